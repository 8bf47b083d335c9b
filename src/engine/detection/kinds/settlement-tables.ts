import type { Words } from "../../../messages/words";
import type { Kind } from "./kind";

/** Tables of a municipality's settlement that have only their total in common with each other. */
function table(id: string, words: Words, title: RegExp, total: readonly string[]): Kind {
  return {
    id,
    words,
    title,
    enough: Infinity,
    nested: true,
    roles: [{ role: "sum", labels: total }],
    formulas: [],
  };
}

const SPENDING = ["歳出合計", "歳出総額", "合計", "計"];

export const SETTLEMENT_TABLES: readonly Kind[] = [
  table("revenue-by-source", { ja: "歳入の状況", en: "revenue by source" }, /歳入の状況/u, [
    "歳入合計",
    "合計",
    "計",
  ]),
  table("municipal-taxes", { ja: "市町村税の状況", en: "municipal taxes" }, /(市町村|市|区|町|村)税の状況/u, [
    "合計",
    "計",
  ]),
  table("spending-by-nature", { ja: "性質別歳出", en: "expenditure by nature" }, /性質別/u, SPENDING),
  table("spending-by-purpose", { ja: "目的別歳出", en: "expenditure by purpose" }, /目的別/u, SPENDING),
];

import type { Kind } from "./kind";

/** Tables of a municipality's settlement that have only their total in common with each other. */
function table(id: string, ja: string, en: string, title: RegExp, total: readonly string[]): Kind {
  return {
    id,
    words: { ja, en },
    title,
    enough: Infinity,
    nested: true,
    roles: [{ role: "sum", labels: total }],
    formulas: [],
  };
}

const SPENDING = ["歳出合計", "歳出総額", "合計", "計"];

export const SETTLEMENT_TABLES: readonly Kind[] = [
  table("revenue-by-source", "歳入の状況", "revenue by source", /歳入の状況/u, ["歳入合計", "合計", "計"]),
  table("municipal-taxes", "市町村税の状況", "municipal taxes", /(市町村|市|区|町|村)税の状況/u, [
    "合計",
    "計",
  ]),
  table("spending-by-nature", "性質別歳出", "expenditure by nature", /性質別/u, SPENDING),
  table("spending-by-purpose", "目的別歳出", "expenditure by purpose", /目的別/u, SPENDING),
];

import { visible } from "../../engine/book/visible";
import type { Cell } from "../../engine/types";
import { MANY } from "../../messages/many";
import type { Lang } from "../../messages/words";
import { newBook } from "../xlsx/write/new-book";
import { verdictOf, worstFirst } from "./order";
import { type BookRow, repairsText } from "./row";

/** What Excel takes in a cell. */
const MOST_CHARACTERS = 32_767;

/** The summary as an .xlsx of one sheet, a row a book, the worst first; counts are numbers, and no text is a formula. */
export function summarySheet(rows: readonly BookRow[], lang: Lang): Uint8Array {
  const { column, summary } = MANY[lang];
  const head = [column.verdict, column.book, column.discrepancies, column.unchecked, column.equations];
  const table = [[...head, column.repairs], ...worstFirst(rows).map((row) => valuesOf(row, lang))];
  const sheet = {
    name: summary,
    visibility: "visible",
    isProtected: false,
    cells: table.flatMap((values, row) =>
      values.flatMap((value, at): Cell[] =>
        value === null ? [] : [{ row, column: at, value: shown(value) }],
      ),
    ),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  } as const;
  return newBook({ name: "", sheets: [sheet], names: [], date1904: false });
}

/** What a cell can hold of it. */
function shown(value: string | number): string | number {
  return typeof value === "string" ? visible(value).slice(0, MOST_CHARACTERS) : value;
}

function valuesOf(row: BookRow, lang: Lang): (string | number | null)[] {
  const { path, checked, error } = row;
  const verdict = MANY[lang].verdict[verdictOf(row)];
  if (!checked) return [verdict, path, null, null, null, error?.message ?? null];
  const { discrepancies, unchecked, equations } = checked;
  return [verdict, path, discrepancies, unchecked, equations, repairsText(checked) || null];
}

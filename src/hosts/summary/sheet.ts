import { visible } from "../../engine/book/visible";
import type { Cell } from "../../engine/types";
import { MANY } from "../../messages/many";
import type { Lang } from "../../messages/words";
import { newBook } from "../xlsx/write/new-book";
import { verdictOf, worstFirst } from "./order";
import { type BookRow, repairsText } from "./row";
import { isBesideEarlier, sinceValues } from "./since";

/** What Excel takes in a cell. */
const MOST_CHARACTERS = 32_767;

/** The summary as an .xlsx of one sheet, a row a book, the worst first; counts are numbers, and no text is a formula. */
export function summarySheet(rows: readonly BookRow[], lang: Lang): Uint8Array {
  const { column, summary } = MANY[lang];
  const head = [column.verdict, column.book, column.discrepancies, column.unchecked, column.equations];
  const isBeside = isBesideEarlier(rows);
  const { fresh, continuing, gone } = column;
  const table = [
    [...head, ...(isBeside ? [fresh, continuing, gone] : []), column.repairs],
    ...worstFirst(rows).map((row) => valuesOf(row, isBeside, lang)),
  ];
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

function valuesOf(row: BookRow, isBeside: boolean, lang: Lang): (string | number | null)[] {
  const { path, checked, error } = row;
  const verdict = MANY[lang].verdict[verdictOf(row)];
  const since = isBeside ? sinceValues(row, null) : [];
  if (!checked) return [verdict, path, null, null, null, ...since, error?.message ?? null];
  const { discrepancies, unchecked, equations } = checked;
  return [verdict, path, discrepancies, unchecked, equations, ...since, repairsText(checked) || null];
}

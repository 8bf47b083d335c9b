import { visible } from "../../engine/book/visible";
import { type BookRow, repairsText } from "./row";
import { isBesideEarlier, sinceValues } from "./since";

/** The names that programs know them by, in every language. */
const HEAD = ["path", "verdict", "equations", "discrepancies", "unchecked", "likeliest repairs", "error"];

/** Beside an earlier run. */
const SINCE = ["new", "continuing", "resolved"];

/** What a spreadsheet would take for a formula, as it is typed or in full width. */
const FORMULA = /^[=+\-@＝＋－＠]/u;

/** One row a book, as RFC 4180 has it, with the mark by which Excel knows UTF-8. What programs would obey is drawn. */
export function csvOf(rows: readonly BookRow[]): string {
  const isBeside = isBesideEarlier(rows);
  const table = [
    [...HEAD, ...(isBeside ? SINCE : [])],
    ...rows.map((row) => [...fieldsOf(row), ...(isBeside ? sinceValues(row, "") : [])]),
  ];
  return `\ufeff${table.map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`;
}

function fieldsOf({ path, checked, error }: BookRow): (string | number)[] {
  const told = error ? `${error.code}: ${error.message}` : "";
  return checked
    ? [
        path,
        checked.verdict,
        checked.equations,
        checked.discrepancies,
        checked.unchecked,
        repairsText(checked),
        told,
      ]
    : [path, "", "", "", "", "", told];
}

function quoted(field: string | number): string {
  const shown = visible(String(field));
  const text = typeof field === "string" && FORMULA.test(shown) ? `'${shown}` : shown;
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import { format as formatNumber } from "numfmt";
import type { CellRecord } from "./cells";
import { PLAIN_FORMAT } from "./format";

/** What a cell shows: its value in its number format. Eras are shown as western years. */
export function shownText(record: CellRecord | undefined): string {
  const { value, format } = record ?? { value: null, format: PLAIN_FORMAT };
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return formatNumber(format.numberFormat, value, { throws: false });
}

/** What `values` gives for a cell: "" for an empty one, an error as its text. */
export function plainValue(record: CellRecord | undefined): string | number | boolean {
  const value = record?.value ?? "";
  return typeof value === "object" ? value.error : value;
}

/** What `formulas` gives: the formula, or the value where there is none. */
export function formulaOrValue(record: CellRecord | undefined): string | number | boolean {
  return record?.formula === undefined ? plainValue(record) : `=${record.formula}`;
}

export function valueType(record: CellRecord | undefined): string {
  const value = record?.value ?? null;
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string"];
}

import { cellName } from "../../../src/engine/book/address";
import { cellText, element } from "../../../src/hosts/xlsx/write/escape";
import type { CellRecord } from "../../model/cells";

/** One cell as a worksheet writes it. `formula` is how the file writes its formula, where that stays. */
export function cellXml(
  { row, column }: { readonly row: number; readonly column: number },
  record: CellRecord,
  style: number,
  formula?: string,
): string {
  const { value } = record;
  const f = formula ?? (record.formula === undefined ? "" : `<f>${element(record.formula)}</f>`);
  const start = `<c r="${cellName(row, column)}"${style ? ` s="${style}"` : ""}`;
  if (value === null) return f === "" ? `${start}/>` : `${start}>${f}</c>`;
  if (typeof value === "number") return `${start}>${f}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b">${f}<v>${Number(value)}</v></c>`;
  if (typeof value === "object") return `${start} t="e">${f}<v>${element(value.error)}</v></c>`;
  if (f !== "") return `${start} t="str">${f}<v>${cellText(value)}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}

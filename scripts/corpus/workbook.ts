import type { Cell, Sheet, Workbook } from "../../src/engine/types";
import { sheetOf, workbookOf } from "../../specimens/sheets";

/** Whether figures stand in the workbook as numbers with a format, or as the text that was printed. */
export type Form = "numbers" | "text";

/** How a printed figure is read; null where it is none. */
type Reader = (text: string) => { readonly value: number; readonly decimals: number } | null;

const JAPANESE = /^(?<minus>[△▲-])?\s*(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<fraction>\d+))?$/u;

/** Figures as Japanese bodies print them: 1,234, △ 1,234, 45.8. */
export const readJapanese: Reader = (text) => {
  const { minus, digits = "", fraction = "" } = JAPANESE.exec(text.trim())?.groups ?? {};
  if (!digits) return null;
  return {
    value: Number(`${minus ? "-" : ""}${digits.replaceAll(",", "")}.${fraction}`),
    decimals: fraction.length,
  };
};

/** Figures with the marks that a file uses: AggreCol says "Comma Point", "Space Comma", "None Point", … */
export function readerOf(numberFormat: string): Reader {
  const [thousands, point] = numberFormat.split(" ");
  const group = { Comma: ",", Space: "\\s", Point: "\\.", None: "" }[thousands ?? ""] ?? "";
  const mark = point === "Comma" ? "," : "\\.";
  const whole = group ? `\\d{1,3}(?:${group}\\d{3})+|\\d+` : "\\d+";
  const pattern = new RegExp(
    `^(?<open>\\()?(?<minus>-)?[$€£]?(?<digits>${whole}|(?=${mark}\\d))(?:${mark}(?<fraction>\\d*))?(?<close>\\))?$`,
    "u",
  );
  return (text) => {
    const found = pattern.exec(text.trim())?.groups;
    if (!found || !found.open !== !found.close) return null;
    const { open, minus, digits = "", fraction = "" } = found;
    const value = Number(`${digits.replace(/\D/gu, "") || "0"}.${fraction || "0"}`);
    return { value: open || minus ? -value : value, decimals: fraction.length };
  };
}

/** A sheet from the texts of its cells. */
export function sheetFrom(
  name: string,
  rows: readonly (readonly string[])[],
  read: Reader,
  form: Form = "numbers",
): Sheet {
  const sheet = sheetOf(name, rows);
  if (form === "text") return sheet;
  return {
    ...sheet,
    cells: sheet.cells.map((cell): Cell => {
      const figure = typeof cell.value === "string" ? read(cell.value) : null;
      if (!figure) return cell;
      const places = figure.decimals ? `0.${"0".repeat(figure.decimals)}` : "0";
      return { ...cell, value: figure.value, format: `#,##${places};"△ "#,##${places}` };
    }),
  };
}

/** A workbook from tab-separated tables, one sheet each. */
export function workbookFrom(tables: readonly { name: string; tsv: string }[], form: Form): Workbook {
  return workbookOf(...tables.map(({ name, tsv }) => sheetFrom(name, rowsOf(tsv), readJapanese, form)));
}

export function rowsOf(tsv: string): string[][] {
  return tsv
    .replace(/\r/g, "")
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => line.split("\t"));
}

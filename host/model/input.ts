import type { CellRecord } from "./cells";
import type { CellFormat } from "./format";

const NUMBER = /^[+-]?(?:\d+(?:,\d{3})*|\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?%?$/;
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;
const DAY = 86_400_000;

/** What a cell becomes when this is put into it, as if it were typed: numbers, dates, formulas and texts. */
export function entered(
  value: unknown,
  format: CellFormat,
): Omit<CellRecord, "format"> & { format: CellFormat } {
  const plain = format.isQuoted ? { ...format, isQuoted: false } : format;
  if (typeof value !== "string") {
    return {
      value: typeof value === "number" || typeof value === "boolean" ? value : null,
      formula: undefined,
      format: plain,
    };
  }
  if (format.numberFormat === "@") return { value: value || null, formula: undefined, format: plain };
  if (value.startsWith("'")) {
    return { value: value.slice(1) || null, formula: undefined, format: { ...format, isQuoted: true } };
  }
  if (value.startsWith("=") && value.length > 1)
    return { value: null, formula: value.slice(1), format: plain };
  return { formula: undefined, ...typed(value, plain) };
}

function typed(text: string, format: CellFormat): { value: CellRecord["value"]; format: CellFormat } {
  if (text === "") return { value: null, format };
  if (ERROR.test(text)) return { value: { error: text }, format };
  if (/^(?:true|false)$/i.test(text)) return { value: text.toLowerCase() === "true", format };
  const trimmed = text.trim();
  if (/\d/.test(trimmed) && NUMBER.test(trimmed)) {
    const number = Number(trimmed.replace(/[,%]/g, ""));
    return { value: trimmed.endsWith("%") ? number / 100 : number, format };
  }
  const date = DATE.exec(trimmed);
  if (!date) return { value: text, format };
  const [, year, month, day] = date.map(Number);
  const serial = (Date.UTC(year!, month! - 1, day) - Date.UTC(1899, 11, 30)) / DAY;
  return {
    value: serial,
    format: format.numberFormat === "General" ? { ...format, numberFormat: "yyyy/m/d" } : format,
  };
}

import { readText } from "../../../engine/book/amount";
import { numberFormat } from "../../../engine/book/number-format";
import { inFormOf } from "./text-figure";

/** What Excel would take for a figure, a date, a formula or an error if it were typed. */
const NOT_TEXT_IF_TYPED = /^\s*[-'=+@#(（¥￥$.,，．\d０-９－＋]|^(?:true|false)$/iu;
const TEXT_FORMAT = "@";

/** What to put into a cell so that it holds this text and nothing else. */
export function textEntry(text: string, format: string): string {
  return format !== TEXT_FORMAT && NOT_TEXT_IF_TYPED.test(text) ? `'${text}` : text;
}

/**
 * What to put into a cell so that it prints a figure (× 10^decimals), in the form in which it holds its own. null where
 * that form is not simple.
 */
export function figureEntry(
  held: unknown,
  format: string,
  figure: number,
  decimals: number,
): string | number | null {
  const { kind, scale } = numberFormat(format);
  if (typeof held === "string" && held !== "" && !isDash(held)) {
    const text = inFormOf(held, figure, decimals);
    return text === null ? null : textEntry(text, format);
  }
  if (typeof held !== "number" && held !== "" && typeof held !== "string") return null;
  const entry = kind === "amount" ? Number(`${figure}e${scale - decimals}`) : NaN;
  return Number.isFinite(entry) ? entry : null;
}

/** What to put into a cell so that it holds a formula; null where its format would take that for a text. */
export function formulaEntry(formula: string, format: string): string | null {
  return format === TEXT_FORMAT ? null : `=${formula}`;
}

/** A dash stands for nothing and gives way to a number. */
function isDash(text: string): boolean {
  return !/[0-9０-９]/.test(text) && readText(text) !== null;
}

import { readText } from "../../../engine/book/amount";
import { isDoubt } from "../../../engine/book/doubt";
import { figure } from "../../../messages/figures";

const PLAIN = /^(\s*)(?:([△▲▵▴∆Δ⊿−‐‑–—―-])(\s*))?([\d,]+(?:\.\d+)?)(\s*)$/u;
const BRACKETED = /^(\s*)\(()(\s*)([\d,]+(?:\.\d+)?)\)(\s*)$/u;
const WIDE_DIGIT = /[０-９]/u;
const NARROW_DIGIT = /\d/;
const WIDE = "０１２３４５６７８９，．（）";
const NARROW = "0123456789,.()";

/**
 * Another figure (× 10^decimals) in the form in which a text prints its own: marks, spaces, separators and width stay.
 * null where that form is not simple.
 */
export function inFormOf(text: string, value: number, decimals: number): string | null {
  const isWide = WIDE_DIGIT.test(text);
  if (isWide && NARROW_DIGIT.test(text)) return null;
  const written = rewritten(isWide ? translated(text, WIDE, NARROW) : text, value, decimals);
  const result = written !== null && isWide ? translated(written, NARROW, WIDE) : written;
  return result !== null && saysFigure(result, value, decimals) ? result : null;
}

function rewritten(text: string, value: number, decimals: number): string | null {
  const bracketed = BRACKETED.exec(text);
  const [, before = "", mark = "", gap = "", digits = "", after = ""] = bracketed ?? PLAIN.exec(text) ?? [];
  if (digits === "") return null;
  const grouped = figure(Math.abs(value), decimals, "en");
  const isGrouped = digits.includes(",") || digits.replace(/\..*/, "").length <= 3;
  const own = isGrouped ? grouped : grouped.replaceAll(",", "");
  if (value >= 0) return before + own + after;
  return bracketed ? `${before}(${gap}${own})${after}` : before + (mark ? mark + gap : "△") + own + after;
}

function saysFigure(text: string, value: number, decimals: number): boolean {
  const read = readText(text);
  return read !== null && !isDoubt(read) && read.digits === value && read.decimals === decimals;
}

function translated(text: string, from: string, to: string): string {
  return [...text].map((letter) => to[from.indexOf(letter)] ?? letter).join("");
}

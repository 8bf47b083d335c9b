import type { Line, Statement } from "../../types";

/** (1), （ア）, ①: numbered below the line that carries none, or a number without brackets. */
const NUMBERED_BELOW = /^([(（][0-9０-９一-十ア-ンa-z]+[)）]|[①-⑳])/u;

/**
 * Where the figure of a line is printed: in itself, or, where it heads a section and prints none (４ 翌年度へ繰り越すべき財源,
 * 特別損失), in the 計 that closes the section, or else in the lines of it. A total that prints nothing heads no section: its
 * figure was left out.
 */
export function shownBy({ lines }: Statement, line: number): readonly number[] {
  if (lines[line]!.type === "total" || !isBlank(lines[line]!)) return [line];
  const section: number[] = [];
  for (let at = line + 1; at < lines.length && isBelow(lines, line, at); at++) {
    if (lines[at]!.type === "total") return section.length ? [at] : [line];
    section.push(at);
  }
  return section.some((at) => !isBlank(lines[at]!)) ? section : [line];
}

function isBlank({ amounts }: Line): boolean {
  return amounts.every(({ source }) => source === "blank");
}

function isBelow(lines: readonly Line[], line: number, at: number): boolean {
  const [head, own] = [lines[line]!, lines[at]!];
  if (own.role !== null || own.type === "heading") return false;
  if (own.type === "total") return own.stem === "" || own.stem === head.stem;
  return own.level > head.level || (NUMBERED_BELOW.test(own.label) && !NUMBERED_BELOW.test(head.label));
}

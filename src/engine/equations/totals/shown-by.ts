import { kindOf } from "../../detection/kinds";
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
  const shown = section.length ? section : linesBelow(lines, line);
  return shown.some((at) => !isBlank(lines[at]!)) ? shown : [line];
}

/**
 * The lines below a heading of this role that has neither a figure nor a 計 (臨時損失, then 固定資産除却損 alone): they are what
 * it comes to. Flush left they go on to the next heading or line with a role.
 */
export function shownBelow({ kind, lines }: Statement, role: string): readonly number[] {
  const labels = kindOf(kind)?.roles.find((each) => each.role === role)?.labels ?? [];
  const head = lines.findIndex(({ type, key }) => type === "heading" && labels.includes(key));
  return head < 0 ? [] : linesBelow(lines, head);
}

/** The lines below a head up to the next that has a role or heads others, however deep they are; none where it ends otherwise. */
function linesBelow(lines: readonly Line[], head: number): readonly number[] {
  const section: number[] = [];
  for (let at = head + 1; at < lines.length && isInSection(lines[head]!, lines[at]!); at++) section.push(at);
  const next = lines[head + section.length + 1];
  const isWhole = next?.type === "heading" ? next.level <= lines[head]!.level : next?.role;
  return isWhole ? section : [];
}

function isInSection(head: Line, { type, role, level }: Line): boolean {
  return type === "item" && role === null && level >= head.level;
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

import type { Line, Statement } from "../../../types";
import { isMemo } from "../../memo";

/** The lines of a statement while its outline is read from the last line up. */
export interface Lines {
  readonly statement: Statement;
  /** Lines that a formula of the kind explains: they are neither totals of parts nor parts. */
  readonly explained: ReadonlySet<number>;
  /** Lines that any formula of the kind is about: 資産合計 is compared with the other side and needs no search. */
  readonly known: ReadonlySet<number>;
  /** For each total found so far, the line after the last that lies below it. */
  readonly ends: Map<number, number>;
}

/** The parts of a total, and the line after the last that lies below it. */
export interface Parts {
  readonly lines: readonly number[];
  readonly end: number;
}

/** The line itself or the first after it that can be a part: memo lines are passed over. */
export function skipMemos({ statement: { lines } }: Lines, index: number): number {
  while (index < lines.length && isMemo(lines[index]!)) index++;
  return index;
}

/** Where the next line stands once everything below this one is left out. */
export function after(lines: Lines, index: number): number {
  return skipMemos(lines, lines.ends.get(index) ?? index + 1);
}

/** Whether no part of the total can stand here or beyond. */
export function endsParts({ statement, explained, ends }: Lines, total: number, index: number): boolean {
  const line = statement.lines[index];
  if (!line || line.opensStatement || explained.has(index)) return true;
  if (line.type === "heading") return line.level <= statement.lines[total]!.level;
  return line.type === "total" && !ends.has(index);
}

/** 前年度末純資産残高, 期首残高: what stands below has moved it since. */
const OPENING = /^(前|当?期首).*(残高|現在高)/u;

export function isOpening({ key }: Line): boolean {
  return OPENING.test(key);
}

/** A line named a total leads what stands below it only where it has nothing above it to close. */
export function mayLead({ statement: { lines }, explained }: Lines, index: number): boolean {
  const line = lines[index]!;
  if (line.type === "heading" || explained.has(index) || isMemo(line) || isOpening(line)) return false;
  if (line.type === "item" || (lines[index + 1]?.level ?? 0) > line.level) return true;
  const above = lines[index - 1];
  return !above || above.type !== "item";
}

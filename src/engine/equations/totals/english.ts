import { englishTotal } from "../../book/english";
import { isRatio } from "../../detection/columns";
import type { Equation, Line, Statement } from "../../types";
import { isMemo } from "../memo";
import { isActivityTotal, opensActivity } from "./cash-flows";
import { takeOut } from "./open-headings";
import { isSelection } from "./selection";

/** Total, Subtotal, Grand total; 累計 below months. Others are of something that may be no line of the table. */
const BARE = /^(sub-?|grand-?)?totals?$|^累計額?$/u;
const PARTIAL = /^sub/u;

/** What a line that is named a total adds up by its place. */
export interface NamedParts {
  readonly total: number;
  readonly parts: readonly number[];
  /** Named a total and no more (Total), the last line, below nothing but its parts (Total expenditures), or so in other columns. */
  readonly isWhole: boolean;
  readonly isBare: boolean;
  /** What an activity of a cash-flow statement comes to, be it one line: "headed" where its heading stands above the parts. */
  readonly activity: "headed" | "unheaded" | null;
}

/**
 * The totals of a table of unknown kind that words of other languages name, with what they add up in other columns, or else
 * the lines above that no total has taken. Only where these leave one reading: all as deep as each other, nothing but lines
 * of amounts, and nothing below that the total could stand above.
 */
export function namedParts(statement: Statement, own: readonly Equation[]): NamedParts[] {
  const { lines, kind } = statement;
  if (kind !== "table" || isSelection(statement)) return [];
  const known = partsOfTotals(own);
  const last = lines.findLastIndex(({ type }) => type !== "heading");
  const isLast = (at: number, parts: readonly number[], above: readonly number[]) =>
    at === last && above.length === parts.length;
  const found: NamedParts[] = [];
  let open: number[] = [];
  let settled = 0;
  lines.forEach((line, at) => {
    if (line.opensStatement) [open, settled] = [[], 0];
    if (line.type === "heading" || isMemo(line) || isRatio(line.label)) return;
    const taken = known.get(at);
    const isActivity = isActivityTotal(line);
    const isNamed =
      line.type === "total" || englishTotal(line.key) !== null || BARE.test(line.key) || isActivity;
    if (!taken && !isNamed) return void open.push(at);
    const fresh = open.slice(settled).filter((part) => !isActivity || lines[part]!.label !== "");
    const parts = taken ?? (isActivity || PARTIAL.test(line.key) ? fresh : open);
    const isBare = BARE.test(line.key);
    const isWhole = taken !== undefined || isBare || isActivity || isLast(at, parts, open);
    const isHeaded = parts.length > 0 && [parts[0]! - 1, ...parts].some((part) => isOpener(lines[part]));
    const activity = isActivity ? (isHeaded ? "headed" : "unheaded") : null;
    if (isNamed && line.type === "item" && (isActivity ? parts.length > 0 : isPlain(statement, at, parts)))
      found.push({ total: at, parts: [...parts], isWhole, isBare, activity });
    takeOut(open, new Set(parts));
    open.push(at);
    settled = open.length;
  });
  return found;
}

function isOpener(line: Line | undefined): boolean {
  return line !== undefined && opensActivity(line);
}

function partsOfTotals(own: readonly Equation[]): ReadonlyMap<number, readonly number[]> {
  const known = new Map<number, readonly number[]>();
  for (const { total, terms } of own)
    if (terms.length > 0 && terms.every(({ column }) => column === total.column))
      known.set(
        total.line,
        terms.map(({ line }) => line),
      );
  return known;
}

function isPlain({ lines }: Statement, total: number, parts: readonly number[]): boolean {
  const levels = new Set(parts.map((line) => lines[line]!.level));
  const next = lines[total + 1];
  return parts.length > 1 && levels.size === 1 && (!next || next.level <= lines[total]!.level);
}

import { carries } from "../../vote";
import { after, endsParts, type Lines, type Parts } from "./tops";
import { furtherParts, withoutRepeats } from "./extent";
import { areTwins } from "../whole-lines";
import { mostTie, supportOf, votingColumns } from "./support";

/** So many digits must agree by themselves before figures alone make a structure. */
const ENOUGH_DIGITS = 3.5;

/** Lines whose own parts do not add up to them (open groups), at most, and how many readings are tried. */
const MOST_OPEN = 3;
const MOST_TRIED = 4_000;

/** A total has so many parts at most, and open groups are sought in tables of so many lines. */
const MOST_PARTS = 80;
const MOST_LINES = 300;

interface Search {
  readonly lines: Lines;
  readonly total: number;
  tried: number;
}

/**
 * The run of lines below a total that adds up to it, where nothing but the figures says where it ends. First without
 * open groups among the parts, then with one, two, three: 材料費 with only 薬品費 of its parts is one part. A line printed
 * twice is no part of itself.
 */
export function chainBelow(lines: Lines, total: number): Parts | null {
  const { statement } = lines;
  if (votingColumns(statement).every((column) => !statement.lines[total]!.amounts[column]!.value))
    return null;
  const search: Search = { lines, total, tried: 0 };
  const start = after({ ...lines, ends: new Map() }, total);
  if (areTwins(statement, total, start)) return null;
  const most = statement.lines.length > MOST_LINES ? 0 : MOST_OPEN;
  for (let open = 0; open <= most; open++) {
    const found = carryOn(search, [], start, open);
    if (found) return furtherParts(lines, total, withoutRepeats(statement, total, found));
    if (search.tried > MOST_TRIED) return null;
  }
  return null;
}

function carryOn(search: Search, parts: readonly number[], at: number, open: number): Parts | null {
  const { lines, total } = search;
  if (parts.length >= MOST_PARTS || endsParts(lines, total, at) || search.tried++ > MOST_TRIED) return null;
  if (lines.statement.lines[at]!.type === "heading") return carryOn(search, parts, at + 1, open);
  const taken = [...parts, at];
  if (isBeyond(search, taken)) return null;
  const next = after(lines, at);
  if (open === 0)
    return isWhole(search, taken, next) ? { lines: taken, end: next } : carryOn(search, taken, next, 0);
  return openBelow(search, taken, next, open) ?? carryOn(search, taken, next, open);
}

/** The last line taken is a total whose parts, the lines after it, do not reach it. */
function openBelow(search: Search, taken: readonly number[], from: number, open: number): Parts | null {
  const { lines, total } = search;
  const parent = taken[taken.length - 1]!;
  if (lines.ends.has(parent) || areTwins(lines.statement, parent, from)) return null;
  const below: number[] = [];
  for (let at = from; !endsParts(lines, total, at); at = after(lines, at)) {
    if (lines.statement.lines[at]!.type !== "item") return null;
    below.push(at);
    if (!fitsBelow(lines, parent, below)) return null;
    const next = after(lines, at);
    const found =
      open === 1 && isWhole(search, taken, next)
        ? { lines: taken, end: next }
        : carryOn(search, taken, next, open - 1);
    if (found) return found;
  }
  return null;
}

function fitsBelow({ statement }: Lines, parent: number, below: readonly number[]): boolean {
  return votingColumns(statement).every((column) => {
    const amount = (line: number) => statement.lines[line]!.amounts[column]!.value ?? NaN;
    const sum = below.reduce((all, line) => all + amount(line), 0);
    return sum <= amount(parent) && below.every((line) => amount(line) >= 0);
  });
}

function isWhole(
  { lines: { statement }, total, tried }: Search,
  parts: readonly number[],
  end: number,
): boolean {
  const support = supportOf(statement, total, parts);
  // What is named a total and has nothing above it to close can only lead, be it a single line.
  if (parts.length < 2) {
    const isLead = statement.lines[total]!.type === "total" && statement.lines[total - 1]?.type !== "item";
    return isLead && mostTie(statement, total, parts, support);
  }
  if (support.digits < ENOUGH_DIGITS + Math.log10(Math.max(tried / 10, 1))) return false;
  return mostTie(statement, total, parts, support) && !isClosedBelow(statement.lines, total, end);
}

/** Where the next line is a total of the same amount, the lines above belong to it (歳入合計, then 歳出 and 歳出合計). */
function isClosedBelow(lines: Lines["statement"]["lines"], total: number, end: number): boolean {
  const next = lines[end];
  return (
    next?.type === "total" &&
    next.amounts.some(({ value }, column) => value !== 0 && value === lines[total]!.amounts[column]!.value)
  );
}

/** Parts that are all positive and exceed the total in most columns have gone too far. */
function isBeyond({ lines: { statement }, total }: Search, parts: readonly number[]): boolean {
  const { lines: all } = statement;
  let [beyond, columns] = [0, 0];
  for (const column of votingColumns(statement)) {
    const own = all[total]!.amounts[column]!.value;
    if (!own) continue;
    columns++;
    let sum = 0;
    for (const line of parts) {
      const value = all[line]!.amounts[column]!.value ?? 0;
      if (value < 0) return false;
      sum += value;
    }
    if (sum > Math.abs(own) * 1.01 + 10) beyond++;
  }
  return carries({ tied: beyond, missed: columns - beyond }, "beyond-total");
}

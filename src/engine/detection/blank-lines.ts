import { smallest } from "../book/collections";
import type { RawLine } from "./lines";

/** 「教育活動外収支差額」 closes 「教育活動外収支」. */
const BALANCE = /^(.+)(差額|増減額|残高)$/u;

/** 「業務活動によるキャッシュ・フロー」 is the name of a result and of what leads to it. */
const FLOW = /(フロー|収支)$/u;

/** 「経常外増減の部」 heads what follows and has no figure of its own. */
const SECTION = /の部$/u;

/**
 * Lines that should print a figure and print none. A line without figures is a heading, unless it stands as an item
 * among items or deeper than the heading or total above it, or is named a total or a result (当期純利益) below lines
 * with figures: then its figure was left out, which is an error to be found and no change of structure. A heading that
 * some total closes stays one, and so does one with deeper lines; one without any is none where levels are printed, nor is one where most of its kind print their total beside their names.
 */
export function withBlankLines(lines: readonly RawLine[], isResult: (key: string) => boolean): RawLine[] {
  const closed = new Set(
    lines.flatMap(({ isTotal, stem, key }) => (isTotal ? [stem] : [BALANCE.exec(key)?.[1] ?? ""])),
  );
  const outermost = smallest(lines.map(({ level }) => level));
  const levelsOfTotals = totalsAbove(lines, isResult);
  const read: RawLine[] = [];
  lines.forEach((line, index) => read.push(settled(line, index)));
  return read;

  function settled(line: RawLine, index: number): RawLine {
    const [before, after] = [read[index - 1], lines[index + 1]];
    const mayBeBlank = line.type === "heading" && line.label !== "" && !line.opensStatement;
    if (!mayBeBlank || after?.row === line.row) return line;
    const isBelowFigures = before !== undefined && isPrinted(before);
    if (line.isTotal && (isBelowFigures || (line.stem !== "" && read.some(isPrinted))))
      return { ...line, type: "total" };
    const hasDeeper = after !== undefined && after.type !== "total" && after.level > line.level;
    const mayHead = (hasDeeper && FLOW.test(line.key)) || isNamedAgain(lines, index);
    if (isBelowFigures && isResult(line.key) && !mayHead) return { ...line, type: "item" };
    if (!after) return line;
    const isClosed = closed.has(line.stem) || closed.has(line.key) || isNamedAgain(lines, index);
    if (hasDeeper) return !isClosed && levelsOfTotals.has(line.level) ? { ...line, type: "item" } : line;
    const isHeading = isClosed || SECTION.test(line.key);
    const follows =
      before?.type === "item" ? before.level <= line.level : (before?.level ?? outermost) < line.level;
    const precedes =
      after.type === "heading" && !after.isTotal
        ? outermost < line.level
        : after.isTotal || after.level <= line.level;
    return !isHeading && follows && precedes ? { ...line, type: "item" } : line;
  }
}

/** By level, whether most lines that stand above deeper ones print a figure: they are totals above their parts. */
function totalsAbove(lines: readonly RawLine[], isResult: (key: string) => boolean): ReadonlySet<number> {
  // What is named a total or a result closes the lines above it.
  const above = lines.filter(
    ({ level, isTotal, key }, index) => (lines[index + 1]?.level ?? 0) > level && !isTotal && !isResult(key),
  );
  const levels = new Set(above.map(({ level }) => level));
  for (const level of levels) {
    const own = above.filter((line) => line.level === level);
    const printed = own.filter(isPrinted).length;
    if (printed < 2 || printed * 2 <= own.length) levels.delete(level);
  }
  return levels;
}

function isPrinted({ type }: RawLine): boolean {
  return type !== "heading";
}

/** 「投資活動によるキャッシュ・フロー」 heads its lines and, with their sum, closes them. */
function isNamedAgain(lines: readonly RawLine[], index: number): boolean {
  const rest = lines.slice(index + 1);
  const again = rest.findIndex(({ key }) => key === lines[index]!.key);
  const between = rest.slice(0, Math.max(again, 0));
  const isWithin = between.length > 0 && between.every((line) => !line.isTotal || !line.stem);
  return isWithin && rest[again]!.type === "item";
}

import { smallest } from "../book/collections";
import type { LineDescription, PartDescription } from "./description";
import { type OverviewFigure, figureOf } from "./figure";
import type { OverviewProposal } from "./proposal";
import type { OverviewBook } from "./reading";
import { type SignedSource, type FigureSource, sourcesOf } from "./sources";
import { isReconstructed } from "./years";

/** An overview before it is laid out: its figures with where they come from. */
export interface OverviewContent {
  readonly parts: readonly OverviewPart[];
  /** Where no line has a figure of last year, its columns are left out. */
  readonly hasLastYear: boolean;
  /** The book says so of figures of last year. */
  readonly isReconstructed: boolean;
  /** Last year is known in a coarser unit than this year: 増減 cannot be exact. */
  readonly isCoarse: boolean;
}

export interface OverviewPart {
  readonly description: PartDescription;
  /** Of the statement that its figures are from. */
  readonly statementTitle: string;
  readonly lines: readonly OverviewLine[];
}

export interface OverviewLine {
  readonly description: LineDescription;
  /** This year; last year and 増減, where there is a last year. */
  readonly figures: readonly OverviewFigure[];
  readonly sources: readonly FigureSource[];
}

interface Found {
  readonly line: LineDescription;
  readonly now: readonly FigureSource[];
  readonly before: readonly FigureSource[];
}

export function contentOf(reading: OverviewBook, { chosen }: OverviewProposal): OverviewContent {
  const { description, unit, mode } = chosen;
  const found = description.parts.flatMap((part) => {
    const lines = linesOf(reading, part, chosen);
    return lines.some(({ now }) => now.length) ? [{ part, lines }] : [];
  });
  const before = found.flatMap(({ lines }) => lines.flatMap((line) => line.before));
  const hasLastYear = before.length > 0;
  const parts = found.map(({ part, lines }): OverviewPart => {
    const isCompared = lines.some((line) => line.before.length);
    const { place } = lines.flatMap(({ now }) => now)[0]!;
    return {
      description: part,
      statementTitle: reading.statements[place.statement]!.title,
      lines: lines.map((each) => ({
        description: each.line,
        sources: each.now,
        figures: figuresOf(each, hasLastYear, isCompared).map((signed) => figureOf(signed, unit, mode)),
      })),
    };
  });
  const isMarked = ({ place: { statement, column } }: FigureSource) =>
    isReconstructed(reading.statements[statement]!, column);
  const finest = smallest(found.flatMap(({ lines }) => lines.flatMap(({ now }) => now.map(yenOf))));
  return {
    parts,
    hasLastYear,
    isReconstructed: before.some(isMarked),
    isCoarse: before.some((source) => yenOf(source) > finest),
  };
}

function yenOf({ worth: { yen, places } }: FigureSource): number {
  return yen / 10 ** places;
}

function linesOf(
  reading: OverviewBook,
  part: PartDescription,
  { thisYear, lastYear, unit }: OverviewProposal["chosen"],
): Found[] {
  return part.lines.flatMap((line) => {
    const now = sourcesOf(reading, { part, line }, thisYear, unit) ?? [];
    const before = lastYear ? (sourcesOf(reading, { part, line }, lastYear, unit) ?? []) : [];
    // What the book does not print is left out, and not shown as nothing.
    return now.length || before.length ? [{ line, now, before }] : [];
  });
}

/**
 * 増減 is taken on the cells of both years, never on rounded figures. Where only other parts have a last year, nothing is
 * compared, and neither is a line that one of the years does not print: it may have been any amount there.
 */
function figuresOf({ now, before }: Found, hasLastYear: boolean, isCompared: boolean): SignedSource[][] {
  const plus = now.map((source): SignedSource => ({ source, factor: 1 }));
  if (!hasLastYear) return [plus];
  if (!isCompared) return [plus, [], []];
  const minus = before.map((source): SignedSource => ({ source, factor: -1 }));
  const isInBoth = now.length > 0 && before.length > 0;
  return [plus, before.map((source) => ({ source, factor: 1 })), isInBoth ? [...plus, ...minus] : []];
}

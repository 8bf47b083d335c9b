import type { Figure } from "../book/amount";
import type { Doubt } from "../book/doubt";
import { englishTotal } from "../book/english";
import type { Amount, Column, Line } from "../types";
import { type Spot, writtenAs } from "./grid";
import type { Label } from "./label";
import { isEnumerator, type Rank, RANK_STEP, rankOf } from "./ranks";
import type { StairAddend } from "./stair-totals";

type Row = readonly Spot[];

/** The columns of a table, and to which of them each column of its sheet belongs. */
export interface ColumnPlaces {
  readonly columns: readonly Column[];
  readonly places: ReadonlyMap<number, number>;
}

/** A line before its kind has given it a role. */
export type RawLine = Omit<Line, "role" | "sign" | "amounts"> & {
  readonly spots: readonly (Spot | null)[];
  /** Named a total, with figures or without. */
  readonly isTotal: boolean;
  /** What it adds up, where its place says so. */
  readonly addends?: readonly StairAddend[];
  /** 第１款, 第２項 before its name. */
  readonly rank?: Rank;
};

const UNLABELLED: Label = { key: "", stem: "", isTotal: false, isTitle: false };

type Mutable = { -readonly [key in keyof RawLine]: RawLine[key] };

/** 「令和6年度から令和10年度まで」 beside a 事項 says how long, not what. */
const DURATION = /^((令和|平成|昭和|[RHS])?([0-9]+|元)(年度?)?)(から|より|[~〜-]).*年度?(まで)?$/u;

const ZERO: Amount = { value: 0, source: "number" };
const BLANK: Amount = { value: 0, source: "blank" };
const UNREADABLE: Amount = { value: null, source: "unreadable" };

/** The lines of one table. Where a line has several labels side by side, the outer ones are headings above it. */
export function toRawLines(
  rows: readonly Row[],
  labelColumns: readonly number[],
  { columns, places }: ColumnPlaces,
  labelOf: (text: string) => Label,
): RawLine[] {
  const lines: Mutable[] = [];
  const outer = new Map<number, string>();
  const lineOf = lineReader(labelColumns, labelOf);
  for (const row of rows) {
    const { labels, spots, hasFigures } = partsOf(row, labelColumns, places, columns.length);
    const number = labels.length > 1 && isEnumerator(labels.at(-2)!) ? labels.splice(-2, 1)[0]! : null;
    if (labels.length > 1 && DURATION.test(labels.at(-1)!.compacted)) labels.pop();
    const label = labels.pop() ?? null;
    if (!label && !hasFigures) continue;
    const at = row[0]!.row;
    for (const outside of labels) {
      if (outer.get(outside.column) === outside.compacted) continue;
      outer.set(outside.column, outside.compacted);
      lines.push(lineOf(at, outside, "heading", []));
    }
    lines.push(withRank(lineOf(at, label, hasFigures ? "item" : "heading", spots), number ?? label));
  }
  return ranked(lines);
}

/** 款 stands above 項, whether its line is indented or not. */
function withRank(line: RawLine, label: Spot | null): RawLine {
  const rank = rankOf(label);
  return rank ? { ...line, level: line.level + rank.depth * RANK_STEP, rank } : line;
}

function partsOf(
  row: Row,
  labelColumns: readonly number[],
  places: ReadonlyMap<number, number>,
  width: number,
) {
  const labels: Spot[] = [];
  const spots: (Spot | null)[] = new Array(width).fill(null);
  let hasFigures = false;
  for (const spot of row) {
    if (spot.type === "text") {
      if (labelColumns.includes(spot.column)) labels.push(spot);
      continue;
    }
    const place = places.get(spot.column);
    if (place === undefined) continue;
    if (!spots[place] || spot.type !== "other") spots[place] = spot;
    if (spot.type !== "other") hasFigures = true;
  }
  return { labels, spots, hasFigures };
}

function lineReader(labelColumns: readonly number[], labelOf: (text: string) => Label) {
  return (
    row: number,
    label: Spot | null,
    type: "heading" | "item",
    spots: readonly (Spot | null)[],
  ): RawLine => {
    const { key, stem, isTotal, isTitle } = label ? labelOf(writtenAs(label)) : UNLABELLED;
    const labelColumn = label?.column ?? labelColumns[0] ?? 0;
    return {
      row,
      labelColumn,
      label: label?.text ?? "",
      key,
      stem,
      opensStatement: isTitle && type === "heading",
      level: labelColumns.indexOf(labelColumn) * 100 + (label?.indent ?? 0),
      type: type === "item" && isTotal ? "total" : type,
      isTotal,
      spots,
    };
  };
}

/**
 * Indentation in whatever steps the book uses → 0, 1, 2 …; "Total current assets" closes the heading "Current assets"
 * above it in any table.
 */
function ranked(lines: Mutable[]): RawLine[] {
  const depths = [...new Set(lines.map(({ level }) => level))].sort((a, b) => a - b);
  const headings = new Set<string>();
  for (const line of lines) {
    line.level = depths.indexOf(line.level);
    const closed = line.isTotal ? null : englishTotal(line.key);
    if (closed && headings.has(closed.of)) asTotal(line, closed.of);
    if (line.type === "heading") headings.add(line.key);
  }
  return lines;
}

function asTotal(line: Mutable, stem: string): void {
  line.isTotal = true;
  line.stem = stem;
  if (line.type === "item") line.type = "total";
}

/** The most decimals that any figure of a table prints; its amounts are counted in that last digit. */
export function decimalsOf(lines: readonly RawLine[]): number {
  let decimals = 0;
  for (const { spots } of lines) {
    for (const spot of spots)
      if (spot?.figure && spot.figure.decimals > decimals) decimals = spot.figure.decimals;
  }
  return decimals;
}

/** The unit that the cells of a table name themselves; null where none does. */
export function unitInCells(lines: readonly RawLine[]): number | null {
  for (const { spots } of lines) for (const spot of spots) if (spot?.figure?.unit) return spot.figure.unit;
  return null;
}

/** The amount of one cell in the last digit that its table prints; exact, or unreadable, as one in another unit is. */
export function amountOf(spot: Spot | null, decimals: number, unit: number | null): Amount {
  if (!spot || spot.type === "other") return BLANK;
  if (spot.doubt?.readings.length) return doubtfulAmount(spot, spot.doubt, decimals);
  if (!spot.figure || (spot.figure.unit ?? unit) !== unit) return UNREADABLE;
  if (spot.figure.digits === 0 && !spot.typedAsText) return ZERO;
  const value = scaled(spot.figure, decimals);
  if (value === null) return UNREADABLE;
  if (spot.figure.sign === "unmarked")
    return { value, source: "number", doubtful: [`${value}`, `${0 - value}`] };
  return { value, source: spot.typedAsText ? "text" : "number" };
}

/** A reading with more decimals than the table prints is none of its figures. */
function doubtfulAmount({ cell }: Spot, { readings }: Doubt, decimals: number): Amount {
  const fitting = readings.filter((reading) => reading.decimals <= decimals);
  const doubtful = fitting.map(({ digits, decimals: own }) => digits + "0".repeat(decimals - own));
  return { ...UNREADABLE, text: String(cell.value), ...(doubtful.length ? { doubtful } : {}) };
}

function scaled({ digits, decimals }: Figure, to: number): number | null {
  if (decimals === to) return digits;
  const value = digits * 10 ** (to - decimals);
  return Number.isSafeInteger(value) ? value : null;
}

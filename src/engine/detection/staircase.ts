import { compact } from "../book/text";
import type { Column, SaidTotal } from "../types";
import type { Spot } from "./grid";
import { readLabel } from "./label";
import type { ColumnPlaces, RawLine } from "./lines";
import { areConfirmed, figuresIn, stairTotals, type StairTotal } from "./stair-totals";

type Row = readonly Spot[];

/** The columns of a table, of which those of a staircase are one. */
export interface Steps extends ColumnPlaces {
  /** The rows of the table; a total that stands in the row of its last addend has a row of its own below it. */
  readonly rows: readonly Row[];
  readonly totals: ReadonlyMap<Spot, StairTotal>;
}

/** 公営企業's widest forms have four. */
const MOST_STEPS = 5;

const STEP = /(内訳|小計|合計|計|金額|予算額|決算額)$/u;

/**
 * Of a staircase (内訳, 小計, 合計: items in one column, their totals in the next) the columns are one. They stand side
 * by side, their headings say nothing but which step they are, and where a line has figures in two of them, the outer
 * ones are totals.
 */
export function toSteps(
  columns: readonly Column[],
  rows: readonly Row[],
  labelColumns: readonly number[],
): Steps {
  const steps: Column[][] = [];
  for (const column of columns) {
    const run = steps[steps.length - 1];
    if (run && nameOf(run[0]!) === nameOf(column)) run.push(column);
    else steps.push([column]);
  }
  const totals = new Map<Spot, StairTotal>();
  const settled = steps.flatMap((run) => {
    const own = totalsOf(run, rows, labelColumns);
    for (const total of own ?? []) totals.set(total.spot, total);
    return own ? [run] : run.map((column) => [column]);
  });
  return {
    columns: settled.map((run) => toColumn(run)),
    places: new Map(settled.flatMap((run, place) => run.map(({ column }) => [column, place] as const))),
    rows: totals.size ? rows.flatMap((row) => split(row, totals)) : rows,
    totals,
  };
}

/** 減価償却累計額 | △300 | 700 → 減価償却累計額 | △300, and 700 below it. */
function split(row: Row, totals: ReadonlyMap<Spot, StairTotal>): Row[] {
  const rows: Spot[][] = [row.filter((spot) => !totals.has(spot))];
  for (const spot of row) {
    const total = totals.get(spot);
    if (total) (rows[total.step] ??= []).push(spot);
  }
  return rows;
}

function nameOf({ label }: Column): string {
  return compact(label).replace(STEP, "");
}

/** The totals in the row of their last addend, if the columns are a staircase; null where they are not. */
function totalsOf(
  run: readonly Column[],
  rows: readonly Row[],
  labelColumns: readonly number[],
): StairTotal[] | null {
  if (run.length < 2 || run.length > MOST_STEPS) return null;
  const own = run.map(({ column }) => column);
  const used = new Set<number>();
  let [isDouble, isSingle] = [false, false];
  for (const row of rows) {
    const figures = figuresIn(row, own);
    for (const { column } of figures) used.add(column);
    isDouble ||= figures.length > 1;
    isSingle ||= figures.length === 1;
  }
  // 合計 and 決算額 of a budget that was spent to the yen are alike in every row, and no steps.
  if (used.size !== run.length || !isSingle) return null;
  const totals = isDouble ? stairTotals(own, rows, labelColumns) : [];
  return !isDouble || areConfirmed(totals) ? totals : null;
}

function toColumn(run: readonly Column[]): Column {
  const outermost = run[run.length - 1]!;
  return run.length === 1 ? outermost : { ...outermost, role: "amount" };
}

/** The lines of a staircase say where each amount stands; one that is left out stands where those like it do. */
export function withStepPlaces(lines: readonly RawLine[], { columns, places }: Steps): readonly RawLine[] {
  if (places.size === columns.length) return lines;
  const placesOf = (line: RawLine) =>
    columns.map(({ column }, index) => {
      const own = line.spots[index] ?? likeIt(lines, line, index);
      return { row: line.row, column: own?.column ?? column };
    });
  return lines.map((line) => ({ ...line, places: placesOf(line) }));
}

function likeIt(lines: readonly RawLine[], { type, level, isTotal }: RawLine, column: number): Spot | null {
  // What looks like a heading may be a line whose figure was left out.
  const wanted = type === "heading" ? (isTotal ? "total" : "item") : type;
  const alike = lines.filter((other) => other.type === wanted && other.spots[column]);
  const near = alike.find((other) => other.level === level) ?? alike[0];
  return near?.spots[column] ?? null;
}

/**
 * Gives the totals in the row of their last addend their names, and says what they add up. All that one of them adds up
 * is of one depth, however it is indented: 減価償却累計額 stands deeper than 建物 and is no part of it.
 */
export function withStairTotals(lines: readonly RawLine[], { totals }: Steps): readonly RawLine[] {
  if (!totals.size) return lines;
  const holders = new Map(lines.flatMap((line) => line.spots.map((spot) => [spot, line] as const)));
  const depths = new Map<RawLine, RawLine>();
  for (const { spot, addends } of totals.values()) {
    const [first] = addends.map((addend) => holders.get(addend.spot)!);
    const like = depths.get(first!) ?? first!;
    for (const each of [spot, ...addends.map((addend) => addend.spot)]) depths.set(holders.get(each)!, like);
  }
  return lines.map((line): RawLine => {
    const total = line.spots.map((spot) => spot && totals.get(spot)).find(Boolean);
    const { level, labelColumn } = depths.get(line) ?? line;
    if (!total) return { ...line, level };
    const { key, stem } = readLabel(total.name);
    const { name: label, addends } = total;
    return { ...line, label, key, stem, level, labelColumn, type: "total", isTotal: true, addends };
  });
}

/** Which lines those totals add up. */
export function saidTotalsOf(lines: readonly RawLine[]): SaidTotal[] {
  if (!lines.some(({ addends }) => addends)) return [];
  const lineOf = new Map(lines.flatMap(({ spots }, line) => spots.map((spot) => [spot, line] as const)));
  return lines.flatMap(({ addends }, line) =>
    addends
      ? [{ line, addends: addends.map(({ spot, factor }) => ({ line: lineOf.get(spot)!, factor })) }]
      : [],
  );
}

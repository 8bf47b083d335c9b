import { compact } from "../../book/text";
import type { Statement } from "../../types";

/** Whether columns add up columns, line by line, or lines add up lines, column by column. */
export type Direction = "across" | "down";

/**
 * A table as lists of figures that may add each other up: its columns, which have a figure at each line (across), or
 * its lines, which have one at each column (down). Lists and places are counted from 0.
 */
export interface Series {
  readonly direction: Direction;
  readonly count: number;
  readonly places: number;
  /** The figure of a list at a place: values[list × places + place]; 0 where nothing is printed, NaN if unreadable. */
  readonly values: Float64Array;
  /** 1 where nothing is printed. */
  readonly blank: Uint8Array;
  /** With how many zeros a figure ends, which says how coarse it is; ALL_ZERO for 0. */
  readonly zeros: Uint8Array;
  /** What all figures are multiples of: some offices round at random to 3 or 5. */
  readonly grain: number;
  /** Places without a negative figure: sums only rise there. */
  readonly rising: readonly boolean[];
  /** Lists whose label names a total. */
  readonly named: readonly boolean[];
  /** Places of ratios, which may add up but need not. */
  readonly ratios: readonly boolean[];
  /** Lists of which a person has said what they add up. */
  readonly said: readonly boolean[];
  /** Which column or line of the statement each list and each place is. */
  readonly lists: readonly number[];
  readonly spots: readonly number[];
}

/** More zeros than any safe integer ends with. */
export const ALL_ZERO = 16;

/** Total, subtotal, grand total and what other languages print for them; 計. */
const TOTAL =
  /計|総額|(^|[^a-z])(sub|grand)?-?(total|sum|all|net|balance|overall|combined|insgesamt|gesamt|summe|totaux|ensemble)s?([^a-z]|$)/iu;
const RATIO = /(率|割合|構成比|%)$|[（(][%率][)）]|^%|percent/iu;

export function toSeries({ lines, columns, saidTotals = [] }: Statement, direction: Direction): Series {
  const isAcross = direction === "across";
  const printed = lines.flatMap(({ type }, line) => (type === "heading" ? [] : [line]));
  const isRatio = columns.map(({ label }) => RATIO.test(compact(label)));
  const all = columns.map((_, column) => column);
  const lists = isAcross ? all.filter((column) => !isRatio[column]) : printed;
  const spots = isAcross ? printed : all;
  const size = lists.length * spots.length;
  const series = {
    values: new Float64Array(size),
    blank: new Uint8Array(size),
    zeros: new Uint8Array(size),
  };
  lists.forEach((list, index) => {
    spots.forEach((spot, place) => {
      const [line, column] = isAcross ? [spot, list] : [list, spot];
      const { value, source } = lines[line]!.amounts[column]!;
      const at = index * spots.length + place;
      series.values[at] = value ?? NaN;
      series.blank[at] = source === "blank" ? 1 : 0;
      series.zeros[at] = value === null ? 0 : zerosOf(value);
    });
  });
  const said = new Set(saidTotals.map(({ line }) => line));
  return {
    ...series,
    direction,
    count: lists.length,
    places: spots.length,
    rising: risingIn(series.values, spots.length),
    grain: greatestCommonDivisor(series.values),
    named: lists.map((list) => TOTAL.test(isAcross ? columns[list]!.label : lines[list]!.label)),
    ratios: spots.map((spot) => !isAcross && isRatio[spot]!),
    said: lists.map((list) => !isAcross && said.has(list)),
    lists,
    spots,
  };
}

function risingIn(values: Float64Array, places: number): boolean[] {
  const rising = Array.from({ length: places }, () => true);
  values.forEach((value, at) => {
    if (value < 0) rising[at % places] = false;
  });
  return rising;
}

function zerosOf(value: number): number {
  if (value === 0) return ALL_ZERO;
  let zeros = 0;
  for (let rest = value; rest % 10 === 0; rest /= 10) zeros++;
  return zeros;
}

function greatestCommonDivisor(values: Float64Array): number {
  let common = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    for (let rest = Math.abs(value); rest > 0; [common, rest] = [rest, common % rest]);
    if (common === 1) return 1;
  }
  return common || 1;
}

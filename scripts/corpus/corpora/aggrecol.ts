import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { workbookOf } from "../../../specimens/sheets";
import { dice } from "../../../specimens/dice";
import { placeOf, type Sum, toSum } from "../cell-equation";
import { type Corpus, type Figure, share } from "../figure";
import { equationsOn, median, timed } from "../found";
import { f1, NO_SCORE, plus, precision, recall, type Score, scoreSums } from "../score";
import { spoiled } from "../../../specimens/errors/sheet";
import { readerOf, sheetFrom } from "../workbook";

interface Table {
  readonly number_format: string;
  readonly table_array: readonly (readonly string[])[];
  readonly aggregation_annotations: readonly {
    readonly operator: string;
    readonly aggregator_index: readonly [number, number];
    readonly aggregatee_indices: readonly (readonly [number, number])[];
  }[];
}

/** One number in fifty. */
const ONE_IN = 50;
const SEED = 20260101;
/** The sheets' share that AggreCol's authors report: those with at least this precision, or recall. */
const GOOD = 0.95;

interface Targets {
  readonly precision: number;
  readonly recall: number;
  readonly median?: number;
}

/** Sums of the AggreCol benchmark, on the sheets as they are and with numbers spoilt. */
export function aggrecol(id: string, file: string): Corpus {
  return {
    id,
    path: `aggrecol/${file}`,
    measure(path) {
      const tables = gunzipSync(readFileSync(path))
        .toString("utf8")
        .split("\n")
        .filter((line) => line.trim())
        .map((line) => JSON.parse(line) as Table);
      return [
        ...scored("", tables, false, { precision: 0.97, recall: 0.9, median: 50 }),
        ...scored(", 2 % wrong", tables, true, { precision: 0.95, recall: 0.85 }),
      ];
    },
  };
}

function scored(suffix: string, tables: readonly Table[], wrong: boolean, targets: Targets): Figure[] {
  const random = dice(SEED);
  const scores: Score[] = [];
  const times: number[] = [];
  for (const table of tables) {
    const clean = sheetFrom("表", table.table_array, readerOf(table.number_format));
    const sheet = wrong ? spoiled(clean, ONE_IN, random) : clean;
    const { found, time } = timed(workbookOf(sheet));
    times.push(time);
    const filled = new Set(sheet.cells.map(({ row, column }) => placeOf(row, column)));
    const sums = equationsOn("表", found).flatMap((equation) => toSum(equation) ?? []);
    scores.push(scoreSums(sums, knownSums(table), (place) => !filled.has(place)));
  }
  const all = scores.reduce(plus, NO_SCORE);
  const named = (name: string) => `${name}${suffix}`;
  const { right, reported, known } = all;
  const part = (value: number | null, target?: number, detail?: string) =>
    ({ value, as: "share", better: "higher", target, detail }) as const;
  return [
    { name: named("sums: precision"), ...part(precision(all), targets.precision, `${right} of ${reported}`) },
    { name: named("sums: recall"), ...part(recall(all), targets.recall, `${right} of ${known}`) },
    { name: named("sums: F1"), ...part(f1(all)) },
    goodSheets(named("sheets with precision ≥ 0.95"), scores.map(precision)),
    goodSheets(named("sheets with recall ≥ 0.95"), scores.map(recall)),
    {
      name: named("median a sheet"),
      value: median(times),
      as: "ms",
      better: "lower",
      target: targets.median,
    },
  ];
}

/** Of the sheets for which the figure exists: the more is reported, the more exist, so it has no floor. */
function goodSheets(name: string, values: readonly (number | null)[]): Figure {
  const measured = values.filter((value) => value !== null);
  const good = measured.filter((value) => value >= GOOD).length;
  return { ...share(name, good, measured.length), better: null };
}

function knownSums({ aggregation_annotations }: Table): Sum[] {
  return aggregation_annotations
    .filter(({ operator }) => operator === "Sum")
    .map(({ aggregator_index, aggregatee_indices }) => ({
      total: placeOf(...aggregator_index),
      parts: new Set(aggregatee_indices.map((index) => placeOf(...index))),
    }));
}

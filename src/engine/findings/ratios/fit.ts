import { greatest } from "../../book/collections";
import type { Ratio, RatioColumn, Statement } from "../../types";
import { averageReadings, isAverage } from "./averages";
import { namedKinds } from "./named-kinds";
import { missOf, type RatioReading, tells } from "./reading";

/** A line whose ratio does not follow from the amounts as those of the other lines do. */
export interface Odd {
  readonly line: number;
  readonly reading: RatioReading;
  readonly ratio: Ratio;
  readonly miss: number;
}

type Figures = readonly (Ratio | null)[];

/** How a column of ratios reads, by line. */
interface Fit {
  /** Lines whose ratio follows and is long enough to say so; wholes of their own are no evidence. */
  readonly evidence: number;
  readonly readings: ReadonlyMap<number, RatioReading>;
  readonly odd: readonly number[];
}

/** So many lines must follow one reading before another that does not is odd, and so many for each odd one. */
const ENOUGH = 5;
const FOR_EACH = 6;

/** A second whole on the same page (費用 below 収益) has to explain so many lines that the others do not. */
const MORE = 3;

/** So many lines are tried as the whole of shares. */
const MOST_WHOLES = 12;

/** Whether the figures show what the ratios of a column are of. */
export function isRead(statement: Statement, column: RatioColumn): boolean {
  return bestFit(statement, column, inOneUnit(column.figures)) !== null;
}

/** Whether figures of an average are of the amounts, or there is but one, which nothing else can speak for. */
export function isAverageOfAmounts(statement: Statement, column: RatioColumn): boolean {
  const figures = inOneUnit(column.figures);
  const fits = averageFits(statement, column, figures);
  return (
    fits.some(({ readings }) => readings.size > 0) || figures.filter((each) => each?.digits).length === 1
  );
}

/** The odd lines of a column, where nearly all others show what its ratios are of. */
export function oddRatios(statement: Statement, column: RatioColumn): Odd[] {
  const figures = inOneUnit(column.figures);
  const best = bestFit(statement, column, figures);
  return (best?.odd ?? []).flatMap((line): Odd[] => {
    const reading = nearest(best!.readings, line);
    const ratio = figures[line]!;
    const miss = reading && missOf(statement, reading, line, ratio);
    // A total of averages is off by what each of them was rounded.
    const isAdded = reading?.averaged && statement.lines[line]!.type === "total";
    if (isAdded && miss! * 2 <= statement.lines.length) return [];
    return reading && miss ? [{ line, reading, ratio, miss }] : [];
  });
}

function bestFit(statement: Statement, column: RatioColumn, figures: Figures): Fit | null {
  const { label } = column;
  if (isAverage(label)) return clearest(averageFits(statement, column, figures), 1);
  const lines = figures.flatMap((figure, line) => (figure ? [line] : []));
  const fitted = (candidates: readonly RatioReading[][]) =>
    candidates
      .map((readings) => fitOf(statement, figures, lines, readings))
      .reduce<Fit | null>((a, b) => (a && a.evidence >= b.evidence ? a : b), null);
  const candidates = candidatesFor(statement, figures);
  const best = lines.length > ENOUGH ? fitted(candidates) : null;
  if (best && best.evidence >= ENOUGH && best.odd.length * FOR_EACH <= best.evidence) return best;
  const kinds = namedKinds(label);
  const named = candidates
    .map((readings) => readings.filter(({ kind }) => kinds.includes(kind)))
    .filter((readings) => readings.length > 0)
    .flatMap((readings) => readings.map((reading) => namedFit(statement, figures, lines, reading)));
  return clearest(named);
}

function averageFits(statement: Statement, column: RatioColumn, figures: Figures): readonly Fit[] {
  const lines = figures.flatMap((figure, line) => (figure ? [line] : []));
  return averageReadings(statement, column).map((reading) => namedFit(statement, figures, lines, reading));
}

/** One reading that the heading names, however few lines there are: 増減率, 構成比, 前年同期比. */
function namedFit(
  statement: Statement,
  figures: Figures,
  lines: readonly number[],
  reading: RatioReading,
): Fit {
  const readings = new Map<number, RatioReading>();
  const odd: number[] = [];
  let evidence = 0;
  for (const line of lines) {
    const miss = missOf(statement, reading, line, figures[line]!);
    if (miss) odd.push(line);
    if (miss !== 0) continue;
    readings.set(line, reading);
    if (line === reading.whole || !tells(figures[line]!) || isFlat(statement, reading, line)) continue;
    // The ratio of a total speaks for those of its parts as well: 合計 128.7 above two that were swapped.
    evidence += statement.lines[line]!.type === "total" ? 2 : 1;
  }
  return { evidence, readings, odd };
}

/** Of equal amounts any average is the same, be it weighted or not. */
function isFlat({ lines }: Statement, { averaged }: RatioReading, line: number): boolean {
  return (
    averaged !== undefined && new Set(averaged.columns.map((at) => lines[line]!.amounts[at]!.value)).size < 2
  );
}

/**
 * What a heading calls its ratios tells what they are of once two lines follow it, and no more do not; of averages, which may
 * be weighted, once one does and half as many do not.
 */
function clearest(fits: readonly Fit[], least = 2): Fit | null {
  const [first, second] = [...fits].sort(
    (a, b) => b.evidence - b.odd.length - (a.evidence - a.odd.length) || b.evidence - a.evidence,
  );
  if (!first || first.evidence < least || first.odd.length * (3 - least) > first.evidence) return null;
  const isRivalled =
    second !== undefined &&
    second.evidence === first.evidence &&
    second.odd.length === first.odd.length &&
    first.odd.length > 0 &&
    second.odd.join() !== first.odd.join();
  return isRivalled ? null : first;
}

/** Figures of one column have one unit: 9 beside 45.8 is 9.0. Computed ratios that nobody shortened keep theirs. */
function inOneUnit(figures: RatioColumn["figures"]): (Ratio | null)[] {
  const printed = figures.flatMap((figure) => (figure && figure.decimals <= 3 ? [figure.decimals] : []));
  const common = Math.max(0, greatest(printed));
  return figures.map((figure) =>
    figure && figure.decimals < common
      ? { ...figure, digits: figure.digits * 10 ** (common - figure.decimals), decimals: common }
      : figure,
  );
}

/** What the column may be, each as the readings of which every line follows one. */
function candidatesFor(statement: Statement, figures: Figures): RatioReading[][] {
  const columns = statement.columns.map((_, column) => column);
  const wholes = wholesOf(statement, figures);
  const ways = [false, ...(statement.rounding === "truncate" ? [true] : [])].flatMap((isCut) =>
    ([100, 1] as const).map((scale) => ({ scale, isCut })),
  );
  return ways.flatMap((way) =>
    columns.flatMap((part) => [
      wholes(part).map((whole): RatioReading => ({ kind: "share", part, base: part, whole, ...way })),
      ...columns
        .filter((base) => base !== part)
        .flatMap((base) =>
          (["quotient", "growth"] as const).map((kind): RatioReading[] => [
            { kind, part, base, whole: null, ...way },
          ]),
        ),
    ]),
  );
}

/** Lines that print 100 %, else totals and the largest amounts. */
function wholesOf({ lines }: Statement, figures: Figures): (column: number) => number[] {
  const full = figures.flatMap((figure, line) => {
    const is = (hundred: number) => figure?.digits === hundred * 10 ** figure!.decimals;
    return figure && (is(100) || is(1)) ? [line] : [];
  });
  return (column) => {
    const value = (line: number) => lines[line]!.amounts[column]!.value ?? 0;
    const others = lines.flatMap(({ type }, line) => (type !== "heading" && value(line) > 0 ? [line] : []));
    const ranked = others.sort(
      (a, b) =>
        Number(lines[b]!.type === "total") - Number(lines[a]!.type === "total") || value(b) - value(a),
    );
    return [...new Set([...full, ...ranked])].slice(0, MOST_WHOLES);
  };
}

/** Takes the reading that most lines follow, then those that explain most of what is left. */
function fitOf(
  statement: Statement,
  figures: Figures,
  lines: readonly number[],
  candidates: readonly RatioReading[],
): Fit {
  const said = new Set<number>();
  const followed = candidates.map((reading) => {
    const misses = lines.map((line) => missOf(statement, reading, line, figures[line]!));
    misses.forEach((miss, index) => miss !== null && said.add(lines[index]!));
    const taken = lines.filter((_, index) => misses[index] === 0);
    // That a whole is 100 % of itself says nothing.
    return {
      reading,
      taken,
      telling: taken.filter((line) => line !== reading.whole && tells(figures[line]!)),
    };
  });
  const readings = new Map<number, RatioReading>();
  const isOpen = (line: number) => !readings.has(line);
  for (let evidence = 0; ;) {
    const counts = followed.map(({ telling }) => telling.filter(isOpen).length);
    const most = Math.max(0, greatest(counts));
    if (most < MORE) return { evidence, readings, odd: [...said].filter(isOpen) };
    const { reading, taken } = followed[counts.indexOf(most)]!;
    for (const line of taken.filter(isOpen)) readings.set(line, reading);
    evidence += most;
  }
}

/** The reading of the nearest line that has one. */
function nearest(readings: ReadonlyMap<number, RatioReading>, line: number): RatioReading | null {
  const [found] = [...readings].sort(([a], [b]) => Math.abs(a - line) - Math.abs(b - line));
  return found?.[1] ?? null;
}

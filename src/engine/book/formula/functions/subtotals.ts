import { Cells, cellsOf, type CellSource, type HiddenBy, known, type Operand, scalar } from "../operands";
import { CANNOT_TELL, failure, Halt, isError, toNumber, type Value } from "../values";
import { WAYS } from "./aggregates";
import { type Functions, MANY, ofOperands } from "./definition";

/** What the first argument of SUBTOTAL and AGGREGATE chooses; the others (deviations, medians) are not computed. */
const KINDS: Readonly<Record<number, (values: readonly Value[]) => number>> = {
  1: (values) => WAYS.average(numbers(values)),
  2: (values) => values.filter((value) => typeof value === "number").length,
  3: (values) => values.filter((value) => value !== null).length,
  4: (values) => WAYS.largest(numbers(values)),
  5: (values) => WAYS.smallest(numbers(values)),
  6: (values) => WAYS.product(numbers(values)),
  9: (values) => WAYS.sum(numbers(values)),
};

/** From here on SUBTOTAL passes over rows that a person has hidden; those that a filter hides it always does. */
const VISIBLE_ONLY = 100;

export const SUBTOTALS: Functions = {
  SUBTOTAL: ofOperands(2, MANY, ([kind, ...blocks], source) => {
    const wanted = toNumber(scalar(kind, source));
    const visibleOnly = wanted > VISIBLE_ONLY;
    return chosen(wanted - (visibleOnly ? VISIBLE_ONLY : 0))(
      listed(blocks, source, {
        skipsPeople: visibleOnly,
        skipsFilters: true,
        skipsSubtotals: true,
        skipsErrors: false,
      }),
    );
  }),
  AGGREGATE: ofOperands(3, MANY, ([kind, option, ...blocks], source) => {
    const [wanted, what] = [kind, option].map((arg) => toNumber(scalar(arg, source))) as [number, number];
    if (!Number.isInteger(what) || what < 0 || what > 7) throw failure("#VALUE!");
    return chosen(wanted)(
      listed(blocks, source, {
        skipsPeople: what % 2 === 1,
        // What a filter hides counts or not where nothing is said of hidden rows: Excel's own words leave it open.
        skipsFilters: what % 2 === 1 ? true : null,
        skipsSubtotals: what < 4,
        skipsErrors: what % 4 > 1,
      }),
    );
  }),
};

interface Skipped {
  /** Rows that people hide, and those that filters hide; null where it cannot be told. */
  readonly skipsPeople: boolean;
  readonly skipsFilters: boolean | null;
  readonly skipsSubtotals: boolean;
  readonly skipsErrors: boolean;
}

function chosen(kind: number): (values: readonly Value[]) => number {
  const compute = KINDS[kind];
  if (!compute) throw CANNOT_TELL;
  return compute;
}

/** The values that count: a hidden row does or does not by who has hidden it. */
function listed(args: readonly Operand[], source: CellSource, skipped: Skipped): Value[] {
  return args.flatMap((arg) => {
    if (!(arg instanceof Cells)) throw CANNOT_TELL;
    return [...cellsOf(arg, source)].flatMap(({ value, isSubtotal, hiddenBy }) => {
      if (skipped.skipsSubtotals && isSubtotal) return [];
      const isSkipped = isPassedOver(hiddenBy, skipped);
      if (isSkipped) return [];
      if (isSkipped === null && value !== null && typeof value !== "string") throw CANNOT_TELL;
      const found = known(value);
      return skipped.skipsErrors && isError(found) ? [] : [found];
    });
  });
}

/** null where it cannot be told. */
function isPassedOver(hiddenBy: HiddenBy, { skipsPeople, skipsFilters }: Skipped): boolean | null {
  if (hiddenBy === null) return false;
  if (hiddenBy === "person") return skipsPeople;
  if (hiddenBy === "filter") return skipsFilters;
  return skipsPeople === skipsFilters ? skipsPeople : null;
}

function* numbers(values: readonly Value[]): Generator<number> {
  for (const value of values) {
    if (isError(value)) throw new Halt(value);
    if (typeof value === "number") yield value;
  }
}

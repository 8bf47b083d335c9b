import fc from "fast-check";
import { graphOf } from "../../../src/engine/book/graph";
import type { SheetPlan } from "../../../src/engine/report/sheet-plan";
import { sheetOf, workbookOf } from "../../../specimens/sheets";
import { cellsOf, overviewIn, rowOf } from "./made";

const MODES = ["half-up", "truncate", "round-up"] as const;
const amount = fc.oneof(
  fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
  fc.integer({ min: -3_000, max: 3_000 }),
  // The very places where rounding turns.
  fc
    .tuple(fc.integer({ min: -9, max: 9 }), fc.constantFrom(0, 499, 500, 501, 999))
    .map(([a, b]) => a * 1_000 + b),
);
const year = fc.tuple(amount, amount, amount, amount);
const choice = fc.record({
  mode: fc.constantFrom(...MODES),
  unit: fc.constantFrom(1_000_000, 100_000_000),
});

interface Figures {
  readonly revenue: readonly [number, number];
  readonly expense: readonly [number, number];
}

const figures = ([a, b, c, d]: readonly number[]): Figures => ({ revenue: [a!, b!], expense: [c!, d!] });

function book(now: Figures, before: Figures) {
  const row = (label: string, of: (figures: Figures) => number) => [label, of(now), of(before)];
  return workbookOf(
    sheetOf("損益", [
      ["予定損益計算書"],
      ["（単位：千円）"],
      ["科目", "令和6年度", "令和5年度"],
      row("営業収益合計", ({ revenue }) => revenue[0]),
      row("営業外収益合計", ({ revenue }) => revenue[1]),
      row("営業費用合計", ({ expense }) => expense[0]),
      row("営業外費用合計", ({ expense }) => expense[1]),
    ]),
  );
}

/** Rounded in integers of any size, by the definition of each mode. */
function exact(thousands: number, unit: number, mode: (typeof MODES)[number]): number {
  const [size, divisor] = [BigInt(Math.abs(thousands)) * 1_000n, BigInt(unit)];
  const [whole, rest] = [size / divisor, size % divisor];
  const up = mode === "half-up" ? rest * 2n >= divisor : mode === "round-up" && rest > 0n;
  return Number(whole + (up ? 1n : 0n)) * (thousands < 0 ? -1 : 1) + 0;
}

const columns = [0, 1, 2] as const;
const sum = ([a, b]: readonly [number, number]) => a + b;

test("every figure is the exact amount rounded once, and what its formula gives; none is −0", () => {
  fc.assert(
    fc.property(year, year, choice, (a, b, { mode, unit }) => {
      const [now, before] = [figures(a), figures(b)];
      const workbook = book(now, before);
      const { plan } = overviewIn(workbook, { mode, unit });
      const expected = (of: (figures: Figures) => number) =>
        [of(now), of(before), of(now) - of(before)].map((value) => exact(value, unit, mode));
      expect(rowOf(plan, "営業収益").slice(1)).toEqual(expected(({ revenue }) => revenue[0]));
      expect(rowOf(plan, "収益計").slice(1)).toEqual(expected(({ revenue }) => sum(revenue)));
      expect(rowOf(plan, "費用計").slice(1)).toEqual(expected(({ expense }) => sum(expense)));
      const numbers = plan.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (typeof cell?.value === "number" ? [cell] : [])),
      );
      for (const { value, formula } of numbers) {
        expect(Object.is(value, -0) || !Number.isSafeInteger(value)).toBe(false);
        const computed = graphOf(workbook).evaluate(formula!, { sheet: "損益", row: 99, column: 9 });
        expect(Object.is(computed, -0) ? 0 : computed).toBe(value);
      }
    }),
    { seed: 8, numRuns: 300 },
  );
});

test("what a sum of rounded figures misses stays within its bound", () => {
  const miss = (plan: SheetPlan, column: number) => {
    const [a, b, total] = ["営業収益", "営業外収益", "収益計"].map(
      (label) => cellsOf(plan, label)[column + 1]!.value as number,
    );
    return Math.abs(a! + b! - total!);
  };
  fc.assert(
    fc.property(year, year, choice, (a, b, { mode, unit }) => {
      const { plan } = overviewIn(book(figures(a), figures(b)), { mode, unit });
      for (const column of columns)
        expect(miss(plan, column)).toBeLessThanOrEqual(mode === "half-up" ? 1 : 2);
    }),
    { seed: 28, numRuns: 200 },
  );
});

import { mergeFinder } from "../../../src/engine/book/merges";
import type { Range } from "../../../src/engine/types";
import { dice } from "../../../specimens/dice";

const WHOLE: Range = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

test("an area over whole columns is found in its last row", () => {
  const column: Range = { ...WHOLE, right: 0 };
  const find = mergeFinder([column, { top: 5, left: 1, bottom: 6, right: 2 }]);
  expect(find(1_048_575, 0)).toBe(column);
  expect(find(1_048_575, 1)).toBeNull();
  expect(find(6, 2)).toEqual({ top: 5, left: 1, bottom: 6, right: 2 });
});

test("of areas that overlap the first counts, however often it is said", () => {
  const find = mergeFinder([...Array.from({ length: 100_000 }, () => ({ ...WHOLE })), { ...WHOLE, left: 1 }]);
  expect(find(1_000_000, 0)).toEqual(WHOLE);
});

test("of areas of any size each cell finds its own, as looking through all of them does", () => {
  const { below } = dice(7);
  const areas: Range[] = [];
  for (let tries = 0; tries < 400; tries += 1) {
    const [top, left] = [below(300), below(60)];
    const area = { top, left, bottom: top + below(40), right: left + below(9) };
    if (!areas.some((other) => overlap(other, area))) areas.push(area);
  }
  const find = mergeFinder(areas);
  for (let tries = 0; tries < 5_000; tries += 1) {
    const [row, column] = [below(345), below(70)];
    const cell = { top: row, left: column, bottom: row, right: column };
    expect(find(row, column)).toBe(areas.find((area) => overlap(area, cell)) ?? null);
  }
  expect(areas.length).toBeGreaterThan(40);
});

function overlap(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

import fc from "fast-check";
import { blocksOf } from "../../../src/engine/report/blocks";

test("neighbours are joined along the row, then equal stretches down the rows", () => {
  const cells = [
    [2, 1],
    [1, 1],
    [1, 2],
    [2, 2],
    [4, 1],
    [3, 5],
  ].map(([row, column]) => ({ row: row!, column: column! }));
  expect(blocksOf(cells)).toEqual([
    { top: 1, left: 1, bottom: 2, right: 2 },
    { top: 3, left: 5, bottom: 3, right: 5 },
    { top: 4, left: 1, bottom: 4, right: 1 },
  ]);
});

test("blocks hold every cell given, once, and no other", () => {
  const cell = fc.record({ row: fc.nat(8), column: fc.nat(8) });
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => row * 9 + column }), (cells) => {
      const held = blocksOf(cells).flatMap(({ top, left, bottom, right }) =>
        range(top, bottom).flatMap((row) => range(left, right).map((column) => `${row}:${column}`)),
      );
      expect(held.sort()).toEqual(cells.map(({ row, column }) => `${row}:${column}`).sort());
    }),
  );
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

import { openLedger } from "../../../src/engine/repairs/ledger";
import { searchAll } from "../../../src/engine/repairs/search";
import { referenceBudget } from "./reference-budget";

it("has no violated equation in the clean book", () => {
  const book = referenceBudget();
  expect([book.cells.length, book.rows.length]).toEqual([807, 474]);
  expect([...openLedger(book).violated]).toEqual([]);
});

it("finds exactly the 22 lost signs of the reference book, and nothing else as good", () => {
  const book = referenceBudget({ signsLost: true });
  const clean = referenceBudget();
  const t = process.hrtime.bigint();
  const result = searchAll(book, { nodes: 200_000, solutions: 100, cost: Infinity, shouldStop: () => false });
  console.log(
    result.nodes,
    Number(process.hrtime.bigint() - t) / 1e6,
    result.proved,
    result.solutions.length,
    result.cost,
  );
  const changes = result.solutions[0]?.changes ?? [];
  expect(result.solutions).toHaveLength(1);
  expect(changes).toHaveLength(22);
  for (const { cell, to } of changes) expect(to).toBe(clean.cells[cell]?.value);
});

import { openTrail } from "../../../src/engine/diagnosis/search/open-trail";
import { diagnose } from "../../../src/engine/diagnosis/solve";
import { openModels } from "../../../src/engine/diagnosis/search/models";
import { searchAll } from "../../../src/engine/diagnosis/search/search";
import { referenceBudget } from "./reference-budget";

it("has no violated equation in the clean book", () => {
  const book = referenceBudget();
  expect([book.cells.length, book.rows.length]).toEqual([807, 474]);
  expect([...openTrail(book).violated]).toEqual([]);
});

it("finds exactly the 22 lost signs of the reference book, and nothing else as good", () => {
  const book = referenceBudget({ signsLost: true });
  const clean = referenceBudget();
  const result = diagnose(book, { nodes: 200_000, solutions: 100, cost: Infinity, shouldStop: () => false });
  const changes = result.errors.flatMap(
    ({ repairs }) => repairs[0]?.corrections.flatMap((item) => item.changes) ?? [],
  );
  const equals = result.errors.filter(({ repairs }) => repairs[1]?.isEqual);
  expect([result.proved, equals.length, changes.length]).toEqual([true, 0, 22]);
  for (const { cell, to } of changes) expect(to).toBe(clean.cells[cell]?.value);
});

it("finds them cell by cell as well, without the idea that a whole column lost its signs", () => {
  const book = referenceBudget({ signsLost: true });
  const clean = referenceBudget();
  const result = searchAll(openModels().open(book), {
    nodes: 200_000,
    solutions: 100,
    cost: Infinity,
    shouldStop: () => false,
  });
  expect([result.proved, result.solutions.length, result.solutions[0]?.changes.length]).toEqual([
    true,
    1,
    22,
  ]);
  for (const { cell, to } of result.solutions[0]?.changes ?? []) expect(to).toBe(clean.cells[cell]?.value);
});

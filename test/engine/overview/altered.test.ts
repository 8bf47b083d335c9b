import { check } from "../../../src/engine";
import { withCell } from "../../../specimens/sheets";
import { sample } from "./made";
import { repairsOf } from "../../listed-repairs";

const book = sample("budget-h28-overview");
const sheet = book.sheets.find(({ name }) => name === "概要")!;
const published = sheet.cells.filter(({ value }) => typeof value === "number");

test("the overview has as many figures as were published", () => {
  expect(published).toHaveLength(45);
});

describe.each([1, -1])("a published figure altered by %p", (step) => {
  test.each(published.map((cell) => [`row ${cell.row + 1}, column ${cell.column + 1}`, cell] as const))(
    "at %s is found and repaired",
    (_where, { row, column, value }) => {
      const right = value as number;
      const altered = check(withCell(book, "概要", row, column, right + step));
      const place = { sheet: "概要", row, column };
      expect(altered.findings.filter(({ severity }) => severity === "error")).toContainEqual(
        expect.objectContaining({ cell: place }),
      );
      const best = repairsOf(altered).filter(({ rank }) => rank === 1);
      expect(best.map(({ changes }) => changes.map(({ cell, from, to }) => ({ cell, from, to })))).toEqual([
        [{ cell: place, from: right + step, to: right }],
      ]);
      expect(best[0]!.alternatives).toBe(0);
    },
  );
});

import { emptyBook, failureOf, openHost } from "./open";
import { entered } from "../../../src/hosts/excel/entered";
import { putOverview } from "../../../src/hosts/excel/overview";
import { figureEntry } from "../../../src/hosts/excel/repair/entry";
import type { SheetPlan } from "../../../src/engine/report/sheet-plan";

const planOf = (value: number): SheetPlan => ({
  id: "overview",
  name: "概要",
  columns: [10, 20],
  rows: [
    {
      cells: [
        { value: "計", look: "text" },
        { value, look: "amount", decimals: 0 },
      ],
    },
  ],
  frozenRows: 0,
  page: { orientation: "portrait", header: "予算" },
});

test("a cell that is given no figure is left as it is by Excel: this is what the guard is for", async () => {
  const { book } = openHost(emptyBook());
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("表").getRange("A1");
    cell.values = [[5]];
    await context.sync();
    cell.values = [[NaN]];
    await context.sync();
  });
  expect(book.active.cells.get(0, 0)?.value).toBe(5);
});

test.each([NaN, Infinity, -Infinity])(
  "a sheet with %p is refused before anything is written",
  async (value) => {
    const { book } = openHost(emptyBook());
    expect(await failureOf(putOverview(planOf(value)))).toMatchObject({
      message: `a cell was to be given ${value}`,
    });
    expect(book.sheets.map(({ name }) => name)).toEqual(["表"]);
    expect(await putOverview(planOf(0))).toMatchObject({ sheet: "概要" });
  },
);

test("what is undefined or null is no entry", () => {
  for (const value of [undefined, null]) expect(() => entered(value as unknown as string)).toThrow(TypeError);
  expect([entered(0), entered(""), entered(false)]).toEqual([0, "", false]);
});

test("a repair whose figure cannot be told has no entry", () => {
  expect(figureEntry(1, "#,##0", NaN, 0)).toBeNull();
  expect(figureEntry(1, "#,##0", 12, 0)).toBe(12);
});

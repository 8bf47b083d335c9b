import { check } from "../../../src/engine";
import { takeOut } from "../../../src/engine/equations/totals/open-headings";
import type { Cell, Workbook } from "../../../src/engine/types";
import { dice } from "../../../specimens/dice";

/** Groups of items with their totals, one below the other. */
function book(groups: number, wrong: number): Workbook {
  const { below } = dice(26);
  const cells: Cell[] = [];
  let row = 0;
  const line = (label: string, value: number | string) => {
    cells.push({ row, column: 0, value: label }, { row, column: 1, value });
    row += 1;
  };
  line("科目", "金額");
  for (let group = 0; group < groups; group += 1) {
    const items = Array.from({ length: 4 }, () => below(90_000_000) + 10_000_000);
    items.forEach((value, item) => line(`科目${group}の${item}`, value));
    const sum = items.reduce((total, value) => total + value, 0);
    line(`区分${group}合計`, group < wrong ? sum + 90 : sum);
  }
  const sheet = { name: "表", visibility: "visible", isProtected: false, cells } as const;
  return {
    name: "book.xlsx",
    sheets: [{ ...sheet, merges: [], hiddenRows: [], hiddenColumns: [] }],
    names: [],
    date1904: false,
  };
}

test("each total of a table of 30,000 lines adds up the lines above it, and one that is wrong is told", () => {
  const { equations, findings } = check(book(6_000, 1));
  expect(equations.filter(({ rule }) => rule === "footing")).toHaveLength(6_000);
  expect(findings.map(({ cell }) => cell.row)).toEqual([5]);
});

test("a total takes its lines off the end of a long list without looking through it", () => {
  const list = Array.from({ length: 100_000 }, (_, index) => index);
  let looks = 0;
  const counting = new Proxy(list, {
    get: (lines, key) => {
      looks += 1;
      return Reflect.get(lines, key) as unknown;
    },
  });
  takeOut(counting, new Set([99_996, 99_999]));
  expect(list.slice(-3)).toEqual([99_995, 99_997, 99_998]);
  expect(looks).toBeLessThan(60);
});

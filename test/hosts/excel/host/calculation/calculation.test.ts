import fc from "fast-check";
import { roundDecimal } from "../../../../../src/engine/book/formula/decimal";
import { inOrder } from "../../../../../src/engine/book/formula/order";
import { parse } from "../../../../../src/engine/book/formula/parse";
import { calculate, formulasLeftAlone } from "../../../../../host/model/recalculate";
import { type Book, newId } from "../../../../../host/model/book";
import { openBook } from "../../../../../host/xlsx/open";
import { saveBook } from "../../../../../host/xlsx/save";
import { convertWithLibreOffice, testWithLibreOffice } from "../../../../support/other-programs";
import { bookOfParts } from "../../../xlsx/book-of-parts";
import { bookOfFormulas, FORMULAS } from "./formulas";

const A_MINUTE = 60_000;
const valuesOf = (book: Book) => FORMULAS.map((_, row) => book.sheets[0]!.cells.get(row, 2)!.value);

const book = bookOfFormulas(FORMULAS.map(([formula]) => formula));
calculate(book);

test.each(FORMULAS.map(([formula, value], row) => [formula, row, value] as const))(
  "=%s",
  (_formula, row, value) => {
    const result = book.sheets[0]!.cells.get(row, 2)!.value;
    if (typeof value === "number") expect(result).toBeCloseTo(value, 12);
    else expect(result).toEqual(value);
  },
);

testWithLibreOffice(
  "LibreOffice computes the same of every formula",
  () => {
    const empty = bookOfParts();
    const own = bookOfFormulas(FORMULAS.map(([formula]) => formula));
    const computed = openBook(
      convertWithLibreOffice(saveBook(inFile(empty, own), empty), "xlsx"),
      "計算.xlsx",
    );
    const shown = (values: readonly unknown[]) =>
      FORMULAS.map(([formula], row) => {
        const value = values[row];
        return [formula, typeof value === "number" ? Number(value.toPrecision(13)) : value];
      });
    expect(shown(valuesOf(computed))).toEqual(
      shown(FORMULAS.map(([, value, inLibreOffice = value]) => inLibreOffice)),
    );
  },
  A_MINUTE,
);

/** The sheets of a book as those of one that was opened from a file. */
function inFile(file: Uint8Array, { sheets }: Book): Book {
  const opened = openBook(file, "計算.xlsx");
  const [first] = opened.sheets;
  for (const [row, column, record] of [...first!.cells.all()]) {
    first!.cells.put(row, column, { ...record, value: null, formula: undefined });
  }
  for (const [row, column, record] of sheets[0]!.cells.all()) first!.cells.put(row, column, record);
  return { ...opened, sheets: [first!, { ...sheets[1]!, id: newId(opened) }] };
}

test.each([
  "VLOOKUP(A1,A2:B9,2)",
  "合計",
  "{1,2}",
  "[1]外部!A1",
  "SUM([1]表!A1)",
  "A1:A3",
  "A1#",
  "表[金額]",
  "SUM(A1",
  "1+",
  "",
  "SUM()",
  "IF(1,2,3,4)",
  "SUBTOTAL(7,A1:A2)",
  '"2016/4/1"+1',
  'ROUND("１２",0)',
  '"あ"<"い"',
])("=%s keeps the value that it had, and it is known that it was left alone", (formula) => {
  const own = bookOfFormulas([formula, "C1+1"]);
  own.sheets[0]!.cells.get(0, 2)!.value = 41;
  calculate(own);
  expect([0, 1].map((row) => own.sheets[0]!.cells.get(row, 2)!.value)).toEqual([41, 42]);
  expect(formulasLeftAlone(own)).toMatchObject([
    { row: 0, column: 2, formula, why: "not-computable", sheet: { name: "表" } },
  ]);
});

test("a circle keeps its values, what depends on it is computed", () => {
  const own = bookOfFormulas(["C2+1", "C3", "C1", "C4", "C1*10", "A1"]);
  [1, 2, 3, 4].forEach((value, row) => (own.sheets[0]!.cells.get(row, 2)!.value = value));
  calculate(own);
  expect(formulasLeftAlone(own).map(({ row, why }) => [row, why])).toEqual(
    expect.arrayContaining([0, 1, 2, 3].map((row) => [row, "circular"])),
  );
  expect([...Array(6).keys()].map((row) => own.sheets[0]!.cells.get(row, 2)!.value)).toEqual([
    1, 2, 3, 4, 10, 1234.5,
  ]);
});

test("20,000 running totals are computed in their order, in whatever order they stand", () => {
  const count = 20_000;
  const formulas = Array.from({ length: count }, (_, row) => (row === count - 1 ? "1" : `C${row + 2}+1`));
  const own = bookOfFormulas(formulas);
  calculate(own);
  expect(own.sheets[0]!.cells.get(0, 2)!.value).toBe(count);
});

test("SUBTOTAL passes over subtotals, 109 over hidden rows too; to 9 a filter makes them uncertain", () => {
  const own = bookOfFormulas(["5", "SUBTOTAL(9,C1:C1)", "7", "SUBTOTAL(9,C1:C3)", "SUBTOTAL(109,C1:C3)"]);
  const [sheet] = own.sheets;
  sheet!.rows.set(2, { isHidden: true });
  calculate(own);
  expect([3, 4].map((row) => sheet!.cells.get(row, 2)!.value)).toEqual([12, 5]);
  sheet!.filter = { top: 0, left: 0, bottom: 5, right: 2 };
  expect(formulasLeftAlone(own).map(({ row }) => row)).toEqual([3]);
});

test("rounding is that of decimal numbers, for every number of 15 digits", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: -4, max: 6 }),
      (units, scale, places) => {
        const value = Number(`${units}e-${scale}`);
        const cut = scale - places;
        if (cut <= 0) return expect(roundDecimal(value, places, "half")).toBe(value);
        const step = 10n ** BigInt(cut);
        const size = units < 0n ? -units : units;
        const sign = units < 0n ? "-" : "";
        const expected = {
          down: size / step,
          up: (size + step - 1n) / step,
          half: (size * 2n + step) / (step * 2n),
        };
        for (const [way, whole] of Object.entries(expected)) {
          const result = roundDecimal(value, places, way as keyof typeof expected);
          expect(result).toBe(whole === 0n ? 0 : Number(`${sign}${whole}e${-places}`));
          expect(Object.is(result, -0)).toBe(false);
        }
      },
    ),
  );
});

test("every order computes what is needed first, and circles are found whole", () => {
  const graph = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 25 });
  fc.assert(
    fc.property(graph, (edges) => {
      const items = Array.from({ length: 10 }, (_, id) => ({ id }));
      const needs = (item: { id: number }) => edges.flatMap(([a, b]) => (a === item.id ? [items[b]!] : []));
      const groups = [...inOrder(items, needs)];
      const placeOf = new Map(groups.flatMap((group, place) => group.map((item) => [item, place] as const)));
      expect(placeOf.size).toBe(items.length);
      for (const item of items) {
        for (const need of needs(item)) expect(placeOf.get(need)!).toBeLessThanOrEqual(placeOf.get(item)!);
      }
      const reach = (from: { id: number }, to: { id: number }) => {
        const seen = new Set(needs(from));
        for (const each of seen) for (const next of needs(each)) seen.add(next);
        return seen.has(to);
      };
      for (const one of items) {
        for (const other of items) {
          if (one === other) continue;
          const isCircle = reach(one, other) && reach(other, one);
          expect(placeOf.get(one) === placeOf.get(other)).toBe(isCircle);
        }
      }
    }),
  );
});

test("formulas in columns, rows and sheets with odd names are understood as they are written", () => {
  for (const formula of ["SUM(Sheet2!$B$3:C4)", "'A!B'!A1", "sum(a1)", " 1 + 2 ", "_xlfn.SUM(A1)", "TRUE"]) {
    expect([formula, parse(formula) !== null]).toEqual([formula, true]);
  }
});

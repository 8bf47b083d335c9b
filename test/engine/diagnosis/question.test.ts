import { check, toReport, toText } from "../../../src/engine";
import { questionOf } from "../../../src/engine/diagnosis/people/question";
import type { Answer, Check, Repair, Workbook } from "../../../src/engine/types";
import { cleanBook } from "../../reference-book";
import { printedSheet, withCell, workbookOf } from "../../../specimens/sheets";
import { dice } from "../../../specimens/dice";
import { repairsOf } from "../../listed-repairs";

/** 小計 and 合計 are totals; of 空 nothing is printed. Figures are in column B, lines in rows 2 to 7. */
const TABLE = workbookOf(
  printedSheet("貸借対照表\n甲|10\n乙|20\n小計|30\n空|\n丙|5\n合計|35", "予定貸借対照表"),
);
const { statements } = check(TABLE);

/** A repair that changes lines of the table, by their labels, to figures. */
function repair(confidence: number, changes: Readonly<Record<string, number>>): Repair {
  const { lines, columns } = statements[0]!;
  return {
    corrections: [],
    changes: Object.entries(changes).map(([label, to]) => {
      const line = lines.findIndex((each) => each.label === label);
      const { value, source } = lines[line]!.amounts[0]!;
      const cell = { sheet: "予定貸借対照表", row: lines[line]!.row, column: columns[0]!.column };
      return { place: { statement: 0, line, column: 0 }, cell, from: source === "blank" ? null : value, to };
    }),
    settles: [],
    confidence,
    alternatives: 1,
  };
}

const asked = (...repairs: Repair[]) => questionOf(repairs, statements);

test("asks about the cell that halves the candidates", () => {
  const question = asked(
    repair(0.25, { 甲: 1, 乙: 2 }),
    repair(0.25, { 甲: 1 }),
    repair(0.25, { 丙: 3, 乙: 4 }),
    repair(0.25, { 丙: 3, 甲: 9, 乙: 8 }),
  );
  expect(question).toMatchObject({ cell: { row: 2 }, figure: 20 });
});

test("asks about a total before an item, and about a printed figure before an empty cell", () => {
  expect(asked(repair(0.5, { 甲: 1 }), repair(0.5, { 小計: 2 }))).toMatchObject({ figure: 30 });
  expect(asked(repair(0.5, { 空: 1 }), repair(0.5, { 甲: 2 }))).toMatchObject({ figure: 10 });
});

test("never asks about a cell that all candidates change alike", () => {
  const question = asked(repair(0.5, { 合計: 1, 甲: 2 }), repair(0.5, { 合計: 1, 乙: 3 }));
  expect([10, 20]).toContain(question!.figure);
  expect(asked(repair(0.5, { 合計: 1 }), repair(0.5, { 合計: 1 }))).toBeNull();
});

test("asks nothing where one repair is sure, or where there is no other", () => {
  const sure = { ...repair(0.95, { 甲: 1 }), alternatives: 0 };
  expect(asked(sure, repair(0.05, { 乙: 2 }))).toBeNull();
  const unsure = { ...repair(0.8, { 甲: 1 }), alternatives: 0 };
  expect(asked(unsure, repair(0.2, { 乙: 2 }))).not.toBeNull();
  expect(asked(repair(1, { 丙: 3 }))).toBeNull();
});

test("puts the question below the repairs that it tells apart, and into the JSON", () => {
  const result = check(spoilt(workbookOf(...wholeSheets()), "balance-sheet", 16_694, 29_039));
  const [question] = toReport(result, "ja").questions;
  expect(question).toMatchObject({ sheet: "balance-sheet", figure: expect.any(Number) });
  expect(question!.question).toMatch(/^balance-sheetの.+（[A-Z]+\d+）[△\d,]+ は正しいですか$/);
  expect(question!.repairs.length).toBeGreaterThan(1);
  const lines = toText(result, "ja").split("\n");
  const at = lines.findIndex((line) => line.includes(`確認：${question!.question}`));
  expect(lines[at - 1]).toContain("リース資産 6,121,722 となります");
  expect(toReport(result, "en").questions[0]!.question).toMatch(/^is .+ right\?$/);
});

function wholeSheets() {
  return cleanBook().sheets.filter(({ name }) => !name.endsWith("by-segment"));
}

function spoilt(book: Workbook, sheet: string, right: number, wrong: number): Workbook {
  const cell = book.sheets.find(({ name }) => name === sheet)!.cells.find(({ value }) => value === right);
  if (!cell) throw new Error(`${sheet} does not hold ${right}`);
  return withCell(book, sheet, cell.row, cell.column, wrong);
}

/** One figure of the whole statements, off by an amount that says nothing about its cause. */
function ambiguousBooks(seed: number, count: number) {
  const random = dice(seed);
  const book = workbookOf(...wholeSheets());
  const cells = book.sheets
    .slice(0, 3)
    .flatMap(({ name, cells: all }) =>
      all.flatMap(({ row, column, value }) =>
        typeof value === "number" && value > 9_999 ? [{ sheet: name, row, column, value }] : [],
      ),
    );
  return Array.from({ length: count }, () => {
    const truth = random.pick(cells);
    const wrong = truth.value + 11_111 + random.below(9) * 1001;
    return { truth, book: withCell(book, truth.sheet, truth.row, truth.column, wrong) };
  });
}

test("answering what is asked leads to the truth, and to nothing that is as good", () => {
  let questions = 0;
  for (const { truth, book } of ambiguousBooks(1, 12)) {
    const answers: Answer[] = [];
    let result = check(book);
    for (; questionsOf(result).length > 0; result = check(book, { answers })) {
      const { cell } = questionsOf(result)[0]!;
      const isTruth = cell.sheet === truth.sheet && cell.row === truth.row && cell.column === truth.column;
      answers.push({ ...cell, figure: isTruth ? truth.value : "as-printed" });
      questions += 1;
      expect(answers.length).toBeLessThan(20);
    }
    const first = repairsOf(result).filter(({ rank }) => rank === 1);
    expect(first.flatMap(({ changes }) => changes)).toMatchObject([{ cell: cellOf(truth), to: truth.value }]);
    expect(first[0]!.alternatives).toBe(0);
  }
  expect(questions).toBeGreaterThan(5);
}, 60_000);

test("an answer that one of the equally good repairs gives never leaves more of them", () => {
  let answered = 0;
  for (const { book } of ambiguousBooks(2, 16)) {
    const before = check(book);
    for (const { question, repairs } of before.diagnosis.errors) {
      if (!question) continue;
      const { cell, place } = question;
      const equal = repairs.filter(({ alternatives }) => alternatives > 0);
      const figures = new Set(
        equal.map(({ changes }) => changes.find((change) => same(change.place, place))?.to ?? "as-printed"),
      );
      for (const figure of figures) {
        const after = check(book, { answers: [{ ...cell, figure }] });
        expect(mostAlternatives(after)).toBeLessThan(mostAlternatives(before));
        expect(repairsOf(after).length).toBeGreaterThan(0);
        answered += 1;
      }
    }
  }
  expect(answered).toBeGreaterThan(8);
}, 60_000);

const questionsOf = ({ diagnosis }: Check) => diagnosis.errors.flatMap(({ question }) => question ?? []);

const mostAlternatives = (found: Check) =>
  Math.max(0, ...repairsOf(found).map(({ alternatives }) => alternatives));

const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

const cellOf = ({ sheet, row, column }: { sheet: string; row: number; column: number }) => ({
  sheet,
  row,
  column,
});

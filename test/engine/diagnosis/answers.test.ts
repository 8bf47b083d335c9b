import { check, toReport } from "../../../src/engine";
import type { Answer, Workbook } from "../../../src/engine/types";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { repairsOf } from "../../listed-repairs";

/** 営業利益 500 − 300 is printed as 211; each of the three may be the wrong one. */
const BOOK = book("損益計算書\n営業収益合計|500\n営業費用合計|300\n営業利益|211");

function book(table: string): Workbook {
  return workbookOf(printedSheet(table, "損益計算書"));
}

const answer = (row: number, figure: Answer["figure"]): Answer => ({
  sheet: "損益計算書",
  row,
  column: 1,
  figure,
});

const changes = (answers: readonly Answer[], of = BOOK) =>
  repairsOf(check(of, { answers })).map((repair) => repair.changes.map(({ cell, to }) => [cell.row, to]));

test("a confirmed cell is never changed", () => {
  expect(changes([]).flat()).toEqual(
    expect.arrayContaining([
      [1, 511],
      [2, 289],
      [3, 200],
    ]),
  );
  expect(changes([answer(1, "as-printed")]).flat()).not.toContainEqual([1, 511]);
  expect(changes([answer(1, "as-printed"), answer(2, 300)])).toEqual([[[3, 200]]]);
});

test("a corrected cell is a repair that is certain, and the findings stay those of the printed book", () => {
  const result = check(BOOK, { answers: [answer(3, 200)] });
  expect(result.findings).toEqual(check(BOOK).findings);
  expect(repairsOf(result)).toMatchObject([
    { rank: 1, cause: "answered", confidence: 1, alternatives: 0, settles: [0] },
  ]);
  expect(repairsOf(result)[0]!.changes).toMatchObject([{ from: 211, to: 200, answered: true }]);
  expect(toReport(result, "ja").repairs[0]).toMatchObject({
    causeName: "確認による訂正",
    explanation: expect.stringMatching(/211 → 200：確認による訂正です。直すと .+ となります。$/),
  });
});

test("a correction that leaves the equation violated is part of every repair that settles it", () => {
  const repairs = repairsOf(check(BOOK, { answers: [answer(3, 202), answer(1, "as-printed")] }));
  expect(repairs).toMatchObject([
    {
      settles: [0],
      changes: [
        { to: 202, answered: true },
        { from: 300, to: 298 },
      ],
    },
  ]);
  expect(repairs[0]!.cause).not.toBe("answered");
});

test("a correction of a book in which everything tied leads to what else has to change", () => {
  const tied = book("損益計算書\n営業収益合計|500\n営業費用合計|300\n営業利益|200");
  expect(repairsOf(check(tied))).toEqual([]);
  const whole = check(tied, { answers: [answer(3, 210), answer(2, "as-printed")] });
  const { findings } = whole;
  const repairs = repairsOf(whole);
  expect(findings).toEqual([]);
  expect(repairs[0]!.changes).toMatchObject([{ to: 210 }, { from: 500, to: 510 }]);
});

test("errors that an answer has nothing to do with keep their repairs", () => {
  const two = workbookOf(
    printedSheet("損益計算書\n営業収益合計|500\n営業費用合計|300\n営業利益|211", "損益計算書"),
    printedSheet("貸借対照表\n甲|1,203\n乙|20\n合計|1,250", "別の表"),
  );
  const others = (answers: readonly Answer[]) =>
    repairsOf(check(two, { answers })).filter((repair) =>
      repair.changes.every(({ cell }) => cell.sheet === "別の表"),
    );
  expect(others([]).length).toBeGreaterThan(0);
  expect(others([answer(3, 200)]).map(({ changes: each }) => each)).toEqual(
    others([]).map(({ changes: each }) => each),
  );
});

test("a whole column in another unit is still one error when one of its cells is corrected or confirmed", () => {
  const column = book("損益計算書\n費目|A|B|計\n甲|11000|2|13\n乙|25000|4|29\n丙|31000|5|36\n計|67000|11|78");
  const [whole] = repairsOf(check(column));
  expect(whole).toMatchObject({ cause: "column-unit", changes: { length: 4 } });
  const [corrected] = repairsOf(check(column, { answers: [answer(2, 11)] }));
  expect(corrected!.changes.map(({ to }) => to).sort()).toEqual([11, 25, 31, 67]);
  expect(corrected!.cause).toBe("column-unit");
  const confirmed = repairsOf(check(column, { answers: [answer(2, "as-printed")] }));
  expect(
    confirmed.flatMap((repair) => repair.changes).filter(({ cell }) => cell.row === 2 && cell.column === 1),
  ).toEqual([]);
});

test.each([
  ["a cell without an amount", [answer(0, 5)], "no-amount"],
  ["a sheet that is not there", [{ ...answer(1, 5), sheet: "なし" }], "no-amount"],
  ["more decimals than the table prints", [answer(1, 5.25)], "not-printable"],
  ["no number", [answer(1, NaN)], "not-printable"],
  ["two figures for one cell", [answer(1, 500), answer(1, 511)], "two-figures"],
  ["figures that do not tie", [answer(1, 500), answer(2, "as-printed"), answer(3, 211)], "cannot-tie"],
])("objects to %s", (_, answers, kind) => {
  const result = check(BOOK, { answers });
  expect(result.objections).toMatchObject([{ kind }]);
  expect(toReport(result, "ja").objections).toHaveLength(1);
  expect(toReport(result, "en").objections![0]!.message).toMatch(/\w/);
});

test("answers that cannot be followed change nothing, and confirming twice is no contradiction", () => {
  expect(changes([answer(1, 500), answer(1, 511), answer(0, 1)])).toEqual(changes([]));
  expect(check(BOOK, { answers: [answer(1, 500), answer(1, "as-printed")] }).objections).toEqual([]);
  expect(toReport(check(BOOK), "ja")).not.toHaveProperty("objections");
});

test("the order of the answers changes nothing", () => {
  const answers = [answer(3, 202), answer(1, 501), answer(2, "as-printed")];
  const whole = check(BOOK, { answers });
  const { objections } = whole;
  const repairs = repairsOf(whole);
  const reversed = check(BOOK, { answers: [...answers].reverse() });
  expect([repairsOf(reversed), reversed.objections]).toEqual([repairs, objections]);
  expect(objections).toMatchObject([{ kind: "cannot-tie" }]);
});

test("a figure with decimals is answered as it is printed", () => {
  const decimals = book("損益計算書\n営業収益合計|50.5\n営業費用合計|30.1\n営業利益|21.4");
  const repairs = repairsOf(check(decimals, { answers: [answer(3, 20.4)] }));
  expect(repairs).toMatchObject([{ cause: "answered", changes: [{ from: 214, to: 204 }] }]);
});

import { check } from "../../../src/engine";
import { answerText, givenAnswer, withAnswer } from "../../../src/taskpane/check/given-answer";
import { errorsInWords } from "../../../src/taskpane/check/diagnosis";
import { proposedFigures } from "../../../src/taskpane/repairs/proposed-figures";
import { typedFigure } from "../../../src/taskpane/repairs/typed-figure";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { repairsOf } from "../../listed-repairs";

const workbook = workbookOf(
  printedSheet("損益計算書\n営業収益合計|500\n営業費用合計|300\n営業利益|△1,211", "予定損益計算書"),
);
const error = errorsInWords(check(workbook), "ja").shown.find((each) => each.question)!;
const question = error.question!;

test("the figures to choose from are those of the repairs, each once and never the printed one", () => {
  const proposed = proposedFigures(question, error);
  expect(proposed.length).toBeGreaterThan(0);
  expect(new Set(proposed).size).toBe(proposed.length);
  expect(proposed).not.toContain(question.figure);
});

test("what the pane answers is what the engine pins", () => {
  const confirmed = check(workbook, { answers: [givenAnswer(question, "as-printed")] });
  expect(confirmed.objections).toEqual([]);
  expect(repairsOf(confirmed).flatMap(({ changes }) => changes)).not.toContainEqual(
    expect.objectContaining({ cell: { sheet: question.sheet, ...cellOf() } }),
  );
  const [figure] = proposedFigures(question, error);
  const corrected = check(workbook, { answers: [givenAnswer(question, figure!)] });
  expect(repairsOf(corrected)[0]).toMatchObject({ cause: "answered", settles: [0] });
});

test("a second answer about a cell takes the place of the first", () => {
  const other = givenAnswer({ ...question, cell: "A99" }, 1);
  const latest = givenAnswer(question, 7);
  expect(withAnswer([givenAnswer(question, "as-printed"), other], latest)).toEqual([other, latest]);
});

test("a chip says what was answered, in the words of the table", () => {
  expect(answerText(givenAnswer(question, "as-printed"), "ja")).toMatch(
    /^営業.+（予定損益計算書 B\d）[△\d,]+ は正しい$/,
  );
  expect(answerText(givenAnswer(question, -1234.5), "ja")).toMatch(/（予定損益計算書 B\d）は △1,234.5$/);
  expect(answerText(givenAnswer(question, -1234), "en")).toMatch(/ is -1,234$/);
});

test.each([
  ["△1,234", -1234],
  ["１２３４", 1234],
  ["-12.5", -12.5],
  ["0", 0],
  ["", null],
  ["不明", null],
  ["1.234", null],
])("%p is typed for %p", (text, figure) => {
  expect(typedFigure(text)).toBe(figure);
});

function cellOf() {
  const { row, column } = givenAnswer(question, 0);
  return { row, column };
}

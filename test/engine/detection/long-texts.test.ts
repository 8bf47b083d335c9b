import { check } from "../../../src/engine";
import { sheetOf, workbookOf } from "../../../specimens/sheets";

const NOTE = "あいうえおかきくけこ".repeat(3_000);

test("of a text in every line the beginning is compared, and the table ties or not as its labels say", () => {
  const rows = (total: number) => [
    ["科目", "金額"],
    [`${NOTE}甲`, 100],
    [`${NOTE}乙`, 250],
    ["合計", total],
  ];
  const right = check(workbookOf(sheetOf("表", rows(350))));
  expect(right.findings).toEqual([]);
  expect(right.equations).toHaveLength(1);
  expect(Math.max(...right.statements[0]!.lines.map(({ label }) => label.length))).toBe(400);
  const wrong = check(workbookOf(sheetOf("表", rows(360))));
  expect(wrong.findings.map(({ severity }) => severity)).toEqual(["error"]);
});

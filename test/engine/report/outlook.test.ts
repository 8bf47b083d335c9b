import { check } from "../../../src/engine";
import type { Check } from "../../../src/engine/types";
import { outlooks } from "../../../src/engine/report/outlook";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { repairsOf } from "../../listed-repairs";

const sheet = printedSheet(
  "損益計算書\n営業収益合計|500\n営業費用合計|300\n営業利益|△1,211\n\n資金計画\n収入計|500\n支出計|300\n収支差額|205",
  "表",
);
const workbook = workbookOf(sheet);
const outlooksOf = (book: Check) => repairsOf(book).map(outlooks(book));

test("what a repair leaves are the discrepancies that it does not settle", () => {
  const book = check(workbook);
  const errors = book.findings.filter(({ severity }) => severity === "error").length;
  const told = outlooksOf(book);
  expect(told.length).toBeGreaterThan(1);
  told.forEach(({ leaves, breaks }, index) => {
    expect(leaves).toBe(errors - repairsOf(book)[index]!.settles.length + breaks);
  });
});

import { check, toText } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

test("a term of another line and another column is named by both", () => {
  const table =
    "資金繰表\n区分|4月|5月|6月|7月\n前月繰越|100|130|106|175\n差引|30|30|15|5\n翌月繰越|130|160|175|180";
  expect(toText(check(workbookOf(printedSheet(table))), "ja")).toContain("計算値 160 ＝ 翌月繰越〈5月〉 160");
});

test("a total without any line below its heading says so", () => {
  const whole = "損益計算書\n営業外費用\n　支払利息|68,904\n営業外費用合計|68,904";
  const lacking = "損益計算書\n営業外費用\n営業外費用合計|68,904";
  const book = workbookOf(printedSheet(whole, "甲"), printedSheet(lacking, "乙"));
  expect(toText(check(book), "ja")).toContain("計算値 0（内訳の行がありません）");
  expect(toText(check(book), "en")).toContain("Computed 0 (no line to add up)");
});

import { check, toText } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../sheets";

test("a term of another line and another column is named by both", () => {
  const table =
    "資金繰表\n区分|4月|5月|6月|7月\n前月繰越|100|130|106|175\n差引|30|30|15|5\n翌月繰越|130|160|175|180";
  expect(toText(check(workbookOf(printedSheet(table))), "ja")).toContain("計算値 160 ＝ 翌月繰越〈5月〉 160");
});

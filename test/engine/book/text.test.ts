import { display, editDistance, isVariant, labelKey } from "../../../src/engine/book/text";

test.each([
  ["Ⅰ　資 産 の 部", "資産の部"],
  ["（前期末現金及び預金）", "前期末現金及び預金"],
  ["(1)経常収益", "経常収益"],
  ["１　予定損益計算書", "予定損益計算書"],
  ["第１款　市税", "市税"],
  ["一、一般管理費", "一般管理費"],
  ["ア　給料", "給料"],
  ["１年以内返済予定長期借入金", "1年以内返済予定長期借入金"],
  ["27年度", "27年度"],
  ["当期末未払金(注2)", "当期末未払金"],
  ["評価・換算差額等", "評価・換算差額等"],
  ["ソフトウェア", "ソフトウェア"],
  ["一般事業", "一般事業"],
  ["一　般　事　業", "一般事業"],
  ["一　総務費", "総務費"],
])("the key of %p is %p", (label, key) => {
  expect(labelKey(label)).toBe(key);
});

test("shows a label without the spaces and line breaks that spread it", () => {
  expect(display("　現 金 及 び\n預　金 ")).toBe("現金及び預金");
  expect(display("Net  assets")).toBe("Net assets");
});

test("counts the characters between two labels", () => {
  expect(editDistance("未払法人都民税", "未払法人税")).toBe(2);
  expect(isVariant("未払法人都民税", "未払法人税")).toBe(true);
  expect(isVariant("預り金", "前受金")).toBe(false);
});

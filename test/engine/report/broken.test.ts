import { check, toReport } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

function errorsIn(table: string): readonly (readonly [string, string])[] {
  const found = check(workbookOf(printedSheet(table, "表")));
  const [ja, en] = (["ja", "en"] as const).map((lang) =>
    toReport(found, lang)
      .findings.filter(({ severity }) => severity === "error")
      .map(({ message }) => message),
  );
  return ja!.map((message, at) => [message, en![at]!]);
}

/** What is wrong is said of the equation that fails, and each amount has its unit. */
test.each([
  [
    "a sum",
    `
    支出
    (単位：千円)
    区分|令和6年度|令和7年度
    人件費|31,204|30,118
    物件費|18,770|17,204
    支出計|49,974|47,422`,
    [
      "支出計〈令和7年度〉：内訳の合計と一致しません（差額 100千円）",
      "支出計 [令和7年度] is not the sum of its addends (difference 100 thousand yen)",
    ],
  ],
  [
    "one less another",
    `
    収支
    (単位：円)
    区分|令和6年度|令和7年度
    歳入|81,204|82,770
    歳出|80,118|81,204
    収支差|1,086|1,666`,
    [
      "収支差〈令和7年度〉：歳入から歳出を差し引いた額と一致しません（差額 100円）",
      "収支差 [令和7年度] is not 歳入 less 歳出 (difference 100 yen)",
    ],
  ],
  [
    "a difference of two columns that are no years",
    `
    執行状況
    (単位：千円)
    区分|予算額|決算額|差引
    人件費|31,204|30,118|1,086
    物件費|18,770|17,204|1,666
    公債費|12,330|12,330|－
    計|62,304|59,652|2,652`,
    [
      "物件費〈差引〉：予算額と決算額の差と一致しません（差額 100千円）",
      "物件費 [差引] is not 予算額 minus 決算額 (difference 100 thousand yen)",
    ],
  ],
  [
    "what moves a balance",
    `
    基金
    (単位：百万円)
    区分|前年度末残高|積立額|取崩額|本年度末残高
    甲基金|1,204|118|86|1,236
    乙基金|2,770|204|166|2,908`,
    [
      "乙基金〈本年度末残高〉：期首の残高に当期の増減を加えた額と一致しません（差額 100百万円）",
      "乙基金 [本年度末残高] is not the opening balance plus the movement (difference 100 million yen)",
    ],
  ],
  [
    "what is carried from one month to the next",
    `
    資金繰り
    (単位：千円)
    区分|4月|5月|6月
    前月繰越|1,200|1,350|1,561
    差引|150|111|△60
    翌月繰越|1,350|1,461|1,501`,
    [
      "前月繰越〈6月〉：前の期から繰り越した額と一致しません（差額 100千円）",
      "前月繰越 [6月] is not what was carried forward (difference 100 thousand yen)",
    ],
  ],
])("%s has its own words", (_, table, message) => {
  expect(errorsIn(table)).toContainEqual(message);
});

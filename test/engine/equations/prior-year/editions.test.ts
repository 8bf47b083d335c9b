import { against, bookOf, type Tables, withTexts } from "./two-books";

const ADOPTED: Tables = {
  第1表: `
令和7年度○○市一般会計予算
第１表 歳入歳出予算
歳入
（単位：千円）
款 | 項 | 金額
1 国庫支出金 | | 126,057
 | 1 国庫負担金 | 59,394
 | 2 国庫補助金 | 66,663
2 繰入金 | | 43,187
 | 1 基金繰入金 | 24,502
 | 2 他会計繰入金 | 18,685
歳入合計 | | 169,244
`,
};

const REVISED: Tables = {
  第1表: `
令和7年度○○市一般会計補正予算（第1号）
第１表 歳入歳出予算補正
歳入
（単位：千円）
款 | 項 | 補正前の額 | 補正額 | 計
1 国庫支出金 | | 126,057 | 73,470 | 199,527
 | 1 国庫負担金 | 59,394 | 73,470 | 132,864
 | 2 国庫補助金 | 66,663 | 0 | 66,663
2 繰入金 | | 43,187 | 12,367 | 55,554
 | 1 基金繰入金 | 24,502 | 12,436 | 36,938
 | 2 他会計繰入金 | 18,685 | △69 | 18,616
歳入合計 | | 169,244 | 85,837 | 255,081
`,
};

const NEXT: Tables = {
  総括: `
令和8年度○○市一般会計予算に関する説明書
歳入歳出予算事項別明細書
（歳入）
（単位：千円）
款 | 本年度予算額 | 前年度予算額 | 比較
1 国庫支出金 | 120,057 | 126,057 | △6,000
2 繰入金 | 45,187 | 43,187 | 2,000
歳入合計 | 165,244 | 169,244 | △4,000
`,
};

const NEXT_AFTER_REVISION = withTexts(
  NEXT,
  ["前年度予算額", "前年度補正後予算額"],
  ["126,057 | △6,000", "199,527 | △79,470"],
  ["43,187 | 2,000", "55,554 | △10,367"],
  ["169,244 | △4,000", "255,081 | △89,837"],
);

const [adopted, revised] = [bookOf(ADOPTED, "当初.xlsx"), bookOf(REVISED, "1号.xlsx")];

test("補正前の額 is what was adopted", () => {
  expect(against(revised, adopted)).toMatchObject({ asked: 7, tied: 7, broken: [], unchecked: [] });
  const wrong = withTexts(REVISED, ["24,502 | 12,436 | 36,938", "24,520 | 12,418 | 36,938"]);
  expect(against(bookOf(wrong), adopted).broken).toEqual(["第1表 C10 18"]);
});

test("前年度予算額 is the adopted one, in the adopted budget or as 補正前 in the revision", () => {
  expect(against(bookOf(NEXT), adopted)).toMatchObject({ asked: 3, tied: 3, unchecked: [] });
  expect(against(bookOf(NEXT), revised)).toMatchObject({ asked: 3, tied: 3, unchecked: [] });
});

test("前年度補正後予算額 is 計 of the revision", () => {
  expect(against(bookOf(NEXT_AFTER_REVISION), revised)).toMatchObject({ asked: 3, tied: 3, unchecked: [] });
  const wrong = withTexts(NEXT_AFTER_REVISION, ["55,554 | △10,367", "55,545 | △10,358"]);
  expect(against(bookOf(wrong), revised).broken).toEqual(["総括 C7 -9"]);
});

test("前年度補正後予算額 beside the adopted budget is unchecked rather than wrong throughout", () => {
  expect(against(bookOf(NEXT_AFTER_REVISION), adopted)).toMatchObject({
    asked: 0,
    broken: [],
    unchecked: ["総括 C6 other-edition"],
  });
});

test("a line that was abolished is no line of this book, one that was renamed is unchecked", () => {
  const renamed = withTexts(NEXT, ["2 繰入金", "2 繰入金等"]);
  expect(against(bookOf(renamed), adopted).unchecked).toEqual(["総括 C7 not-in-other-book"]);
});

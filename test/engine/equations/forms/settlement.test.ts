import { toldOf } from "./told";

/** 決算 of round figures: 歳出総額 of 実質収支調書 in 千円 is what a 款 has left of its 予算現額 in yen, too. */
const settlement = ({ left = "99,000", received = "299" } = {}) => ({
  決算書: `
令和7年度 みどり市一般会計歳入歳出決算書
歳入||||||（単位：円）
款|予算現額|調定額|収入済額|不納欠損額|収入未済額|予算現額と収入済額との比較
1 市税|86,000|85,000|68,000|11,000|6,000|△18,000
2 地方交付税|6,000|55,000|55,000|0|0|49,000
3 国庫支出金|75,000|60,000|60,000|0|0|△15,000
4 市債|41,000|25,000|25,000|0|0|△16,000
5 諸収入|96,000|225,000|91,000|58,000|76,000|△5,000
歳入合計|304,000|450,000|299,000|69,000|82,000|△5,000

歳出|||||（単位：円）
款|予算現額|支出済額|翌年度繰越額|不用額|予算現額と支出済額との比較
1 議会費|23,000|15,000|0|8,000|8,000
2 総務費|92,000|25,000|7,000|60,000|67,000
3 民生費|129,000|64,000|0|65,000|65,000
4 土木費|170,000|55,000|68,000|47,000|115,000
5 教育費|105,000|13,000|4,000|88,000|92,000
6 公債費|32,000|28,000|0|4,000|4,000
歳出合計|551,000|200,000|79,000|272,000|351,000

歳入歳出差引残額||${left}
`,
  実質収支: `
実質収支に関する調書
|（単位：千円）
区分|金額
1 歳入総額|${received}
2 歳出総額|200
3 歳入歳出差引額|99
4 翌年度へ繰り越すべき財源
(1) 継続費逓次繰越額|0
(2) 繰越明許費繰越額|1
(3) 事故繰越し繰越額|65
計|66
5 実質収支額|33
`,
});

test("what came of a budget is not asked to be what was planned; 千円 are yen cut off", () => {
  expect(toldOf(settlement())).toEqual([]);
});

test("its balance is asked all the same", () => {
  expect(toldOf(settlement({ left: "90,000" }))).toEqual(["error footing 決算書!C21"]);
});

test("what 実質収支調書 says was received is what was received", () => {
  expect(toldOf(settlement({ received: "309" }))).toEqual([
    "error footing 実質収支!B6",
    "error local-settlement-revenue 実質収支!B4",
  ]);
});

/** 決算収支 of two years, without and with 増減, and 02表 of 決算統計, which prints last year's 実質収支 on a line. */
const balances = {
  "of two years": (year: string, all: string) => `
決算収支の状況
||（単位：千円）
区分|令和7年度|令和6年度
歳入総額|5,430,118|4,980,330
歳出総額|4,610,440|4,310,118
歳入歳出差引額|819,678|670,212
翌年度へ繰り越すべき財源|120,440|98,330
実質収支|699,238|571,882
単年度収支|${year}|△31,204
積立金|300,120|285,118
繰上償還金|0|0
積立金取崩し額|150,000|200,000
実質単年度収支|${all}|53,914
`,
  "of two years and their difference": (year: string, all: string) => `
（単位：千円）
区分|令和7年度|令和6年度|増減
形式収支|819,678|670,212|149,466
翌年度へ繰り越すべき財源|120,440|98,330|22,110
実質収支|699,238|571,882|127,356
単年度収支|${year}|△31,204|
積立金|300,120|285,118|15,002
繰上償還金|0|0|0
積立金取崩し額|150,000|200,000|△50,000
実質単年度収支|${all}|53,914|
`,
  "with last year's on a line": (year: string, all: string) => `
02表 決算収支の状況
|（単位：千円）
区分|金額
歳入総額（A）|5,430,118
歳出総額（B）|4,610,440
歳入歳出差引額（A－B）（C）|819,678
翌年度に繰り越すべき財源（D）|120,440
実質収支（C－D）（E）|699,238
前年度実質収支（F）|571,882
単年度収支（G）|${year}
積立金（H）|300,120
繰上償還金（I）|0
積立金取崩し額（J）|150,000
実質単年度収支（G＋H＋I－J）（K）|${all}
`,
};

describe.each(Object.entries(balances))("単年度収支 %s", (_, table) => {
  test("is this year's 実質収支 less last year's", () => {
    expect(toldOf({ 収支: table("127,356", "277,476") })).toEqual([]);
  });

  test("may lawfully be another, since last year's is what was reported", () => {
    const told = toldOf({ 収支: table("127,300", "277,420") });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^warning year-balance /u);
  });
});

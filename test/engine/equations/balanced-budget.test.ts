import { testRule } from "../../rule-tester";

const revenue = (title: string, total: string, label = "歳入合計") => `
  ${title}
  |(単位：千円)
  款|予算額
  市税|29,041,162
  交付税|8,921,521
  市債|37,885,105
  ${label}|${total}`;

const expenditure = (title: string, roads: string, total: string, label = "歳出合計") => `
  ${title}
  |(単位：千円)
  款|予算額
  総務費|9,041,162
  民生費|18,921,521
  土木費|${roads}
  ${label}|${total}`;

const [EQUAL, LESS] = [
  ["47,885,105", "75,847,788"],
  ["47,505,566", "75,468,249"],
] as const;

/** Totals lead; a budget at first, at last, and what became of it. */
const status = (side: string, [first, last, settled]: readonly string[], rest: readonly string[]) => `
  15-01 一般会計歳入歳出状況（${side}） 令和3年度
  |||(単位：円)
  款|当初予算額|最終予算額|決算額
  総額|${first}|${last}|${settled}
  甲|27,070,575|27,070,575|28,396,548
  乙|${rest.join("|")}`;

/** Both sides of an association's budget beside each other. */
const beside = (reserve: string, total: string, below = "") => `
  自治会予算書
  収入の部||支出の部|
  項目|金額|項目|金額
  会費|1,440,000|会議費|60,000
  補助金|320,000|事業費|890,000
  繰越金|215,430|防犯灯費|310,000
  雑収入|12,000|予備費|${reserve}
  合計|1,987,430|合計|${total}${below}`;

/** The sides below each other on one sheet. */
const below = (total: string, rest: string, end = "") => `
  令和6年度 PTA 収支予算
  収入の部
  科目|予算額
  会費|412,500
  前年度からの繰越金|98,317
  計|510,817

  支出の部
  科目|予算額
  運営費|281,640
  活動費|${rest}
  計|${total}${end}`;

testRule("tie-out", {
  ties: [
    {
      name: "both sides, whatever their totals are called",
      sheets: [
        revenue("令和3年度予算 歳入", EQUAL[1], "合計"),
        expenditure("令和3年度予算 歳出", ...EQUAL, "計"),
      ],
    },
    { name: "an association's, beside each other", sheets: [beside("727,430", "1,987,430")] },
    { name: "an association's, below each other", sheets: [below("510,817", "229,177")] },
  ],
  breaks: [
    {
      name: "far apart",
      sheets: [revenue("令和3年度予算 歳入", EQUAL[1]), expenditure("令和3年度予算 歳出", ...LESS)],
      at: ["表1!B7"],
    },
    {
      name: "far apart, both called 合計",
      sheets: [
        revenue("令和3年度予算 歳入", EQUAL[1], "合計"),
        expenditure("令和3年度予算 歳出", ...LESS, "合計"),
      ],
      at: ["表1!B7"],
    },
    {
      name: "of two accounts one",
      sheets: [
        revenue("国民健康保険特別会計予算 歳入", EQUAL[1]),
        expenditure("国民健康保険特別会計予算 歳出", ...EQUAL),
        revenue("介護保険特別会計予算 歳入", EQUAL[1])
          .replace("37,885,105", "36,885,105")
          .replace(EQUAL[1], "74,847,788"),
        expenditure("介護保険特別会計予算 歳出", ...LESS),
      ],
      at: ["表3!B7"],
    },
    {
      name: "in one of the columns, with leading totals",
      sheets: [
        status(
          "歳入",
          ["75,847,788", "95,285,025", "90,095,456"],
          ["48,777,213", "68,214,450", "61,698,908"],
        ),
        status(
          "歳出",
          ["74,429,982", "95,285,025", "86,142,205"],
          ["47,359,407", "68,214,450", "57,745,657"],
        ),
      ],
      at: ["表1!B4"],
    },
    {
      name: "an association's that differ, beside each other",
      sheets: [beside("691,430", "1,951,430")],
      at: ["B8"],
    },
    {
      name: "an association's that differ, below each other",
      sheets: [below("501,322", "219,682")],
      at: ["B6"],
    },
  ],
  silent: [
    {
      name: "a settlement",
      sheets: [revenue("令和3年度決算 歳入", EQUAL[1]), expenditure("令和3年度決算 歳出", ...LESS)],
    },
    {
      name: "revenue and expenditure of two accounts",
      sheets: [
        revenue("国民健康保険特別会計予算 歳入", EQUAL[1], "合計"),
        expenditure("介護保険特別会計予算 歳出", ...LESS, "合計"),
      ],
    },
    {
      name: "a budget that carries something forward",
      sheets: [below("501,322", "219,682", "\n\n  差引残高|9,495")],
    },
    {
      name: "no budget at all",
      sheets: [beside("691,430", "1,951,430").replace("予算書", "会計")],
    },
  ],
});

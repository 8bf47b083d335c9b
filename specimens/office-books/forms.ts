import { across, amounts, type OfficeBook } from "./rows";

/** Whole forms, linked as offices link them. */

/** 地方債: what stands at the end of one year opens the next, sheet by sheet. */
const bonds: OfficeBook = (random) => {
  const amount = amounts(random);
  const kinds = [
    "公共事業等債",
    "学校教育施設等整備事業債",
    "一般廃棄物処理事業債",
    "臨時財政対策債",
    "過疎対策事業債",
  ];
  const year = (title: string, opening: (row: number) => string | number) => [
    [`${title}\u3000地方債現在高見込額調書`],
    [null, null, null, null, "（単位：千円）"],
    ["区分", "前年度末現在高", "当該年度中起債見込額", "当該年度中元金償還見込額", "当該年度末現在高見込額"],
    ...kinds.map((name, at) => [
      name,
      opening(at + 4),
      amount(),
      amount(),
      `=B${at + 4}+C${at + 4}-D${at + 4}`,
    ]),
    ["計", ...across("BCDE", "SUM(?4:?8)")],
  ];
  return {
    sheets: {
      令和６年度: year("令和６年度", () => 30_000_000 + amount()),
      令和７年度: year("令和７年度", (row) => `=令和６年度!E${row}`),
      令和８年度: year("令和８年度", (row) => `=令和７年度!E${row}`),
    },
  };
};

/** 一般会計 with 款 and 項, 歳入 beside 歳出, and 第１条 that repeats the total. */
const general: OfficeBook = (random) => {
  const amount = amounts(random);
  const item = (name: string, value: number, row: number) => [name, value, amount(), `=B${row}-C${row}`];
  const total = (name: string, formula: string, row: number) => [
    name,
    ...across("BC", formula),
    `=B${row}-C${row}`,
  ];
  return {
    sheets: {
      歳入: [
        ["令和８年度\u3000一般会計予算\u3000歳入"],
        [null, null, null, "（単位：千円）"],
        ["款項", "本年度", "前年度", "比較"],
        total("１ 町税", "SUM(?5:?7)", 4),
        item("\u3000１ 町民税", 9_000_000 + amount(), 5),
        item("\u3000２ 固定資産税", amount(), 6),
        item("\u3000３ 軽自動車税", amount(), 7),
        total("２ 国庫支出金", "?9+?10", 8),
        item("\u3000１ 国庫負担金", 9_000_000 + amount(), 9),
        item("\u3000２ 国庫補助金", amount(), 10),
        total("３ 町債", "?12", 11),
        item("\u3000１ 町債", amount(), 12),
        total("歳入合計", "?4+?8+?11", 13),
      ],
      歳出: [
        ["令和８年度\u3000一般会計予算\u3000歳出"],
        [null, null, null, "（単位：千円）"],
        ["款項", "本年度", "前年度", "比較"],
        total("１ 総務費", "SUM(?5:?6)", 4),
        item("\u3000１ 総務管理費", amount(), 5),
        item("\u3000２ 徴税費", amount(), 6),
        total("２ 民生費", "SUM(?8:?9)", 7),
        item("\u3000１ 社会福祉費", amount(), 8),
        ["\u3000２ 児童福祉費", ...across("BC", "歳入!?13-?5-?6-?8"), "=B9-C9"],
        total("歳出合計", "SUM(?4,?7)", 10),
      ],
    },
  };
};

/** 給食費: months with running totals and the balance of the year. */
const lunches: OfficeBook = (random) => {
  const amount = amounts(random);
  const months = ["４月", "５月", "６月", "７月", "９月", "１０月", "１１月", "１２月"];
  return {
    sheets: {
      月別: [
        ["令和７年度\u3000学校給食費\u3000月別収支"],
        [null, null, null, null, null, "（単位：円）"],
        ["月", "給食費収入", "補助金", "収入計", "食材費", "差引", "収入累計"],
        ...months.map((name, at) => {
          const row = at + 4;
          return [
            name,
            amount(),
            amount(),
            `=B${row}+C${row}`,
            amount(),
            `=D${row}-E${row}`,
            at === 0 ? "=D4" : `=G${row - 1}+D${row}`,
          ];
        }),
        ["合計", ...across("BCDEF", "SUM(?4:?11)"), null],
      ],
    },
  };
};

/** 病院事業: the staircase of an income statement beside the budget. */
const hospital: OfficeBook = (random) => {
  const amount = amounts(random);
  const item = (name: string, row: number, more = 0) => [name, more + amount(), amount(), `=B${row}-C${row}`];
  const total = (name: string, formula: string, row: number) => [
    name,
    ...across("BC", formula),
    `=B${row}-C${row}`,
  ];
  return {
    sheets: {
      収益的収支: [
        ["令和８年度\u3000病院事業会計予算実施計画"],
        [null, null, null, "（単位：千円）"],
        ["科目", "本年度", "前年度", "増減"],
        item("入院収益", 4, 9_000_000),
        item("外来収益", 5),
        item("その他医業収益", 6),
        total("医業収益", "SUM(?4:?6)", 7),
        item("給与費", 8),
        item("材料費", 9),
        item("経費", 10),
        total("医業費用", "SUM(?8:?10)", 11),
        total("医業利益", "?7-?11", 12),
        item("受取利息", 13),
        item("他会計補助金", 14),
        total("医業外収益", "SUM(?13:?14)", 15),
        item("支払利息", 16),
        total("医業外費用", "?16", 17),
        total("経常利益", "?12+?15-?17", 18),
      ],
    },
  };
};

/** 補正: 補正前＋補正額, two of them in a row. */
const supplements: OfficeBook = (random) => {
  const amount = amounts(random);
  const lines = ["議会費", "総務費", "民生費", "農林水産業費", "土木費"];
  const edition = (title: string, before: (row: number) => string | number) => [
    [title],
    [null, null, null, "（単位：千円）"],
    ["款", "補正前の額", "補正額", "計"],
    ...lines.map((name, at) => [
      name,
      before(at + 4),
      random.below(2) ? amount() : -Math.trunc(amount() / 10),
      `=B${at + 4}+C${at + 4}`,
    ]),
    ["歳出合計", ...across("BCD", "SUM(?4:?8)")],
  ];
  return {
    sheets: {
      補正第１号: edition("令和７年度\u3000一般会計補正予算（第１号）", () => 10_000_000 + amount()),
      補正第２号: edition("令和７年度\u3000一般会計補正予算（第２号）", (row) => `=補正第１号!D${row}`),
    },
  };
};

/** 要求 and 査定 of departments, added up with "+" through sheets. */
const assessed: OfficeBook = (random) => {
  const amount = amounts(random);
  const names = ["企画部", "市民部", "経済部"];
  const items = ["人件費", "物件費", "維持補修費", "扶助費"];
  const sheet = (title: string, cell: (column: string, row: number) => string | number) => [
    [title],
    [null, null, null, "（単位：千円）"],
    ["区分", "要求額", "査定額", "差引"],
    ...items.map((name, at) => [name, cell("B", at + 4), cell("C", at + 4), `=B${at + 4}-C${at + 4}`]),
    ["計", ...across("BC", "SUM(?4:?7)"), "=B8-C8"],
  ];
  return {
    sheets: {
      合計: sheet(
        "令和８年度\u3000予算査定総括表",
        (column, row) => `=${names.map((name) => `${name}!${column}${row}`).join("+")}`,
      ),
      ...Object.fromEntries(names.map((name) => [name, sheet(`${name}\u3000査定調書`, amount)])),
    },
  };
};

export const FORM_BOOKS: Readonly<Record<string, OfficeBook>> = {
  bonds,
  general,
  lunches,
  hospital,
  supplements,
  assessed,
};

import { across, amounts, type OfficeBook } from "./rows";

/** Ways to add up and to check within and across sheets. */

/** 款 and 項 with SUBTOTAL, which the total at the end takes all of. */
const subtotals =
  (code: 9 | 109): OfficeBook =>
  (random) => {
    const amount = amounts(random);
    const line = (name: string, row: number) => [name, amount(), amount(), `=B${row}-C${row}`];
    const sum = (name: string, first: number, last: number, row: number) => [
      name,
      ...across("BC", `SUBTOTAL(${code},?${first}:?${last})`),
      `=B${row}-C${row}`,
    ];
    return {
      sheets: {
        歳出: [
          ["令和８年度\u3000水道事業会計\u3000支出見積書"],
          [null, null, null, "（単位：円）"],
          ["科目", "本年度", "前年度", "増減"],
          line("原水費", 4),
          line("浄水費", 5),
          line("配水費", 6),
          sum("営業費用計", 4, 6, 7),
          line("支払利息", 8),
          line("雑支出", 9),
          sum("営業外費用計", 8, 9, 10),
          line("固定資産売却損", 11),
          line("過年度損益修正損", 12),
          sum("特別損失計", 11, 12, 13),
          sum("水道事業費用合計", 4, 13, 14),
        ],
      },
    };
  };

/** Accounts on sheets of one form, added up through them. */
const throughSheets: OfficeBook = (random) => {
  const amount = amounts(random);
  const lines = ["保険料", "国庫支出金", "支払基金交付金", "県支出金", "繰入金", "諸収入"];
  const sheet = (title: string, cell: (column: string, row: number) => string | number) => [
    [title],
    [null, null, null, "（単位：千円）"],
    ["款", "当初予算額", "補正額", "計"],
    ...lines.map((name, at) => [name, cell("B", at + 4), cell("C", at + 4), `=B${at + 4}+C${at + 4}`]),
    ["合計", ...across("BCD", "SUM(?4:?9)")],
  ];
  return {
    sheets: {
      国保会計: sheet("国民健康保険特別会計", amount),
      後期会計: sheet("後期高齢者医療特別会計", amount),
      介護会計: sheet("介護保険特別会計", amount),
      全会計: sheet("特別会計合計", (column, row) => `=SUM(国保会計:介護会計!${column}${row})`),
    },
  };
};

/** 収支 by names. */
const named: OfficeBook = (random) => {
  const amount = amounts(random);
  return {
    sheets: {
      収入: [
        ["収入の部"],
        [null, null, "（単位：円）"],
        ["科目", "本年度予算額", "前年度予算額"],
        ...["会費収入", "補助金収入", "受託収入", "雑収入"].map((name) => [
          name,
          amount() + 3_000_000,
          amount(),
        ]),
        ["収入合計", ...across("BC", "SUM(?4:?7)")],
      ],
      支出: [
        ["支出の部"],
        [null, null, "（単位：円）"],
        ["科目", "本年度予算額", "前年度予算額"],
        ...["人件費", "事業費", "管理費", "予備費", "積立金"].map((name) => [name, amount(), amount()]),
        ["支出合計", ...across("BC", "SUM(?4:?8)")],
      ],
      総括: [
        ["収支総括表"],
        [null, null, null, "（単位：円）"],
        ["区分", "本年度", "前年度", "増減"],
        ["収入合計", "=収入合計", "=前年度収入合計", "=B4-C4"],
        ["支出合計", "=支出合計", "=前年度支出合計", "=B5-C5"],
        ["収支差額", "=収入合計-支出合計", "=前年度収入合計-前年度支出合計", "=B6-C6"],
      ],
    },
    names: {
      収入合計: "収入!$B$8",
      前年度収入合計: "収入!$C$8",
      支出合計: "支出!$B$9",
      前年度支出合計: "支出!$C$9",
    },
  };
};

/** 財源内訳 with a 検算 column of differences, and one of words. */
const checked: OfficeBook = (random) => {
  const amount = amounts(random);
  const works = ["道路新設改良事業", "橋りょう補修事業", "公園整備事業", "河川改修事業", "住宅建設事業"];
  return {
    sheets: {
      財源内訳: [
        ["投資的事業\u3000財源内訳"],
        [null, null, null, null, null, null, "（単位：千円）"],
        ["事業名", "事業費", "国県支出金", "地方債", "その他", "一般財源", "検算"],
        ...works.map((name, at) => {
          const [grant, bond, other, own] = [amount(), amount(), amount(), amount()];
          const row = at + 4;
          return [
            name,
            grant + bond + other + own,
            grant,
            bond,
            other,
            `=B${row}-C${row}-D${row}-E${row}`,
            `=B${row}-SUM(C${row}:F${row})`,
          ];
        }),
        ["合計", ...across("BCDEF", "SUM(?4:?8)"), "=B9-SUM(C9:F9)"],
        ["判定", '=IF(B9=SUM(C9:F9),"OK","NG")'],
      ],
    },
  };
};

/** 比較 in two columns, 増 and 減. */
const compared: OfficeBook = (random) => {
  const amount = amounts(random);
  const lines = ["賦課金", "補助金", "受託料", "借入金", "雑収入", "繰越金"];
  return {
    sheets: {
      収支予算: [
        ["土地改良区\u3000収入予算書"],
        [null, null, null, null, "（単位：円）"],
        ["科目", "本年度", "前年度", "増", "減"],
        ...lines.map((name, at) => {
          const row = at + 4;
          return [
            name,
            amount(),
            amount(),
            `=IF(B${row}>C${row},B${row}-C${row},0)`,
            `=IF(C${row}>B${row},C${row}-B${row},0)`,
          ];
        }),
        ["合計", ...across("BC", "SUM(?4:?9)"), ...across("DE", "SUM(?4:?9)")],
      ],
    },
  };
};

/** Sheets of departments that a name in the line leads to. */
const indirect: OfficeBook = (random) => {
  const amount = amounts(random);
  const names = ["総務課", "税務課", "福祉課", "建設課"];
  const sheet = (title: string) => [
    [`${title}\u3000予算要求書`],
    [null, null, "（単位：千円）"],
    ["事業", "要求額", "前年度"],
    ...["第１事業", "第２事業", "第３事業"].map((name) => [name, amount(), amount()]),
    ["計", ...across("BC", "SUM(?4:?6)")],
  ];
  return {
    sheets: {
      ...Object.fromEntries(names.map((name) => [name, sheet(name)])),
      集計: [
        ["予算要求額集計表"],
        [null, null, null, "（単位：千円）"],
        ["課名", "要求額", "前年度", "増減"],
        ...names.map((name, at) => [name, `=${name}!B7`, `=${name}!C7`, `=B${at + 4}-C${at + 4}`]),
        ["合計", ...across("BC", "SUM(?4:?7)"), "=B8-C8"],
      ],
    },
    writtenAs: (formula) =>
      formula.replace(/^(.+)!([BC])7$/u, (_, name, column) => {
        return `INDIRECT("'"&$A${names.indexOf(name) + 4}&"'!${column}7")`;
      }),
  };
};

export const TOTAL_BOOKS: Readonly<Record<string, OfficeBook>> = {
  "subtotal 9": subtotals(9),
  "subtotal 109": subtotals(109),
  "through sheets": throughSheets,
  "defined names": named,
  "check columns": checked,
  "compared in two columns": compared,
  indirect,
};

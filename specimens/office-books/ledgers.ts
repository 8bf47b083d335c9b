import { amounts, type OfficeBook, type Rows } from "./rows";

/** Ledgers of single items, added up by department and kind. */

const DEPARTMENTS = ["総務部", "福祉部", "建設部", "教育委員会"];
const KINDS = ["人件費", "物件費", "補助費等"];

const crossed =
  (sum: (row: number, column: string, last: number) => string): OfficeBook =>
  (random) => {
    const amount = amounts(random);
    const items = DEPARTMENTS.flatMap((department) =>
      KINDS.flatMap((kind) => [
        [department, kind, `${kind}その１`, amount()],
        [department, kind, `${kind}その２`, amount()],
      ]),
    );
    const last = items.length + 3;
    const table: Rows = [
      ["部局別・性質別集計表"],
      [null, null, null, null, "（単位：円）"],
      ["部局", ...KINDS, "合計"],
      ...DEPARTMENTS.map((department, at) => [
        department,
        ...["B", "C", "D"].map((column) => `=${sum(at + 4, column, last)}`),
        `=SUM(B${at + 4}:D${at + 4})`,
      ]),
      ["合計", ...["B", "C", "D", "E"].map((column) => `=SUM(${column}4:${column}7)`)],
    ];
    return {
      sheets: {
        執行台帳: [
          ["令和７年度　執行台帳"],
          [null, null, null, "（単位：円）"],
          ["部局", "性質", "内容", "金額"],
          ...items,
        ],
        集計: table,
      },
    };
  };

/** 前月残＋収入－支出, carried from line to line and from month to month. */
const cashBook: OfficeBook = (random) => {
  const amount = amounts(random);
  const items = ["繰越金", "会費", "事務用品費", "補助金", "印刷製本費", "会場使用料", "謝金", "雑収入"];
  return {
    sheets: {
      出納簿: [
        ["令和７年度　出納簿"],
        [null, null, null, "（単位：円）"],
        ["摘要", "収入", "支出", "差引残高"],
        [items[0]!, 20_000_000 + amount(), 0, "=B4-C4"],
        ...items
          .slice(1)
          .map((name, at) =>
            /費|料|金$/u.test(name) && !/会費|補助金/u.test(name)
              ? [name, 0, amount(), `=D${at + 4}+B${at + 5}-C${at + 5}`]
              : [name, amount(), 0, `=D${at + 4}+B${at + 5}-C${at + 5}`],
          ),
        ["合計", "=SUM(B4:B11)", "=SUM(C4:C11)", "=B12-C12"],
      ],
    },
  };
};

const monthlyFund: OfficeBook = (random) => {
  const amount = amounts(random);
  const months = ["４月", "５月", "６月", "７月", "８月", "９月"];
  return {
    sheets: {
      資金繰り: [
        ["令和８年度　資金収支計画表"],
        [null, null, null, null, "（単位：千円）"],
        ["月", "前月末残高", "収入", "支出", "当月末残高"],
        ...months.map((month, at) => [
          month,
          at === 0 ? 50_000_000 + amount() : `=E${at + 3}`,
          amount(),
          amount(),
          `=B${at + 4}+C${at + 4}-D${at + 4}`,
        ]),
        ["計", null, "=SUM(C4:C9)", "=SUM(D4:D9)", null],
      ],
    },
  };
};

export const LEDGER_BOOKS: Readonly<Record<string, OfficeBook>> = {
  "sumifs of a ledger": crossed(
    (row, column) => `SUMIFS(執行台帳!$D:$D,執行台帳!$A:$A,$A${row},執行台帳!$B:$B,${column}$3)`,
  ),
  "sumproduct of a ledger": crossed(
    (row, column, last) =>
      `SUMPRODUCT((執行台帳!$A$4:$A$${last}=$A${row})*(執行台帳!$B$4:$B$${last}=${column}$3)*執行台帳!$D$4:$D$${last})`,
  ),
  "cash book": cashBook,
  "monthly fund": monthlyFund,
};

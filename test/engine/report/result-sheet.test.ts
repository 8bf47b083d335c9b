import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../../src/engine";
import { resultSheetOf } from "../../../src/engine/report/result-sheet";
import type { PlanRow, SheetPlan } from "../../../src/engine/report/sheet-plan";
import type { Workbook } from "../../../src/engine/types";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { printedSheet, sheetOf, workbookOf } from "../../../specimens/sheets";

const FACTS = {
  version: "1.2.3",
  checkedAt: { year: 2026, month: 11, day: 4, hour: 9, minute: 5 },
  isSigned: false,
};

const TABLE = `
  予定損益計算書
  （単位：千円）
  科目|一般事業|受託事業|合計
  営業収益|500|400|900
  営業費用|300|450|750
  営業利益|200|50|150
`;

describe("the sheet of results on the book with lost signs", () => {
  const plan = planOf(sample("budget-h28-signs-lost"));
  const texts = plan.rows.map(textOf);

  test("begins with the verdict, which stays in sight", () => {
    expect(texts.slice(0, 3)).toEqual([
      "検証結果",
      "不一致が 38件あります",
      "検算式 522式のうち 474式が一致／不一致 38件・端数差 10件・お知らせ 1件",
    ]);
    expect(plan.frozenRows).toBe(3);
    expect(plan.rows[1]!.cells[0]!.look).toBe("verdict-broken");
  });

  test("says which book, when, and with what", () => {
    expect(texts.slice(4, 7)).toEqual([
      "ブック|budget-h28-signs-lost.xlsx",
      "検算した日時|2026年11月4日 9時05分",
      "使用ソフト|検算 Kenzan 1.2.3",
    ]);
  });

  test("counts what was checked by statement and rule", () => {
    expect(texts).toContain(
      "1|予定貸借対照表|予定貸借対照表 A4:B61|千円|縦計 13式、貸借一致 1式、突合 46式|60|60|0|0",
    );
    expect(texts).toContain("合計|522|474|38|10");
  });

  test("shows every discrepancy once, under its cause", () => {
    const at = (text: string) => texts.findIndex((each) => each.startsWith(text));
    const section = plan.rows.slice(at("不一致：38件"), at("端数差：10件"));
    const numbers = section.flatMap(({ cells }) =>
      typeof cells[0]?.value === "number" ? [cells[0].value] : [],
    );
    expect(numbers).toEqual(Array.from({ length: 38 }, (_, index) => index + 1));
    expect(section.filter(({ cells }) => cells[0]?.look === "cause")).toHaveLength(6);
    expect(texts).toContain("原因 6：符号の脱落（直すと不一致 3件が解消・確からしさ 99%）");
  });

  test("says of every repair how it shows", () => {
    const row = plan.rows.find((each) => textOf(each).includes("概要 D30|修正案"))!;
    expect(textOf(row)).toMatch(
      /符号の脱落と見られます（確からしさ 99%）。\n.+\|2433\|-2433\|-4866\|百万円$/s,
    );
  });

  test("writes equations out, with their figures as numbers and a link to the cell", () => {
    const row = plan.rows.find((each) => textOf(each).includes("概要 D30|増減"))!;
    expect(textOf(row)).toContain(
      "28年度と27年度6月補正の差と一致しません（差額 4,866百万円）\n計算値 △2,433 ＝ 28年度 12,927 － 27年度6月補正 15,360|-2433|2433|4866|百万円",
    );
    expect(row.cells[2]!.link).toEqual({ sheet: "概要", cell: "D30" });
  });

  test("explains rounding differences and lists notices", () => {
    expect(texts).toContain("端数処理前の額では一致し得る範囲の差です。");
    expect(texts).toContain(
      "1|表記ゆれ|予定貸借対照表 A34|参考|「未払法人都民税」と「未払法人税」は同じ科目とみて突合しました",
    );
  });
});

test("a book that ties says so first", () => {
  const plan = planOf(workbookOf(printedSheet(TABLE.replace("|50|", "|△50|"))));
  expect(textOf(plan.rows[1]!)).toBe("不一致はありません");
  expect(plan.rows[1]!.cells[0]!.look).toBe("verdict-tied");
});

test("says what was not checked and why, and which sheets are hidden or protected", () => {
  const hidden = printedSheet(TABLE, "隠し");
  const plan = planOf(
    workbookOf(
      { ...hidden, visibility: "hidden", isProtected: true },
      sheetOf("表紙", [["予算書"]], { isProtected: true }),
      sheetOf("覚え", [["覚え書き"]], { visibility: "very-hidden" }),
    ),
  );
  const texts = plan.rows.map(textOf);
  expect(texts.slice(-4)).toEqual([
    "検算していないシート：2シート",
    "番号|シート|理由",
    "1|表紙|金額がありません（保護）",
    "2|覚え|金額がありません（非表示）",
  ]);
  expect(texts.some((text) => text.includes("隠し A3:D6（非表示・保護）"))).toBe(true);
});

test("repairs that are as good are shown beside the first", () => {
  const texts = planOf(workbookOf(printedSheet("科目|金額\n収入|10\n補助金|20\n合計|35", "表"))).rows.map(
    textOf,
  );
  const [best, other] = texts.filter((text) => /\|(修正案|同じくらい確からしい案)\|/.test(text));
  expect(best).toContain("|修正案|");
  expect(other).toContain("|同じくらい確からしい案|");
  expect(texts.some((text) => /^確認：.*正しいですか/.test(text))).toBe(true);
});

test("an equation too long for a cell is written with the number of what is left out", () => {
  const items = Array.from({ length: 80 }, (_, index) => `項目${index + 1}|1`);
  const plan = planOf(workbookOf(printedSheet(["科目|金額", ...items, "合計|81"].join("\n"), "表")));
  expect(plan.rows.map(textOf).find((text) => text.includes("計算値 80 ＝"))).toContain(" ＋ ほか 20項");
});

test("a signature that is lost is mentioned", () => {
  const book = check(workbookOf(printedSheet(TABLE)));
  const texts = resultSheetOf(book, { ...FACTS, isSigned: true }, "ja").rows.map(textOf);
  expect(texts.some((text) => text.includes("署名が無効になります"))).toBe(true);
});

test("in English it says the same", () => {
  const plan = resultSheetOf(check(workbookOf(printedSheet(TABLE))), FACTS, "en");
  expect(plan.name).toBe("Check results");
  expect(plan.rows.map(textOf).slice(0, 6)).toEqual([
    "Check results",
    "Discrepancies: 2",
    expect.stringMatching(/^\d+ of \d+ equations tied; discrepancies 2/),
    "",
    "Workbook|予算.xlsx",
    "Checked at|2026-11-04 09:05",
  ]);
});

function planOf(book: Workbook): SheetPlan {
  return resultSheetOf(check(book), FACTS, "ja");
}

function sample(name: string): Workbook {
  return readWorkbook(
    readFileSync(join(__dirname, "../../../assets/samples", `${name}.xlsx`)),
    `${name}.xlsx`,
  );
}

function textOf({ cells }: PlanRow): string {
  return cells
    .flatMap((cell) => (cell && cell.value !== null && cell.value !== "" ? [cell.value] : []))
    .join("|");
}

import * as fc from "fast-check";
import { findAll } from "../../src/engine";
import { detect } from "../../src/engine/detection";
import type { Workbook } from "../../src/engine/types";
import { printedSheet, sheetOf, workbookOf } from "../../specimens/sheets";

/** Labels beside each other: the outer one is a heading that has no cells of its own. */
const BESIDE: Readonly<Record<string, Workbook>> = {
  "款 above its own 項": workbookOf(
    printedSheet(`
      款|項|予算額
      議会費||488,451
      議会費|議会費|488,451
      総務費||900
      総務費|総務管理費|500
      総務費|徴税費|400`),
  ),
  "a county and its town": workbookOf(
    printedSheet(`
      LEXINGTON||3,738,007
      LEXINGTON|CAYCE|3,758,514`),
  ),
  "款 and 項 of two years": workbookOf(
    printedSheet(`
      歳出
      |||(単位:千円)
      款|項|本年度|前年度
      民生費||7,000|6,000
      民生費|社会福祉費|4,000|3,500
      民生費|児童福祉費|3,000|2,500
      合計||7,000|6,000`),
  ),
  "a period beside the amount of one table, none in the other": workbookOf(
    printedSheet(
      `
      第3表 債務負担行為
      庁舎管理業務委託|令和6年度から令和8年度まで|32,400`,
      "第3表",
    ),
    printedSheet(
      `
      債務負担行為調書
      庁舎管理業務委託|32,400`,
      "調書",
    ),
  ),
  "a fund and its purpose in one statement, the fund alone in the other": workbookOf(
    printedSheet(
      `
      債務負担行為
      事項|期間|限度額
      学校給食調理業務委託|令和5年度から令和7年度まで|81,200
      図書館システム賃借|令和5年度から令和9年度まで|24,640`,
      "一般会計",
    ),
    printedSheet(
      `
      債務負担行為の支出予定額
      事項|限度額|支出予定額
      図書館システム賃借|24,640|19,712
      学校給食調理業務委託|81,200|54,100`,
      "支出予定額",
    ),
  ),
  "a change between two columns, beside labels": workbookOf(
    printedSheet(`
      款|項|本年度|前年度|比較
      市税|市民税|41,260|40,980|280
      市税|固定資産税|38,114|38,500|△386
      地方譲与税|自動車重量譲与税|2,300|2,250|50`),
  ),
};

describe("a label beside another one", () => {
  test.each(Object.entries(BESIDE))("has one amount per column: %s", (_, workbook) => {
    for (const { lines, columns } of detect(workbook))
      for (const { amounts } of lines) expect(amounts).toHaveLength(columns.length);
    expect(findAll(workbook).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

const NAMES = (
  "民生費 社会福祉費 児童福祉費 合計 計 小計 歳入合計 歳出合計 その他 うち人件費 前年度 本年度 比較 Total 流動資産 流動資産合計 " +
  "資産合計 負債合計 当期純利益 市債 令和6年度 営業収益 令和6年度から令和8年度まで 債務負担行為 限度額 貸借対照表 一般財源 前年度末現在高"
).split(" ");

const label = fc.constantFrom("", ...NAMES);
const figure = fc.oneof(
  fc.nat(9),
  fc.nat(99).map((each) => each * 1000),
  fc.nat(999_999),
  label,
);
const row = fc.tuple(fc.array(label, { minLength: 2, maxLength: 2 }), fc.array(figure, { maxLength: 4 }));
const table = fc.array(
  row.map(([labels, figures]) => [...labels, ...figures]),
  { minLength: 1, maxLength: 9 },
);

test("any table of labels and figures is checked to the end", () => {
  fc.assert(
    fc.property(fc.array(table, { minLength: 1, maxLength: 2 }), (tables) => {
      findAll(workbookOf(...tables.map((rows, at) => sheetOf(`表${at}`, rows))));
    }),
    { seed: 20, numRuns: 300 },
  );
});

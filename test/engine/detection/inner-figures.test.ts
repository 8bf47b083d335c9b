import { check, toReport } from "../../../src/engine";
import type { Cell } from "../../../src/engine/types";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

function told(table: string, format?: (cell: Cell) => string | undefined) {
  const sheet = printedSheet(table);
  const cells = sheet.cells.map((cell) => {
    const code = format?.(cell);
    return code === undefined ? cell : { ...cell, format: code };
  });
  const { equations, findings, repairs } = toReport(check(workbookOf({ ...sheet, cells })), "ja", true);
  return {
    tied: equations!.filter(({ outcome }) => outcome === "tied").map(({ total }) => total.cell),
    broken: findings
      .filter(({ severity }) => severity === "error")
      .map(({ cell, difference }) => `${cell} ${difference}`),
    repairs: repairs.length,
  };
}

const SCHEDULE =
  "有形固定資産等明細表\n|||（単位：千円）\n資産の種類|当期首残高|当期減少額|当期末残高\n建物|696154|'8,860\\n〔7,061〕|726605\n構築物|4052|'465\\n〔55〕|5474\n土地|'5,481,272\\n(4,869,196)|'17,552\\n〔17,552〕|'5,463,719\\n(4,900,628)\n計|6181478|'26,877\\n〔24,668〕|6195798";

describe("inner figures are no addends", () => {
  test.each([
    ["below the main figure in its cell", SCHEDULE.replaceAll("\\n", "\n\u0000").replaceAll("\n\u0000", " ")],
    [
      "on a row of their own, in brackets of both kinds",
      "明細表\n||（単位：千円）\n資産の種類|当期首残高|当期減少額\n建物|696154|8860\n||'〔7,061〕\n構築物|4052|465\n||'〔55〕\n土地|5481272|17552\n|'(4,869,196)|'〔17,552〕\n計|6181478|26877\n||'〔24,668〕",
    ],
    [
      "on rows of round brackets",
      "調書\n||（単位：千円）\n区分|前年度末|本年度\n公共|1200|1300\n|'(200)|'(210)\n公営|800|700\n|'(100)|'(90)\n計|2000|2000\n|'(300)|'(300)",
    ],
    [
      "a line of them with its label",
      "決算額\n||（単位：千円）\n科目|予算額|決算額\n人件費|100|98\n（うち職員給）|'〔60〕|'〔59〕\n物件費|50|40\n合計|150|138",
    ],
    [
      "lines called 再掲 and 内数",
      "事業費\n||（単位：千円）\n区分|当初|補正\n報酬|100|10\n給料|200|20\n会計年度任用職員（再掲）|50|5\n内数 任期付|30|3\n需用費|30|3\n計|330|33",
    ],
    [
      "a column of うち",
      "歳出内訳\n||||（単位：千円）\n科目|人件費|うち職員給|物件費|計\n総務費|100|60|50|150\n民生費|200|150|30|230\n合計|300|210|80|380",
    ],
  ])("%s", (_, table) => {
    const found = told(table);
    expect(found).toMatchObject({ broken: [], repairs: 0 });
    expect(found.tied.length).toBeGreaterThan(1);
  });

  test("by the format of their cells", () => {
    const table = "表\n科目|金額\n甲|500\n|200\n乙|300\n|100\n計|800\n|300";
    const isInner = ({ row, value }: Cell) => typeof value === "number" && row % 2 === 1;
    expect(told(table, (cell) => (isInner(cell) ? '"〔"#,##0"〕"' : undefined))).toEqual({
      tied: ["B7"],
      broken: [],
      repairs: 0,
    });
  });
});

test("the main figures are checked: a wrong one is told", () => {
  const wrong =
    "調書\n||（単位：千円）\n区分|前年度末|本年度\n公共|1200|1300\n|'(200)|'(210)\n公営|800|700\n|'(100)|'(90)\n計|2000|2900\n|'(300)|'(300)";
  expect(told(wrong).broken).toEqual(["C8 900"]);
});

test("brackets are the sign of a negative where a line of the table bears them", () => {
  expect(told("補正\n科目|金額\n甲|500\n乙|'(200)\n合計|300").tied).toEqual(["B5"]);
});

test("a column of うち that does add up is a segment like others", () => {
  expect(
    told("財源\n科目|うち国費|うち県費|計\n総務費|100|60|160\n民生費|200|150|350\n合計|300|210|510").tied,
  ).toEqual(expect.arrayContaining(["D3", "D4", "D5"]));
});

import { check, findAll } from "../../../src/engine";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { formatted, found } from "./formatted";

const BUDGET = `
  令和6年度事業費予算
  |（単位：円）
  科目|予算額
  給料|2500
  手当|1300
  報酬|12
  合計|3812`;

describe("sections with conditions of their own", () => {
  const UNITS = '[>=1000000]#,##0,,"百万";[>=1000]#,##0,"千";0';

  test("figures of one column in several units are told, and checked as the cells hold them", () => {
    expect(found(formatted(BUDGET, { B: UNITS }))).toEqual(["mixed-scale B4"]);
    expect(found(formatted(BUDGET.replace("3812", "4512"), { B: UNITS }))).toEqual([
      "footing B7 700",
      "mixed-scale B4",
    ]);
  });

  test("what a repair writes there is the figure itself, since no digit of it is hidden", () => {
    const { diagnosis } = check(formatted(BUDGET.replace("3812", "4512"), { B: UNITS }));
    const [repair] = diagnosis.errors[0]!.repairs;
    expect(repair!.changes).toMatchObject([{ from: 12, to: 712 }]);
    expect(repair!.changes[0]).not.toHaveProperty("exact");
  });

  test.each([
    [
      "a million beside thousands, across",
      "歳入\n|（単位：円）\n区分|A市|B市|計\n市税|3200000|4100|3204100\n使用料|2000|150|2150",
    ],
    ["a total in its own unit", "表\n（単位：円）\n項目|金額\n甲|700\n乙|900\n計|1600"],
  ])("%s", (_, table) => {
    const formats = { B: UNITS, C: UNITS, D: UNITS };
    expect(found(formatted(table, formats))).toEqual([expect.stringMatching(/^mixed-scale/)]);
    expect(
      found(
        formatted(
          table.replace(/\d+$/, (total) => `${Number(total) + 30}`),
          formats,
        ),
      ),
    ).toContainEqual(expect.stringMatching(/ 30$/));
  });

  test("the section for zero says nothing about the scale of the others", () => {
    const formats = { B: '[=0]"－";#,##0,' };
    const table = "事業\n|（単位：千円）\n科目|予算額\n給料|1000\n手当|0\n報酬|3000\n合計|";
    expect(found(formatted(`${table}4000`, formats))).toEqual([]);
    expect(found(formatted(`${table}7000`, formats))).toEqual(["footing B7 3"]);
  });

  test("a figure that its format prints in thousands of the table's unit", () => {
    const table = "収支\n|（単位：円）\n科目|金額\n会費|12000\n雑入|3400\n合計|15400";
    expect(found(formatted(table, { B: '#,##0,"千円"' }))).toEqual(["mixed-scale B4"]);
  });
});

describe("the sign that a format prints", () => {
  const table = "事業\n|（単位：千円）\n科目|予算額\n補助金|1000\n返還金|300\n雑収入|500\n合計|";

  test.each(['"△"#,##0', "△#,##0", "-#,##0", "(#,##0)", '#,##0;"△"#,##0;"－"'])("%s", (format) => {
    const isMarked = !format.includes(";");
    const total = isMarked ? 1200 : 1800;
    const notices = isMarked ? ["marked-positive B5"] : [];
    expect(found(formatted(table + total, { B5: format }))).toEqual(notices);
    expect(found(formatted(table + (total + 9), { B5: format }))).toEqual(["footing B7 9", ...notices]);
  });

  test.each([
    ["as the cell holds it", 1200],
    ["as it is printed", 1800],
  ])("a negative that only a colour shows is read %s where that ties", (_, total) => {
    const book = formatted(table.replace("|300", "|△300") + total, { B: "#,##0;[Red]#,##0" });
    expect(found(book)).toEqual(["unmarked-negative B5"]);
  });

  test("all that a column prints in a colour alone is read as it is printed, where that ties", () => {
    const refunds = "返還\n科目|金額\n補助金|3000\n委託料|△100\n負担金|△50\n寄附金|200\n計|";
    const red = { B: "#,##0;[Red]#,##0" };
    expect(found(formatted(`${refunds}3050`, red))).toEqual(["unmarked-negative B4"]);
    expect(found(formatted(`${refunds}3350`, red))).toEqual(["unmarked-negative B4"]);
    expect(found(formatted(`${refunds}3380`, red))).toContainEqual(expect.stringMatching(/^footing B7/));
  });

  test("a negative that only a colour shows is an error where neither reading ties", () => {
    const book = formatted(table.replace("|300", "|△300") + 1209, { B: "#,##0;[Red]#,##0" });
    expect(found(book)).toEqual(["footing B7 9", "unmarked-negative B5"]);
  });

  test("as a column of differences", () => {
    const differences = "歳出\n科目|令和6年度|令和5年度|増減\n甲|100|130|30\n乙|50|20|30\n計|150|150|0";
    expect(found(formatted(differences, { D3: "△#,##0" }))).toEqual(["marked-positive D3"]);
  });
});

describe("numbers that head columns and lines", () => {
  const months =
    "資金計画\n|||（単位：千円）\n科目|4|5|6|計\n給料|300|290|10|600\n報酬|100|75|25|200\n合計|400|365|35|800";
  const years = "予算\n（単位：千円）\n区分|6|5|増減\n給料|300|290|10\n報酬|100|75|25\n合計|400|365|35";

  test.each([
    ["months by their format", months, { B3: '0"月"', C3: '0"月"', D3: '0"月"' }],
    ["plain months", months, {}],
    [
      "quarters",
      months.replace("4|5|6", "1|2|3"),
      { B3: '"第"0"四半期"', C3: '"第"0"四半期"', D3: '"第"0"四半期"' },
    ],
    ["months over the turn of the year", months.replace("4|5|6", "11|12|1"), {}],
    ["years of an era", years, { B3: '"令和"0"年度"', C3: '"令和"0"年度"' }],
    ["plain years of an era", years, {}],
    ["western years", years.replace("|6|5|", "|2024|2023|"), {}],
    ["a single year", "予算\n科目|2024\n甲|300\n乙|100\n計|400", {}],
  ])("%s", (_, table, formats) => {
    expect(found(formatted(table, formats))).toEqual([]);
    const wrong = formatted(table.replace("|300", "|309"), formats);
    expect(found(wrong)).toContainEqual(expect.stringMatching(/ -9$/));
  });

  test("the year that a format prints is the period of its column", () => {
    const [table] = findAll(formatted(years, { B3: '"令和"0"年度"', C3: '"令和"0"年度"' })).statements;
    expect(table!.columns.map(({ label, period }) => [label, period?.year ?? null])).toEqual([
      ["令和6年度", 2024],
      ["令和5年度", 2023],
      ["増減", null],
    ]);
  });

  test("years below 年度 are the labels of their lines", () => {
    const { statements, findings } = findAll(
      workbookOf(
        printedSheet("推移\n年度|歳入|歳出|差引\n2021|500|480|20\n2022|620|600|20\n2023|650|610|40"),
      ),
    );
    expect(statements[0]!.lines.map(({ label }) => label)).toEqual(["2021", "2022", "2023"]);
    expect(findings).toEqual([]);
  });

  test("amounts that happen to be consecutive are no heads", () => {
    const [table] = findAll(
      workbookOf(printedSheet("表\n科目|本年度|前年度\n甲|5|4\n乙|3|2\n計|8|6")),
    ).statements;
    expect(table!.lines.map(({ label }) => label)).toEqual(["甲", "乙", "計"]);
  });
});

describe("a figure under a merged area", () => {
  const table = "事業\n|（単位：千円）\n科目|予算額\n給料|100\n手当|70\n報酬|50\n合計|";
  const merge = { top: 3, left: 1, bottom: 4, right: 1 };

  test("is told, and what is printed is checked", () => {
    expect(found(formatted(`${table}150`, {}, [merge]))).toEqual(["covered-amount B5"]);
    expect(found(formatted(`${table}220`, {}, [merge]))).toEqual(["footing B7 70", "covered-amount B5"]);
  });

  test("across, and beside a table", () => {
    const across = "歳入\n区分|A市|B市|計\n市税|10|20|30\n使用料|5|7|5\n合計|15|20|35";
    expect(found(formatted(across, {}, [{ top: 3, left: 1, bottom: 3, right: 2 }]))).toEqual([
      "covered-amount C4",
    ]);
  });

  test("several columns, and several figures below one", () => {
    const below = (top: number, bottom: number, ...columns: readonly number[]) =>
      columns.map((column) => ({ top, left: column, bottom, right: column }));
    const years = "歳出\n科目|本年度|前年度|比較\n給料|500|400|100\n手当|70|60|10\n共済費|50|40|10\n計|";
    const right = formatted(`${years}550|440|110`, {}, below(2, 3, 1, 2, 3));
    expect(found(right)).toEqual(["covered-amount B4"]);
    const wrong = found(formatted(`${years}620|500|120`, {}, below(2, 3, 1, 2, 3)));
    expect(wrong).toEqual(["footing B6 70", "footing C6 60", "footing D6 10", "covered-amount B4"]);
    const list = "歳出\n|（単位：千円）\n科目|予算額\n甲|100\n乙|30\n丙|20\n丁|200\n計|";
    expect(found(formatted(`${list}300`, {}, below(3, 5, 1)))).toEqual(["covered-amount B5"]);
    expect(found(formatted(`${list}350`, {}, below(3, 5, 1)))).toEqual([
      "footing B8 50",
      "covered-amount B5",
    ]);
  });

  test("a merged label covers no amount", () => {
    const labels = "歳出\n款|科目|予算額\n総務費|給料|100\n|報酬|50\n計||150";
    expect(found(formatted(labels, {}, [{ top: 2, left: 0, bottom: 3, right: 0 }]))).toEqual([]);
  });
});

describe("amounts under a format of dates", () => {
  const DAYS = 'yyyy"年"m"月"d"日"';
  const table = "事業\n科目|予算額|決算額\n甲|100000|90\n乙|200000|180\n丙|45000|40\n合計|345000|310";

  test.each([
    ["a whole column", { B: DAYS }, table],
    ["the total alone", { C6: "m/d/yyyy" }, table],
    ["one figure among others, though it may be a day", { B5: "ge.m.d" }, table],
    [
      "a column of figures that may all be days",
      { B: DAYS },
      "事業\n科目|予算額|決算額\n甲|20000|90\n乙|30000|180\n合計|50000|270",
    ],
    ["days of the week", { B: "[$-411]aaaa" }, table],
    ["hours below 予算額", { B: "[h]:mm" }, table],
    ["across", { D: "m/d/yy" }, "内訳\n区分|A|B|計\n甲|10|20|30\n乙|30|40|70\n計|40|60|100"],
  ])("%s: told, and nothing is judged", (_, formats, printed) => {
    const { equations, untied, findings } = findAll(formatted(printed, formats));
    expect(findings.map(({ rule }) => rule)).toEqual(["date-format"]);
    expect(untied.length).toBeGreaterThan(0);
    expect(untied.every(({ outcome }) => outcome === "undecided")).toBe(true);
    expect(equations.length).toBeGreaterThan(untied.length);
  });

  test.each([
    ["days", { B: "yyyy/m/d" }, "起債\n銘柄|借入日|金額\n甲|45000|90\n乙|45200|180\n合計||270"],
    ["hours", { B: "[h]:mm" }, "事業\n科目|時間|決算額\n甲|1.5|90\n乙|2.25|180\n合計|3.75|270"],
    ["whole days of hours", { B: "[h]:mm" }, "事業\n科目|勤務実績|決算額\n甲|1|90\n乙|2|180\n合計|3|270"],
    [
      "heads that are months",
      { B2: 'm"月"', C2: 'm"月"' },
      "予算\n科目|45383|45413\n甲|100|90\n乙|200|180\n合計|300|270",
    ],
  ])("%s are none", (_, formats, printed) => {
    expect(found(formatted(printed, formats))).toEqual([]);
  });

  test("heads that are days are read as they are printed", () => {
    const printed = "予算\n科目|45383|45017|増減\n甲|100|90|10\n乙|200|180|20\n合計|300|270|30";
    const [statement] = findAll(formatted(printed, { B2: 'ggge"年度"', C2: 'ggge"年度"' })).statements;
    expect(statement!.columns.map(({ label, period }) => [label, period?.year])).toEqual([
      ["令和6年度", 2024],
      ["令和5年度", 2023],
      ["増減", undefined],
    ]);
  });
});

describe("numbers that no digit is printed of", () => {
  const table = "事業\n科目|予算額\n甲|100\n乙|200\n丙|50\n合計|";

  test.each([
    ["nothing at all", "B5", ";;;", 300],
    ["a dash for all numbers", "B3", '"－"', 250],
    ["nothing for positive numbers", "B4", ";-0;0", 150],
  ])("%s", (_, cell, format, total) => {
    const book = (sum: number) => formatted(table + sum, { [cell]: format });
    expect(found(book(total))).toEqual([`unprinted-amount ${cell}`]);
    expect(found(book(350))).toEqual([expect.stringMatching(/^footing B6/), `unprinted-amount ${cell}`]);
  });

  test("zeros that are not printed are nothing to tell", () => {
    expect(found(formatted(table.replace("|50", "|0") + 300, { B: "#,##0;-#,##0;" }))).toEqual([]);
  });
});

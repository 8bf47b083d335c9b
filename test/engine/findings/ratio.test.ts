import { check, findAll, toReport } from "../../../src/engine";
import type { Sheet } from "../../../src/engine/types";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const ratios = (sheet: Sheet) =>
  toReport(check(workbookOf(sheet)), "ja").findings.filter(({ rule }) => rule === "ratio");

/** 歳入 with the share of one line to be chosen. */
const revenue = (share: string, note = "") =>
  printedSheet(`
    歳入の状況
    (単位:千円)
    区分|決算額|構成比
    地方税|55,201,082|30.5
    地方譲与税|772,177|0.4
    地方交付税|10,043,644|5.5
    国庫支出金|51,937,773|28.7
    県支出金|18,198,457|${share}
    繰入金|5,718,777|3.2
    地方債|12,867,600|7.1
    その他|26,227,703|14.5
    歳入合計|180,967,213|100
    ${note}`);

test("a share that the amounts do not give is a warning that says what they give", () => {
  expect(ratios(revenue("11.0"))).toMatchObject([
    {
      severity: "warning",
      cell: "C8",
      cells: [{ cell: "C8" }, { cell: "B8" }, { cell: "B12" }],
      message: "県支出金（表 C8）：構成比 11.0 は、金額から計算した 10.1 と一致しません（B8 ÷ B12）",
    },
  ]);
});

test("nothing is said of right ones", () => {
  const { findings, untied } = findAll(workbookOf(revenue("10.1")));
  expect([...findings, ...untied]).toEqual([]);
});

test.each([
  ["33.3", "right, although the shares come to 99.9", 0],
  ["33.4", "how bodies adjust them to 100.0", 0],
  ["33.2", "wrong by one unit", 1],
  ["33.5", "wrong by two", 1],
])("a share of %s is %s", (share, _, count) => {
  const sheet = printedSheet(`
    歳出内訳書
    (単位:円)
    区分|金額|構成比
    甲|333,334|${share}
    ${["乙", "丙", "丁", "戊", "己", "庚"].map((name) => `${name}|111,111|11.1`).join("\n    ")}
    合計|1,000,000|100.0`);
  expect(ratios(sheet)).toHaveLength(count);
});

const years = (rate: string | number) => `
  比較表
  (単位:千円)
  区分|本年度|前年度|増減率
  甲|1,100|1,000|10.0
  乙|900|1,000|△10.0
  丙|1,234|1,111|11.1
  丁|2,345|2,222|${rate}
  戊|1,777|2,000|△11.2
  己|555|500|11.0
  庚|808|700|15.4`;

test.each([
  ["5.5", 0],
  ["5.8", 1],
  ["△5.5", 1],
])("a growth of %s has %d warnings", (rate, count) => {
  expect(ratios(printedSheet(years(rate)))).toHaveLength(count);
});

test("a rate of execution that is cut off where the amounts are", () => {
  const table = (rate: string, note: string) => `
    執行状況
    (単位:千円)
    区分|予算額|決算額|執行率
    甲|3,000|2,000|66.6
    乙|1,000|556|55.6
    丙|7,000|5,000|71.4
    丁|9,000|8,000|88.8
    戊|6,000|1,000|16.6
    己|3,300|2,211|67.0
    庚|7,777|1,234|${rate}
    (注) 千円未満${note}。`;
  expect(ratios(printedSheet(table("15.8", "切捨て")))).toEqual([]);
  expect(ratios(printedSheet(table("18.5", "切捨て")))).toHaveLength(1);
});

test("ratios as fractions with a format of per cent, and as texts with %", () => {
  const sheet = revenue("10.1");
  const as = (write: (value: number) => Partial<Sheet["cells"][number]>): Sheet => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.column === 2 && typeof cell.value === "number" ? { ...cell, ...write(cell.value) } : cell,
    ),
  });
  const wrong = (value: number) => (value === 10.1 ? 1.1 : value);
  const forms: readonly ((value: number) => Partial<Sheet["cells"][number]>)[] = [
    (value) => ({ value: value / 100, format: "0.0%" }),
    (value) => ({ value: `${value.toFixed(1)}％` }),
  ];
  for (const form of forms) {
    expect(ratios(as(form))).toEqual([]);
    expect(ratios(as((value) => form(wrong(value))))).toMatchObject([{ cell: "C8" }]);
  }
});

test("a cell that shows fewer digits than it holds means either", () => {
  const shown = (value: number) => {
    const sheet = printedSheet(years(0));
    const cells = sheet.cells.map((cell) =>
      cell.column === 3 && typeof cell.value === "number"
        ? { ...cell, format: "0", value: cell.value === 0 ? value : cell.value }
        : cell,
    );
    return ratios({ ...sheet, cells });
  };
  expect(shown(5.5)).toEqual([]);
  expect(shown(5.6)).toEqual([]);
  expect(shown(7.5)).toHaveLength(1);
});

test("nothing is said of ratios whose whole is not on the page, or of few lines", () => {
  const unknown = revenue("10.1");
  const others = unknown.cells.map((cell) =>
    cell.column === 2 && typeof cell.value === "number" ? { ...cell, value: cell.value / 3 } : cell,
  );
  expect(ratios({ ...unknown, cells: others })).toEqual([]);
  expect(
    ratios(printedSheet("内訳書\n(単位:円)\n区分|金額|構成比\n甲|10|20\n乙|10|50\n合計|20|100")),
  ).toEqual([]);
});

describe("what the heading names is judged in tables of few lines", () => {
  const cells = (sheet: Sheet) => ratios(sheet).map(({ cell }) => cell);

  test("a share of three, of which one is wrong", () => {
    const shares = (bond: number) =>
      printedSheet(`
        （単位：千円）
        区分|本年度|構成比（％）
        市税|1,000,000|50.0
        交付税|600,000|30.0
        市債|400,000|${bond}
        歳入合計|2,000,000|100.0`);
    expect(cells(shares(20))).toEqual([]);
    expect(cells(shares(25))).toEqual(["C5"]);
  });

  test("a rate of change; what is cut off or rounded is right", () => {
    const changes = (welfare: string) =>
      printedSheet(`
        区分|令和7年度|令和6年度|伸び率(%)
        議会費|120,340|118,220|1.8
        民生費|2,870,455|2,790,130|${welfare}
        土木費|903,118|951,604|-5.1
        歳出計|3,893,913|3,859,954|0.9`);
    expect(cells(changes("2.9"))).toEqual([]);
    expect(cells(changes("9.2"))).toEqual(["D3"]);
  });

  test("two lines that were swapped, which only the ratio to last year tells", () => {
    const segments = (first: string, second: string) =>
      printedSheet(`
        セグメント|前年度|当年度|前年同期比（％）
        建設事業|28,090|${first}|170.6
        販売事業|53,549|${second}|106.7
        合計|81,639|105,058|128.7`);
    expect(cells(segments("47,921", "57,137"))).toEqual([]);
    expect(cells(segments("57,137", "47,921"))).toEqual(["D2", "D3"]);
  });

  test("a heading that names no ratio of these figures says nothing of them", () => {
    expect(
      cells(
        printedSheet(`
          区分|予算額|決算額|普及率
          上水|1,200|1,180|98.7
          下水|3,400|3,350|91.2
          合計|4,600|4,530|94.4`),
      ),
    ).toEqual([]);
  });
});

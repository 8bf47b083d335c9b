import { findAll } from "../../../src/engine";
import { readAs } from "../../../src/engine/reading/read-as";
import type { ReadingChoice } from "../../../src/engine/types";
import { book, equations, errors, FEES, label, said, STATEMENT, YEARS } from "./chosen";

test("a table that is said to be none is not checked, and stays known", () => {
  const workbook = book(FEES.replace("999", "391"), FEES.replace("999", "390"));
  const before = findAll(workbook);
  expect(errors(before).length).toBeGreaterThan(0);
  const { statements, reading, findings } = findAll(workbook, {
    reader: readAs([said(workbook, { kind: "not-a-statement" })]),
  });
  expect(statements.map(({ sheet }) => sheet)).toEqual(["表2"]);
  expect(findings.every(({ cell }) => cell.sheet === "表2")).toBe(true);
  expect(reading.tables.map(({ statement }) => statement)).toEqual([null, 0]);
  expect(reading.tables[0]!.recognised.lines).toHaveLength(5);
});

const LATER = `
  収支の見込み
  （単位：円）
  区分 | 金額
  前期からの繰越 | 70
  会費 | 100
  寄附金 | 50
  小計 | 150
  事業費 | 60
  差引残高 | 90
  次期繰越 | 160
`;

test("a line is the total of lines that were not recognised as its parts, some of them deducted", () => {
  const workbook = book(LATER);
  const reading = [
    said(workbook, {
      kind: "total",
      line: label("次期繰越"),
      parts: [
        { ...label("前期からの繰越"), factor: 1 },
        { ...label("小計"), factor: 1 },
        { ...label("事業費"), factor: -1 },
      ],
    }),
  ];
  expect(equations(findAll(workbook))).not.toContain(
    "footing: 次期繰越@金額 = +前期からの繰越@金額 +小計@金額 -事業費@金額",
  );
  const found = findAll(workbook, { reader: readAs(reading) });
  expect(equations(found)).toContain("footing: 次期繰越@金額 = +前期からの繰越@金額 +小計@金額 -事業費@金額");
  const wrong = findAll(book(LATER.replace("| 160", "| 161")), { reader: readAs(reading) });
  expect(errors(wrong)).toContainEqual(["footing", 10, 1]);
});

test("a line that is called a total and is none is an item of the total", () => {
  const workbook = book(STATEMENT);
  expect(equations(findAll(workbook))).toContain("footing: 予備費計@金額 = +業務費@金額 +人件費@金額");
  expect(errors(findAll(workbook))).toEqual([["footing", 7, -300]]);
  const reading = [said(workbook, { kind: "no-total", line: label("営業費用 予備費計") })];
  const found = findAll(workbook, { reader: readAs(reading) });
  expect(errors(found)).toEqual([]);
  expect(equations(found)).toEqual(["footing: 営業費用合計@金額 = +業務費@金額 +人件費@金額 +予備費計@金額"]);
});

test("a total that is said replaces what was recognised, and outer totals take it for its parts", () => {
  const workbook = book(STATEMENT.replace("予備費計 | 30", "直接費 | 330").replace("| 360", "| 330"));
  expect(errors(findAll(workbook))).not.toEqual([]);
  const parts = ["営業費用 業務費", "営業費用 人件費"].map((each) => ({
    ...label(each),
    factor: 1 as const,
  }));
  const reading = [said(workbook, { kind: "total", line: label("営業費用 直接費"), parts })];
  const found = findAll(workbook, { reader: readAs(reading) });
  expect(errors(found)).toEqual([]);
  expect(equations(found)).toEqual([
    "footing: 直接費@金額 = +業務費@金額 +人件費@金額",
    "footing: 営業費用合計@金額 = +直接費@金額",
  ]);
});

test("a formula of the kind gives way to what is said of its total", () => {
  const workbook = book(`
    予定損益計算書
    （単位：円）
    科目 | 金額
    営業収益 | 500
    営業費用 | 300
    営業利益 | 150
    積立金取崩 | 50
  `);
  expect(errors(findAll(workbook))).toEqual([["footing", 6, -50]]);
  const parts = [
    { ...label("営業収益"), factor: 1 as const },
    { ...label("営業費用"), factor: -1 as const },
    { ...label("積立金取崩"), factor: -1 as const },
  ];
  const reading = [said(workbook, { kind: "total", line: label("営業利益"), parts })];
  expect(errors(findAll(workbook, { reader: readAs(reading) }))).toEqual([]);
});

test("a column that is last year turns the change round", () => {
  const workbook = book(YEARS.replace("ア", "当年度").replace("イ", "前年度"));
  expect(errors(findAll(workbook))).toHaveLength(3);
  const reading = [
    said(workbook, { kind: "column", column: label("当年度"), use: "last-year" }),
    said(workbook, { kind: "column", column: label("前年度"), use: "this-year" }),
  ];
  const found = findAll(workbook, { reader: readAs(reading) });
  expect(errors(found)).toEqual([]);
  expect(equations(found)[0]).toBe("change: 会費@増減 = +会費@前年度 -会費@当年度");
});

test("of two columns of amounts one that is last year makes the other this year", () => {
  const workbook = book(YEARS.replace("ア", "当初予算額").replace("イ", "補正後予算額"));
  const reading = [said(workbook, { kind: "column", column: label("当初予算額"), use: "last-year" })];
  const [statement] = findAll(workbook, { reader: readAs(reading) }).statements;
  expect(statement!.columns.map(({ period }) => period?.relative ?? null)).toEqual([-1, 0, null]);
});

test("a column that is the change, a column that is the total", () => {
  const workbook = book(YEARS.replace("ア", "当年度").replace("イ", "前年度").replace("増減", "摘要額"));
  const change = said(workbook, { kind: "column", column: label("摘要額"), use: "change" });
  expect(errors(findAll(workbook))).toEqual([]);
  expect(errors(findAll(workbook, { reader: readAs([change]) }))).toHaveLength(3);
  const across = book(`
    収支予算書
    （単位：千円）
    科目 | 総額欄 | 本所予算 | 支所予算
    会費 | 230 | 100 | 130
    寄附金 | 91 | 50 | 40
  `);
  const total = said(across, { kind: "column", column: label("総額欄"), use: "total" });
  expect(errors(findAll(across))).toEqual([]);
  expect(errors(findAll(across, { reader: readAs([total]) }))).toEqual([["cross-footing", 5, 1]]);
});

test("a column without amounts is left out, its remarks too", () => {
  const workbook = book(
    STATEMENT.replace("金額", "金額 | 頁")
      .replaceAll(/\| (\d+)$/gm, "| $1 | '7")
      .replace("予備費計", "予備費"),
  );
  const before = findAll(workbook);
  expect(before.statements[0]!.columns).toHaveLength(2);
  expect(errors(before)).not.toEqual([]);
  expect(before.findings.some(({ rule }) => rule === "text-number")).toBe(true);
  const reading = [said(workbook, { kind: "column", column: label("頁"), use: "not-amount" })];
  const found = findAll(workbook, { reader: readAs(reading) });
  expect(found.findings).toEqual([]);
  expect(found.statements[0]!.lines.every(({ amounts }) => amounts.length <= 1)).toBe(true);
});

test("a unit and a rounding mode", () => {
  const table = FEES.replace("  （単位：千円）\n", "")
    .replace("手数料合計 | 999\n", "")
    .replace("390", "391");
  const workbook = book(table);
  const [before] = findAll(workbook).statements;
  expect([before!.unit, before!.rounding]).toEqual([null, "exact"]);
  const reading: ReadingChoice[] = [
    said(workbook, { kind: "unit", unit: 1000 }),
    said(workbook, { kind: "rounding", rounding: "half-up" }),
  ];
  const found = findAll(workbook, { reader: readAs(reading) });
  const [statement] = found.statements;
  expect([statement!.unit, statement!.rounding]).toEqual([1000, "half-up"]);
  expect(errors(found)).toEqual([]);
  expect(found.findings.map(({ severity }) => severity)).toEqual(["rounding"]);
});

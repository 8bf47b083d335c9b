import { check, toReport } from "../../../src/engine";
import { graphOf } from "../../../src/engine/book/graph";
import type { Cell, Workbook } from "../../../src/engine/types";
import { sheetOf, workbookOf } from "../../../specimens/sheets";

type Row = readonly (string | number | null)[];

/** A book whose cells beginning with "=" are formulas, computed as Excel would, all figures in one format. */
function bookOf(rows: readonly Row[], format = "#,##0"): Workbook {
  const sheet = sheetOf("歳出", [["令和7年度 歳出予算"], ["（単位：千円）"], ...rows]);
  const cells = sheet.cells.map((cell): Cell => {
    const isFormula = typeof cell.value === "string" && cell.value.startsWith("=");
    if (isFormula) return { ...cell, value: null, formula: String(cell.value).slice(1), format };
    return typeof cell.value === "number" ? { ...cell, format } : cell;
  });
  const typed = workbookOf({ ...sheet, cells });
  const graph = graphOf(typed);
  const computed = cells.map((cell) => {
    const node = graph.nodeOf(cell);
    return node ? { ...cell, value: graph.resultOf(node).value ?? null } : cell;
  });
  return { ...typed, sheets: [{ ...typed.sheets[0]!, cells: computed }] };
}

const told = (book: Workbook) => {
  const { findings, repairs } = toReport(check(book), "ja");
  return {
    findings: findings.map(({ severity, rule, cell }) => `${severity} ${rule} ${cell}`),
    repairs: repairs.map(({ cause, settles, changes, follows = [] }) => ({
      cause,
      settles,
      to: changes.map(({ cell, formula }) => `${cell} =${formula?.to ?? ""}`),
      follows: follows.map(({ cell, to }) => `${cell} ${to}`),
    })),
  };
};

const items: readonly Row[] = [
  ["議会費", 1_204, 1_182],
  ["総務費", 13_452, 12_987],
  ["民生費", 28_704, 27_901],
  ["衛生費", 8_311, 8_009],
  ["土木費", 9_031, 9_516],
];

test("a formula that makes a sum short is one finding with one repair", () => {
  const book = bookOf([["科目", "本年度", "前年度"], ...items, ["合計", "=SUM(B4:B7)", "=SUM(C4:C8)"]]);
  expect(told(book)).toEqual({
    findings: ["error footing B9"],
    repairs: [{ cause: "wrong-formula", settles: [0], to: ["B9 =SUM(B4:B8)"], follows: [] }],
  });
});

test("so is a difference that was typed over, wherever its column computes", () => {
  const difference = (row: number) => `=B${row}-C${row}`;
  const rows = items.map(([label, now, before], at): Row => [
    label!,
    now!,
    before!,
    at === 2 ? 830 : difference(at + 4),
  ]);
  const book = bookOf([["科目", "本年度", "前年度", "増減"], ...rows]);
  expect(told(book)).toEqual({
    findings: ["error change D6"],
    repairs: [{ cause: "typed-over", settles: [0], to: ["D6 =B6-C6"], follows: [] }],
  });
});

test("where figures are shown in thousands the formula is to blame, not the figures that it takes", () => {
  const yen = items.map(([label, now]): Row => [label!, Number(now) * 1000 + 217]);
  const book = bookOf([["科目", "本年度"], ...yen, ["合計", "=SUM(B4:B7)"]], "#,##0,");
  const { findings, repairs } = told(book);
  expect(findings).toEqual(["error footing B9"]);
  expect(repairs[0]).toMatchObject({ cause: "wrong-formula", settles: [0], to: ["B9 =SUM(B4:B8)"] });
});

test("a notice about a formula that nothing adds up has its repair, and what follows is told", () => {
  const rows = items.map(([label, now], at): Row => [
    label!,
    now!,
    at === 3 ? "=B6*2" : `=B${at + 4}*2`,
    `=C${at + 4}*3`,
  ]);
  const book = bookOf([["科目", "単価", "見込額", "計画額"], ...rows]);
  expect(told(book)).toEqual({
    findings: ["error odd-formula C7"],
    repairs: [{ cause: "wrong-formula", settles: [0], to: ["C7 =B7*2"], follows: [`D7 ${8_311 * 6}`] }],
  });
});

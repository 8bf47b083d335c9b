import { check, toReport } from "../../../src/engine";
import { NOTICE_RULES } from "../../../src/engine/findings/notices";
import type { Sheet } from "../../../src/engine/types";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const notices = (...sheets: Sheet[]) =>
  toReport(check(workbookOf(...sheets)), "ja").findings.filter(
    ({ severity }) => severity === "warning" || severity === "info",
  );

const table = "貸借対照表\n(単位:千円)\n現金及び預金|'△1,234\n未収金|'(5)\n建物|10\n資産合計|△1,229";

test("figures typed as text are read, with a notice that names each cell", () => {
  expect(notices(printedSheet(table))).toMatchObject([
    {
      rule: "text-number",
      severity: "warning",
      cells: [{ cell: "B3" }, { cell: "B4" }],
      message: expect.stringContaining("2件"),
    },
  ]);
});

test("a figure that may be two things leaves its equations undecided", () => {
  const sheet = printedSheet("損益計算書\n営業収益合計|'1.234\n営業費用合計|1\n営業利益|1,233");
  const { summary } = toReport(check(workbookOf(sheet)), "ja");
  expect(summary).toMatchObject({ equations: 1, undecided: 1, discrepancies: 0 });
  expect(notices(sheet)).toMatchObject([{ rule: "unreadable-amount", cells: [{ cell: "B2" }] }]);
});

test("an error value is no amount", () => {
  const sheet = printedSheet("損益計算書\n営業収益合計|5\n営業費用合計|1\n営業利益|4");
  const broken = {
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.value === 5 ? { ...cell, value: { error: "#REF!" } } : cell)),
  };
  expect(notices(broken)).toMatchObject([{ rule: "unreadable-amount" }]);
});

test.each([
  ["row", { hiddenRows: [2] }, ["B3"]],
  ["column", { hiddenColumns: [1] }, ["B2", "B3", "B4"]],
  ["sheet", { visibility: "hidden" as const }, ["B2", "B3", "B4"]],
])("amounts of a hidden %s are checked and mentioned", (_, hidden, cells) => {
  const sheet = { ...printedSheet("損益計算書\n営業収益合計|5\n営業費用合計|1\n営業利益|4"), ...hidden };
  expect(notices(sheet)).toMatchObject([{ rule: "hidden-amount", cells: cells.map((cell) => ({ cell })) }]);
});

test("a table without unit is mentioned where the book uses several", () => {
  const [a, b, c] = [
    "貸借対照表\n(単位:千円)\n資産合計|5",
    "予算の概要\n(単位:百万円)\n区分|28年度\n資産|5\n負債|1\n純資産|4",
    "損益計算書\n営業収益合計|5\n営業費用合計|1\n営業利益|4",
  ].map((text, index) => printedSheet(text, `表${index}`));
  expect(notices(a!, b!, c!)).toMatchObject([{ rule: "unit-unclear", sheet: "表2" }]);
  expect(notices(a!, c!)).toEqual([]);
});

test("every notice is worded in both languages", () => {
  for (const { words } of NOTICE_RULES) {
    for (const lang of ["ja", "en"] as const) {
      const { found, ...rest } = words[lang];
      expect(
        [found({ table: "t", count: "1", whole: "w", segments: "s" }), ...Object.values(rest)].every(
          (text) => text.length > 0,
        ),
      ).toBe(true);
    }
  }
});

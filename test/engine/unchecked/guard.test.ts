import { check, findAll, toReport } from "../../../src/engine";
import { letFailuresThrough } from "../../../src/engine/book/guard";
import { crossFooting } from "../../../src/engine/equations/rules/cross-footing";
import { ratio } from "../../../src/engine/findings/notices/ratio";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const BOOK = workbookOf(
  printedSheet(
    `
    部局別予算
    (単位：千円)
    部局|人件費|物件費|合計
    総務部|194,582|10,418|205,000
    企画部|510,882|89,118|600,000
    合計|705,464|99,536|805,001`,
    "部局別",
  ),
);

const broken = () => {
  throw new Error("broken rule");
};

afterEach(() => {
  letFailuresThrough(true);
  jest.restoreAllMocks();
});

test("a rule that gives way is unchecked, and the rest of the report stands", () => {
  const whole = check(BOOK);
  letFailuresThrough(false);
  jest.spyOn(crossFooting, "equations").mockImplementation(broken);
  const report = toReport(check(BOOK), "ja", true);
  expect(report.unchecked).toContainEqual({
    sheet: "部局別",
    cell: "A3",
    label: "横計",
    what: "step",
    why: "internal",
    message: "横計（部局別 A3）：内部の問題で途中で止まり検算していません",
  });
  const rest = whole.equations.filter(({ rule }) => rule !== "cross-footing");
  expect(rest.length).toBeGreaterThan(0);
  expect(report.equations!.filter(({ rule }) => rule === "footing")).toHaveLength(rest.length);
  expect(report.findings.filter(({ severity }) => severity === "error").map(({ cell }) => cell)).toEqual([
    "D6",
  ]);
});

test("a rule without equations that gives way is named", () => {
  letFailuresThrough(false);
  jest.spyOn(ratio, "notices").mockImplementation(broken);
  const { unchecked, findings } = check(BOOK);
  expect(unchecked.map(({ what, why, label }) => [what, why, label])).toContainEqual([
    "step",
    "internal",
    "ratio",
  ]);
  expect(findings.length).toBeGreaterThan(0);
});

test("in tests it fails the test that meets it", () => {
  jest.spyOn(crossFooting, "equations").mockImplementation(broken);
  expect(() => findAll(BOOK)).toThrow("broken rule");
});

import { check, toReport } from "../../../src/engine";
import type { Settings } from "../../../src/engine/types";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

const report = (settings: Settings, ...tables: readonly string[]) =>
  toReport(
    check(workbookOf(...tables.map((table, at) => printedSheet(table, `表${at + 1}`))), { settings }),
    "ja",
    true,
  );

const errors = ({ findings }: ReturnType<typeof report>) =>
  findings.filter(({ severity }) => severity === "error").map(({ rule, cell }) => `${rule} ${cell}`);

/** 食糧費 180 and 修繕費 220 are 400, not 410. */
const HOUSE_TOTAL = `
需用費内訳書
（単位：千円）
科目|前年度|当年度
消耗品費|120|130
印刷製本費|90|95
需用締高|210|225
食糧費|170|180
修繕費|230|220
維持締高|400|410
締高|610|635`;

describe("words of the office", () => {
  test("締高 is a total only where the office says so", () => {
    const words = { totals: ["締高"] };
    expect(errors(report({ words }, HOUSE_TOTAL))).toContain("footing C9");
    expect(errors(report({}, HOUSE_TOTAL))).not.toContain("footing C9");
    const right = HOUSE_TOTAL.replace("410", "400").replace("635", "625");
    expect(report({ words }, right).summary.verdict).toBe("ties");
  });

  test("above a column 締高 is 合計 too", () => {
    const across = (total: string) => `
事業別収支
（単位：千円）
科目|病院|診療所|締高
医業収益|1,200|300|${total}
医業外収益|150|40|190
その他の収益|50|10|60`;
    const words = { totals: ["締高"] };
    expect(errors(report({ words }, across("1,600")))).toEqual(["cross-footing D4"]);
    expect(errors(report({ words }, across("1,500")))).toEqual([]);
  });

  test("a 科目 that the office calls otherwise is what the form calls it", () => {
    const statement = (profit: string) => `
令和8年度 予定損益計算書
（単位：千円）
科目|金額
営業収益|9,000
営業費用|8,400
本業のもうけ|${profit}`;
    const words = { names: { 営業利益: ["本業のもうけ", "本業の利益"] } };
    expect(errors(report({ words }, statement("660")))).toHaveLength(1);
    expect(errors(report({ words }, statement("600")))).toEqual([]);
    expect(report({ words }, statement("600")).summary.verdict).toBe("ties");
  });
});

const ROUNDED = (unit: string) => `
収入の内訳
${unit}
科目|金額
使用料|10
手数料|13
雑入|21
合計|45`;

describe("unit and rounding", () => {
  test("are those of the office where a table prints none", () => {
    const { statements, summary, findings } = report({ unit: 1000, rounding: "half-up" }, ROUNDED(""));
    expect(statements).toMatchObject([{ unit: 1000, rounding: "half-up" }]);
    expect(summary).toMatchObject({ discrepancies: 0, roundingDifferences: 1 });
    expect(findings.map(({ rule }) => rule)).not.toContain("unit-unclear");
    expect(report({}, ROUNDED("")).statements).toMatchObject([{ unit: null }]);
  });

  test("never come before what the table prints: 円 stays exact", () => {
    const { statements, summary } = report({ unit: 1000, rounding: "half-up" }, ROUNDED("（単位：円）"));
    expect(statements).toMatchObject([{ unit: 1, rounding: "exact" }]);
    expect(summary.discrepancies).toBe(1);
  });
});

const WRONG = `
歳出予算
（単位：千円）
科目|金額
総務費|1,000
民生費|2,000
土木費|500
合計|3,600`;

describe("sheets that are passed over", () => {
  test("are not checked, and said to be passed over", () => {
    const { summary, uncheckedSheets, findings } = report(
      { passOver: ["*２"] },
      WRONG.replace("3,600", "3,500"),
      WRONG,
    );
    expect(summary.verdict).toBe("ties");
    expect(findings).toEqual([]);
    expect(uncheckedSheets).toEqual([{ sheet: "表2", reason: "passed-over" }]);
  });

  test("a star stands for anything, and names without one are whole names", () => {
    const of = (passOver: readonly string[]) => report({ passOver }, WRONG, WRONG).uncheckedSheets.length;
    expect([of(["表*"]), of(["*"]), of(["表"]), of(["表1"]), of(["*1*"]), of(["表2*2"])]).toEqual([
      2, 2, 0, 1, 1, 0,
    ]);
  });
});

describe("rules that are switched off", () => {
  const reason = "決算統計の様式で別に確かめるため";

  test("are listed as unchecked with the reason, and the book is never called right", () => {
    const settings = { rulesOff: [{ rule: "footing", reason }] };
    const { summary, unchecked, findings, equations } = report(settings, WRONG, HOUSE_TOTAL);
    expect(findings.filter(({ rule }) => rule === "footing")).toEqual([]);
    expect(equations!.filter(({ rule }) => rule === "footing")).toEqual([]);
    expect(summary.verdict).not.toBe("ties");
    expect(unchecked).toContainEqual(
      expect.objectContaining({
        what: "step",
        why: "switched-off",
        reason,
        message: expect.stringMatching(
          /^縦計.*設定により検算していません（理由：決算統計の様式で別に確かめるため）$/u,
        ),
      }),
    );
  });

  test("of which nothing would have been found too; several are several", () => {
    const rulesOff = ["label-variant", "ratio"].map((rule) => ({ rule, reason }));
    const { summary, unchecked } = report({ rulesOff }, WRONG.replace("3,600", "3,500"));
    expect(summary).toMatchObject({ verdict: "ties-but-unchecked", unchecked: 2, discrepancies: 0 });
    expect(unchecked.map(({ why }) => why)).toEqual(["switched-off", "switched-off"]);
  });
});

test("a notice is told as the office wants it, an error stays an error", () => {
  const text = WRONG.replace("|500", "|'500").replace("3,600", "3,500");
  const severityOf = (settings: Settings) =>
    Object.fromEntries(report(settings, text, WRONG).findings.map(({ rule, severity }) => [rule, severity]));
  const { "text-number": usual } = severityOf({});
  const other = usual === "info" ? "warning" : "info";
  expect(usual).toBeDefined();
  expect(severityOf({ severity: { "text-number": other, footing: "info" } })).toEqual({
    ...severityOf({}),
    "text-number": other,
  });
  expect(severityOf({}).footing).toBe("error");
});

import { check } from "../../../src/engine";
import { overviewOf } from "../../../src/engine/overview";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

/** The texts and figures of the 概要 of a book, row by row; null where there is none. */
function overview(...tables: readonly string[]): readonly string[] | null {
  const book = workbookOf(...tables.map((table, at) => printedSheet(table, `表${at + 1}`)));
  const made = overviewOf(check(book), { unit: 1000 });
  return (
    made &&
    made.plan.rows.flatMap(({ cells }) => {
      const texts = cells.flatMap((cell) =>
        cell && cell.value !== null && cell.value !== "" ? [String(cell.value)] : [],
      );
      return texts.length ? [texts.join(" | ")] : [];
    })
  );
}

describe("the year is that of the column which is shown", () => {
  test("an undated column is of the year of the title, though another column is dated", () => {
    const rows = overview(`
令和7年度予算 損益計算書
（単位：千円）
科目|予算額|令和6年度予算額|増減
営業収益|9,000|8,800|200
営業費用|8,400|8,300|100
営業利益|600|500|100`)!;
    expect(rows[0]).toBe("令和7年度予算の概要");
    expect(rows).toContain("営業収益 | 9000 | 8800 | 200");
  });

  test("also where last year stands first, and in brackets", () => {
    const rows = overview(`
令和8年度 △△企業団 収支計画
（単位：千円）
科目|前年度（令和7年度）|予算額
給水収益|18,800|19,000
受託収益|1,200|1,500
収入合計|20,000|20,500`)!;
    expect(rows[0]).toBe("令和8年度予算の概要");
    expect(rows).toContain("収入合計 | 20500 | 20000 | 500");
  });

  test("a table without any date is of the year of the cover, not of the only dated table", () => {
    const rows = overview(
      "\n令和7年度\n○○町下水道事業会計予算書\n○○町",
      `
予定損益計算書
（単位：千円）
科目|金額
営業収益|9,000
営業費用|8,400
営業利益|600`,
      `
令和6年度 予定貸借対照表
（令和7年3月31日）
（単位：千円）
科目|金額
資産合計|100
負債合計|60
資本合計|40
負債資本合計|100`,
    )!;
    expect(rows[0]).toBe("令和7年度予算の概要");
    expect(rows).toContain("営業収益 | 9000");
    expect(rows.join("\n")).not.toContain("令和6年度");
  });

  test("当年度 of a book whose cover alone says the year", () => {
    const rows = overview(
      "\n平成31年度予算\n□□広域連合",
      `
歳入
（単位：千円）
款|本年度|前年度|比較
分担金|500|480|20
県支出金|300|310|△10
歳入合計|800|790|10`,
    )!;
    expect(rows[0]).toMatch(/^(平成31|令和元)年度(予算)?の概要$/u);
    expect(rows).toContain("歳入合計 | 800 | 790 | 10");
  });
});

describe("補正予算 is shown before and after it", () => {
  test.each([
    ["補正前の額", "補正額", "計"],
    ["既決予定額", "補正予定額", "計"],
    ["補正前", "補正額", "補正後"],
  ])("with the columns %s, %s, %s", (before, by, after) => {
    const rows = overview(`
令和7年度○○町一般会計補正予算（第2号）
単位：千円
款|${before}|${by}|${after}
町税|1,000|50|1,050
地方交付税|2,000|△100|1,900
歳入合計|3,000|△50|2,950`)!;
    expect(rows[0]).toBe("令和7年度補正予算の概要");
    expect(rows).toContain("（単位：千円）");
    expect(rows).toContain("歳入合計 | 2950 | 3000 | -50");
    expect(rows.find((row) => row.startsWith("区"))).toMatch(/補正後.* \| .*補正前.* \| 増減$/u);
  });
});

describe("what is missing is left out, and not taken as 0", () => {
  const statement = (year: number, lines: string) => `
令和${year}年度 予定損益計算書
（単位：千円）
科目|金額
${lines}`;

  test("a line that neither year prints, and 増減 of a line that one of them lacks", () => {
    const rows = overview(
      statement(7, "営業収益|9,000\n営業外収益|400\n営業費用|8,400\n営業外費用|100\n当期純利益|900"),
      statement(6, "営業収益|8,800\n営業費用|8,300\n営業外費用|200\n当期純利益|300"),
    )!;
    expect(rows).toContain("営業収益 | 9000 | 8800 | 200");
    expect(rows).toContain("営業外収益 | 400 | - | -");
    const without = overview(statement(7, "営業収益|9,000\n営業費用|8,400\n当期純利益|600"))!;
    expect(without.filter((row) => row.startsWith("営業外"))).toEqual([]);
  });
});

test("the body is that of the sheets which are shown", () => {
  const table = (body: string, year: number) => `
${body}
令和${year}年度 予定損益計算書
（単位：千円）
科目|金額
営業収益|9,000
営業費用|8,400
営業利益|600`;
  const book = workbookOf(
    printedSheet("\n□□県\n水道事業の経営指標\n令和6年度", "参考"),
    printedSheet(table("○○市", 7), "損益"),
  );
  expect(overviewOf(check(book))!.plan.page.header).toBe("○○市");
});

import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { asSheet, overviewIn, sample, texts } from "./made";

const book = sample("budget-h28");
const first = overviewIn(book).plan;

/** The texts of a second run over the sheet of the first, as somebody has left it. */
function again(edit: (text: string) => string, choice = {}, memory = first.memory!): string[] {
  return texts(overviewIn(book, choice, { sheet: asSheet(first, edit), memory, hasCharts: false }).plan);
}

const changed = (from: string, to: string) => (text: string) => (text === from ? to : text);

describe("a second run", () => {
  test("gives the same sheet where nothing was edited", () => {
    expect(again((text) => text)).toEqual(texts(first));
  });

  test.each([
    ["the title", "平成28年度予算の概要", "平成28年度　当初予算のあらまし"],
    ["what a table shows", "平成28年度末における資産や負債等の財務状況を示すもの", "年度末の財産"],
    ["a bullet", "・営業外費用：支払利息", "・営業外費用：リース取引に係る支払利息"],
  ])("keeps %s as it was edited", (_what, from, to) => {
    expect(texts(first)).toContain(from);
    expect(again(changed(from, to))).toEqual(texts(first).map(changed(from, to)));
  });

  test("leaves out what was taken out, and keeps what was added", () => {
    const from = "・営業費用：事業費、一般管理費";
    expect(again(changed(from, ""))).toEqual(texts(first).filter((text) => text !== from));
    const sheet = asSheet(first);
    const below = sheet.cells.find(({ value }) => value === "・営業外費用：支払利息")!;
    const own = {
      ...sheet,
      cells: sheet.cells.map((cell) => (cell === below ? { ...cell, value: "・補足：なし" } : cell)),
    };
    const made = texts(overviewIn(book, {}, { sheet: own, memory: first.memory!, hasCharts: false }).plan);
    expect(made).toContain("・補足：なし");
    expect(made).not.toContain("・営業外費用：支払利息");
  });

  test("words its own texts anew where the book or the choice has changed", () => {
    const truncated = again((text) => text, { mode: "truncate" });
    expect(truncated.filter((text) => text.startsWith("（注）"))).toEqual([
      expect.stringContaining("百万円未満を切り捨てている"),
    ]);
    const other = workbookOf(
      printedSheet(
        "予定損益計算書\n（平成28年4月1日から平成29年3月31日まで）\n（単位：千円）\n科目|金額\n補助金|9,000\n営業収益合計|9,000\n当期純利益|9,000",
      ),
    );
    const made = overviewIn(
      other,
      {},
      { sheet: asSheet(first), memory: first.memory!, hasCharts: false },
    ).plan;
    expect(texts(made)).toContain("・営業収益：補助金");
  });

  test("does not keep an edited note that declares another rounding", () => {
    const note = texts(first).find((text) => text.startsWith("（注）"))!;
    const edited = changed(note, "（注）四捨五入により、合計と一致しないことがある。");
    expect(again(edited)).toContain("（注）四捨五入により、合計と一致しないことがある。");
    const truncated = again(edited, { mode: "truncate" }).join();
    expect(truncated).not.toContain("四捨五入");
    expect(truncated).toContain("切り捨てている");
  });

  test("keeps every text where a program has lost what the first run noted", () => {
    const edit = changed("・営業外費用：支払利息", "・営業外費用：利息");
    const { plan } = overviewIn(book, {}, { sheet: asSheet(first, edit), memory: null, hasCharts: false });
    expect(texts(plan)).toEqual(texts(first).map(edit));
  });
});

describe("the body's own overview", () => {
  const own = (year: string) =>
    printedSheet(
      `
      ${year}予算のすがた 概要
      1 予定損益計算書
      ${year}における当機構の収支の予定を示すもの
      （単位：百万円）
      区分|${year}
      営業収益|2
      営業費用|1
      当期純利益|1
      ・営業収益：会費、研修事業収入 など`,
      "概要",
    );
  const income = printedSheet(
    "予定損益計算書\n（令和6年4月1日から令和7年3月31日まで）\n（単位：千円）\n科目|金額\n会費|2,000\n営業収益合計|2,000\n事業費|1,000\n営業費用合計|1,000\n当期純利益|1,000",
    "損益",
  );

  test("lends its words", () => {
    expect(texts(overviewIn(workbookOf(income, own("令和6年度"))).plan)).toEqual([
      "令和6年度予算のすがた 概要",
      "１\u3000予定損益計算書",
      "令和6年度における当機構の収支の予定を示すもの",
      expect.stringContaining("（注）"),
      "・営業収益：会費、研修事業収入 など",
      "・営業費用：事業費",
    ]);
  });

  test("of last year lends them for this year", () => {
    const made = texts(overviewIn(workbookOf(income, own("令和5年度")), { lastYear: null }).plan);
    expect(made[0]).toBe("令和6年度予算のすがた 概要");
    expect(made[2]).toBe("令和6年度における当機構の収支の予定を示すもの");
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../../../src/hosts/xlsx/read";
import { withCell } from "../../../../specimens/sheets";
import { against, bookOf } from "./two-books";

const samples = join(__dirname, "../../../../assets/samples");
const BOOK = readWorkbook(readFileSync(join(samples, "budget-h28-overview.xlsx")), "budget-h28.xlsx");

/** 27年度6月補正 in 千円, as the samples give it: a table for each statement. */
const LAST = (() => {
  const rows = readFileSync(join(samples, "figures/prior-year-reconstructed.tsv"), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
  const titles = [...new Set(rows.map(([title]) => title!))];
  return bookOf(
    Object.fromEntries(
      titles.map((title) => [
        title.replace(/^\d /, ""),
        [
          title,
          "（単位：千円）",
          "科目|27年度6月補正",
          ...rows.filter(([table]) => table === title).map(([, label, figure]) => `${label}|${figure}`),
        ].join("\n"),
      ]),
    ),
    "h27-6.xlsx",
  );
})();

test("the 百万円 of 概要, the 千円 beside it and the opening cash are those of last year's book", () => {
  const { asked, broken, report } = against(BOOK, LAST);
  expect(asked).toBe(32);
  expect(broken).toEqual([]);
  expect(report.summary).toMatchObject({ discrepancies: 0, verdict: "ties-but-unchecked" });
  // 資金計画 opens with 未収金 and 未払金 too, and by segment, which last year's main lines do not show.
  expect(report.unchecked.map(({ sheet, cell, why }) => `${sheet} ${cell} ${why}`)).toEqual([
    "資金計画 C9 not-in-other-book",
    "資金計画 C18 not-in-other-book",
    "事業別（資金計画） B10 not-in-other-book",
    "事業別（資金計画） B19 not-in-other-book",
    "事業別（資金計画） B24 not-in-other-book",
  ]);
});

test("a figure of 概要 that is no rounding of last year's is found", () => {
  const { broken } = against(withCell(BOOK, "概要", 11, 2, 75_180), LAST);
  expect(broken).toEqual(["概要 C12 72"]);
});

test("one that is rounded the other way is too", () => {
  expect(against(withCell(BOOK, "概要", 7, 2, 112), LAST).broken).toEqual(["概要 C8 -1"]);
});

test("an opening balance that was typed wrong is found in the whole and named", () => {
  const wrong = withCell(BOOK, "資金計画", 22, 2, 21_938_503);
  const { broken, repairs } = against(wrong, LAST);
  expect(broken).toEqual(["資金計画 C23 -45000"]);
  expect(repairs).toEqual(["資金計画 C23 21938503→21983503"]);
});

test("last year's book restated: the new figure is in neither column, and both are told", () => {
  const restated = withCell(LAST, "予定貸借対照表", 4, 1, 71_678_000);
  const { broken } = against(BOOK, restated);
  expect(broken).toEqual(["前年度（27年度6月補正） B19 621", "概要 C21 1"]);
});

import { check, toReport } from "../../../src/engine";
import type { Workbook } from "../../../src/engine/types";
import { cleanBook } from "../../reference-book";
import { printedSheet, workbookOf } from "../../../specimens/sheets";
import { rowOf, shifted } from "./edited";

const repairs = (book: Workbook) => toReport(check(book), "ja").repairs;

describe("a line left out of a table by segment", () => {
  const sheet = "balance-sheet-by-segment";
  const clean = cleanBook();
  const book = shifted(clean, sheet, rowOf(clean, sheet, "投資有価証券"), -1);

  it("is named by the whole statement, and no figure is changed", () => {
    const [best, ...others] = repairs(shifted(clean, sheet, rowOf(clean, sheet, "長期未払金"), -1));
    expect(best).toMatchObject({ rank: 1, cause: "omitted", changes: [], alternatives: 0 });
    expect(best!.explanation).toContain("長期未払金");
    expect(best!.settles.length).toBeGreaterThan(1);
    expect(others).toEqual([]);
  });

  it("is nothing to repair where it holds no figure", () => {
    expect(repairs(book)).toEqual([]);
  });
});

describe("a line left out of a table that no other repeats", () => {
  const only = (...names: readonly string[]): Workbook => ({
    ...cleanBook(),
    sheets: cleanBook().sheets.filter(({ name }) => names.includes(name)),
  });
  const without = (book: Workbook, sheet: string, label: string) =>
    shifted(book, sheet, rowOf(book, sheet, label), -1);

  it("is told where just its figure stands under another name", () => {
    const [best] = repairs(without(only("balance-sheet", "cash-plan"), "balance-sheet", "未収金"));
    expect(best).toMatchObject({ cause: "omitted", changes: [], alternatives: 0, settles: [0] });
    expect(best!.explanation).toContain("「当期末未収金」");
    expect(best!.confidence).toBeLessThan(0.8);
  });

  it("is listed beside the figures that would explain as much", () => {
    const causes = repairs(without(only("balance-sheet"), "balance-sheet", "システム開発積立金")).map(
      ({ cause }) => cause,
    );
    expect(causes).toContain("omitted");
    expect(causes.length).toBeGreaterThan(1);
  });

  it("is not thought of where the form names the terms", () => {
    const profit = workbookOf(
      printedSheet("損益計算書\n営業収益合計|5000000\n営業費用合計|3000000\n営業利益|2712345", "損益計算書"),
    );
    expect(repairs(profit).some(({ cause }) => cause === "omitted")).toBe(false);
  });

  it("is told where it leaves a single line of two to the 合計", () => {
    const book = only("advances-received");
    const line = without(book, "advances-received", "次期LGWANシステム開発及び更改");
    expect(check(book).findings).toEqual([]);
    expect(repairs(line)[0]).toMatchObject({ cause: "omitted", settles: [0, 1] });
  });
});

it("the only line of a section, left out, is named by the other table that prints it", () => {
  const clean = cleanBook();
  const sheet = "income-statement-by-segment";
  const [best, ...others] = repairs(shifted(clean, sheet, rowOf(clean, sheet, "支払利息"), -1));
  expect(best).toMatchObject({ cause: "omitted", changes: [], alternatives: 0 });
  expect(best!.explanation).toContain("支払利息");
  expect(others).toEqual([]);
});

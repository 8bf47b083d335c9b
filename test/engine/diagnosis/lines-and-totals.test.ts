import { check, toReport, toText } from "../../../src/engine";
import type { Workbook } from "../../../src/engine/types";
import { cleanBook } from "../../reference-book";
import { printedSheet, withCell, workbookOf } from "../../../specimens/sheets";
import { inMillions } from "../../../specimens/clean-books";
import { rowOf, shifted } from "./edited";
import { repairsOf } from "../../listed-repairs";

const repairs = (book: Workbook) => toReport(check(book), "ja").repairs;

it("a line that is there twice is to be dropped once", () => {
  const clean = cleanBook();
  const sheet = "balance-sheet";
  const row = rowOf(clean, sheet, "前払金");
  const [best, ...others] = repairs(shifted(clean, sheet, row, 1));
  expect(best).toMatchObject({ cause: "duplicated", changes: [{ from: 25549, to: 0 }], alternatives: 0 });
  expect(others.every(({ confidence }) => confidence < 0.5)).toBe(true);
});

describe("totals that were not updated", () => {
  const sheet = "balance-sheet";
  const clean = { ...cleanBook(), sheets: cleanBook().sheets.filter(({ name }) => name === sheet) };
  const totals = ["流動資産合計", "資産合計", "固定負債合計", "負債合計", "負債純資産合計"];
  const found = (book: Workbook, amount: number) => {
    const updated = ["前払金", "長期未払金"].reduce((current, label) => {
      const row = rowOf(clean, sheet, label);
      const { value } = book.sheets[0]!.cells.find((cell) => cell.row === row && cell.column === 1)!;
      return withCell(current, sheet, row, 1, Number(value) + amount);
    }, book);
    return repairs(updated);
  };

  it("are one error: the items are new", () => {
    const all = found(clean, 7_563_214);
    expect(all.filter(({ rank }) => rank === 1)).toHaveLength(1);
    expect(all[0]).toMatchObject({ cause: "stale-total", alternatives: 0 });
    expect(all[0]!.changes.map(({ label, from, to }) => [label, to - from!])).toEqual(
      totals.map((label) => [label, 7_563_214]),
    );
  });

  it("are so in 百万円, moved by one amount, of which rounding leaves several", () => {
    const all = found(inMillions(clean), 7_563);
    const amounts = all.map(({ cause, changes }) => {
      expect([cause, changes.map(({ label }) => label)]).toEqual(["stale-total", totals]);
      const [amount, ...others] = new Set(changes.map(({ from, to }) => to - from!));
      expect(others).toEqual([]);
      return amount!;
    });
    expect(amounts).toContain(7563);
    expect(amounts.length).toBeGreaterThan(1);
    for (const { alternatives, confidence } of all) {
      expect([alternatives, confidence]).toEqual([all.length - 1, all[0]!.confidence]);
    }
  });
});

it("wrong totals that have nothing to do with each other are errors of their own", () => {
  const clean = cleanBook();
  const sheet = "balance-sheet-by-segment";
  const spoilt = [
    ["固定資産合計", 1, 4_271_318],
    ["負債合計", 3, 936_540],
    ["純資産合計", 6, 8_154],
  ] as const;
  const book = spoilt.reduce<Workbook>(
    (current, [label, column, figure]) =>
      withCell(current, sheet, rowOf(clean, sheet, label), column, figure),
    clean,
  );
  const found = repairs(book).filter(({ rank }) => rank === 1);
  expect(found.map(({ cause, changes }) => [cause, changes.length])).toEqual([
    ["arbitrary", 1],
    ["arbitrary", 1],
    ["arbitrary", 1],
  ]);
});

it("a sheet in 百万円 that was multiplied by 1000 is one error, with its rounding in thousands", () => {
  const rounded = inMillions(cleanBook());
  const sheet = "income-statement-by-segment";
  const book: Workbook = {
    ...rounded,
    sheets: rounded.sheets.map((each) => ({
      ...each,
      cells: each.cells.map((cell) =>
        each.name === sheet && typeof cell.value === "number" ? { ...cell, value: cell.value * 1000 } : cell,
      ),
    })),
  };
  const found = repairs(book);
  expect(found.map(({ cause, alternatives }) => [cause, alternatives])).toEqual([["column-unit", 0]]);
  expect(found[0]!.changes.every(({ from, to }) => from === to * 1000)).toBe(true);
});

it("a line that prints the figure above it is still a line of its own", () => {
  const clean = cleanBook();
  const sheet = "income-statement";
  const book = withCell(clean, sheet, rowOf(clean, sheet, "一般管理費"), 1, 50_900_312);
  expect(repairs(book)).toMatchObject([
    { cause: "carried-down", changes: [{ from: 50_900_312, to: 725_958 }], alternatives: 0 },
  ]);
});

it("a total above a deeper line of the same figure still closes what is above it", () => {
  const book = workbookOf(
    printedSheet(
      "資金計画\n　営業収益|52,314\n　雑収入|37,605\n資金収入合計|89,919\n　事業費|89,919\n　管理費|1,203\n資金支出合計|45,207",
      "資金計画",
    ),
  );
  expect(repairs(book)[0]).toMatchObject({ cause: "carried-down", changes: [{ from: 89_919, to: 44_004 }] });
});

it("a figure left blank deeper than the line above it is missing, and no heading", () => {
  const book = workbookOf(
    printedSheet(
      "資金計画\n資金収入合計|89,919\n資金支出合計|45,207\n資金収支差額|44,712\n　前期末現金及び預金|\n当期末現金及び預金|66,695",
      "資金計画",
    ),
  );
  const missing = repairs(book).filter(({ cause }) => cause === "zeroed");
  expect(missing).toMatchObject([{ changes: [{ label: "前期末現金及び預金", from: null, to: 21_983 }] }]);
});

it("a negative figure that is not printed is left out, not any other error", () => {
  const clean = cleanBook();
  const sheet = "income-statement-by-segment";
  const { cells } = clean.sheets.find(({ name }) => name === sheet)!;
  const negative = cells.find(({ value }) => typeof value === "number" && value < -1000)!;
  const [best] = repairs(withCell(clean, sheet, negative.row, negative.column, 0));
  expect(best).toMatchObject({
    cause: "zeroed",
    changes: [{ from: 0, to: negative.value }],
    alternatives: 0,
  });
});

it("a figure that rounding leaves open is given with its neighbours, all as likely", () => {
  const clean = cleanBook();
  const rounded = inMillions(clean);
  expect(repairs(rounded)).toEqual([]);
  const sheet = "balance-sheet";
  const found = repairs(withCell(rounded, sheet, rowOf(clean, sheet, "保証金"), 1, 90_317));
  const figures = found.map(({ changes }) => changes[0]!.to);
  expect(found.every(({ changes }) => changes.length === 1 && changes[0]!.from === 90_317)).toBe(true);
  expect(new Set(found.map(({ confidence }) => confidence)).size).toBe(1);
  expect(figures).toContain(443);
  expect(Math.max(...figures) - Math.min(...figures)).toBe(figures.length - 1);
  expect(found.every(({ alternatives }) => alternatives === figures.length - 1)).toBe(true);
});

it("so is each of two wrong figures of one row", () => {
  const rounded = inMillions(cleanBook());
  const sheet = "balance-sheet-by-segment";
  const row = rowOf(rounded, sheet, "賞与引当金");
  const found = repairs(withCell(withCell(rounded, sheet, row, 2, 0), sheet, row, 8, 72));
  const [best] = found;
  const equal = found.filter(({ confidence }) => confidence === best!.confidence);
  expect(equal.map(({ changes }) => changes.map(({ to }) => to))).toContainEqual([22, 96]);
  expect(best!.alternatives).toBe(equal.length - 1);
  expect(best!.alternatives).toBeGreaterThan(0);
  expect(best!.confidence).toBeLessThan(0.6);
});

it("says what it could not explain when it is stopped", () => {
  const sheet = "balance-sheet";
  const clean = cleanBook();
  const book = withCell(
    withCell(clean, sheet, rowOf(clean, sheet, "保証金"), 1, 7_777_777),
    sheet,
    rowOf(clean, sheet, "長期前払費用"),
    1,
    999_999,
  );
  const stopped = check(book, { shouldStop: () => true });
  const errors = stopped.findings.filter(({ severity }) => severity === "error").length;
  const settled = new Set(repairsOf(stopped).flatMap(({ settles }) => settles)).size;
  expect(errors - settled).toBeGreaterThan(0);
  expect(toText(stopped, "ja")).toContain(
    `不一致のうち${errors - settled}件は、直す箇所を特定できませんでした。`,
  );
  expect(toText(check(book), "ja")).not.toContain("特定できませんでした");
});

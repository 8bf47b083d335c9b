import { findAll } from "../../../../src/engine";
import { parseAddress } from "../../../../src/engine/book/address";
import { FORMULA_RULES } from "../../../../src/engine/findings/formulas";
import type { Cell, Finding, Workbook } from "../../../../src/engine/types";
import { sheetOf, workbookOf } from "../../../../specimens/sheets";
import { formulaBooks, lines, type Written } from "./books";
import { RIGHT_BOOKS } from "./right-books";

const RULES = new Set(FORMULA_RULES.map(({ id }) => id));

/** A workbook from sheets of written cells: numbers, labels, "=formula" without and "=formula → value" with a result. */
function bookOf(sheets: Written): Workbook {
  const made = Object.entries(sheets).map(([name, cells]) => ({
    ...sheetOf(name, []),
    cells: Object.entries(cells)
      .map(([address, written]): Cell => {
        const place = parseAddress(address);
        const found = typeof written === "string" ? /^=(.+?)(?: → (-?[\d.]+))?$/.exec(written) : null;
        if (!found) return { ...place, value: written };
        return { ...place, formula: found[1]!, value: found[2] === undefined ? null : Number(found[2]) };
      })
      .sort((a, b) => a.row - b.row || a.column - b.column),
  }));
  return workbookOf(...made);
}

function foundIn(sheets: Written): Finding[] {
  return findAll(bookOf(sheets)).findings.filter(({ rule }) => RULES.has(rule));
}

test.each(formulaBooks)("$name", ({ sheets, rule, at, meant, lacks }) => {
  const findings = foundIn(sheets);
  expect(findings.map((finding) => [finding.rule, finding.args.cell])).toEqual([[rule, at]]);
  if (meant !== undefined) expect(findings[0]!.args.meant).toBe(meant);
  if (lacks !== undefined) expect(findings[0]!.args.lacks).toBe(lacks);
});

/** Rates under defined names that hold letters of other scripts, digits that look like cells, or both. */
test.each(["係数", "H28係数", "R6_率", "Ｈ28", "第2期A1"])(
  "a formula that was moved is told beside =B3*%s",
  (name) => {
    const formulas = Array.from({ length: 8 }, (_, index) => index + 3);
    const cells = formulas.map((row) => [
      `D${row}`,
      `=B${row === 6 ? 5 : row}*${name}-C${row === 6 ? 5 : row}`,
    ]);
    const found = foundIn(lines({ D11: "", D12: "", ...Object.fromEntries(cells) }));
    expect(found.map(({ rule, args }) => [rule, args.cell, args.meant])).toEqual([
      ["odd-formula", "D6", `=B6*${name}-C6`],
    ]);
  },
);

test.each(RIGHT_BOOKS)("no finding: $name", ({ sheets }) => {
  expect(foundIn(sheets)).toEqual([]);
});

import { check } from "../../../../src/engine";
import { parseAddress } from "../../../../src/engine/book/address";
import { FORMULA_RULES } from "../../../../src/engine/findings/formulas";
import type { Cell, Finding, Workbook } from "../../../../src/engine/types";
import { sheetOf, workbookOf } from "../../../sheets";
import { formulaBooks, type Written } from "./books";
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
  return check(bookOf(sheets)).findings.filter(({ rule }) => RULES.has(rule));
}

test.each(formulaBooks)("$name", ({ sheets, rule, at, meant, lacks }) => {
  const findings = foundIn(sheets);
  expect(findings.map((finding) => [finding.rule, finding.args.cell])).toEqual([[rule, at]]);
  if (meant !== undefined) expect(findings[0]!.args.meant).toBe(meant);
  if (lacks !== undefined) expect(findings[0]!.args.lacks).toBe(lacks);
});

test.each(RIGHT_BOOKS)("no finding: $name", ({ sheets }) => {
  expect(foundIn(sheets)).toEqual([]);
});

import { parseAddress } from "../../src/engine/book/address";
import type { Cell, Workbook } from "../../src/engine/types";
import { dice } from "../dice";
import type { FormulaBook } from "../formula-books/book";
import { computedBook, recomputed } from "../formulas";
import { FORM_BOOKS } from "./forms";
import { LEDGER_BOOKS } from "./ledgers";
import { LOOKUP_BOOKS } from "./lookups";
import type { OfficeBook } from "./rows";
import { TOTAL_BOOKS } from "./totals";
import { UNIT_BOOKS } from "./units";

/** Right books by the way in which an office links them. */
export const OFFICE_BOOKS: Readonly<Record<string, OfficeBook>> = {
  ...LOOKUP_BOOKS,
  ...LEDGER_BOOKS,
  ...UNIT_BOOKS,
  ...TOTAL_BOOKS,
  ...FORM_BOOKS,
};

/** One of them with the figures of a seed. */
export function officeBook(name: string, seed: number): FormulaBook {
  const { sheets, names = {}, ties = [], writtenAs } = OFFICE_BOOKS[name]!(dice(seed * 7_927 + name.length));
  const defined = Object.entries(names).map(([each, refersTo]) => ({ name: each, refersTo, sheet: null }));
  const computed = recomputed(printed({ ...computedBook(sheets), names: defined }));
  return {
    workbook: writtenAs ? rewritten(computed, writtenAs) : computed,
    ties: ties.map(({ sheet, cell, formula }) => ({ sheet, ...parseAddress(cell), formula })),
  };
}

/** Figures as offices show them. */
function printed(workbook: Workbook): Workbook {
  const shown = (cell: Cell): Cell =>
    typeof cell.value === "number" || cell.formula !== undefined ? { ...cell, format: "#,##0" } : cell;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(shown) })),
  };
}

function rewritten(workbook: Workbook, writtenAs: (formula: string) => string): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.formula === undefined ? cell : { ...cell, formula: writtenAs(cell.formula) },
      ),
    })),
  };
}

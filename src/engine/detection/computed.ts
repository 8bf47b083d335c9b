import { formulaCellsOf } from "../book/formula-cells";
import { type BookGraph, graphOf } from "../book/graph";
import type { Cell, Sheet, Workbook } from "../types";

/**
 * The workbook with a value for every formula that the file gives none for: programs other than Excel save formulas
 * without results, or with 0 for each. A formula that cannot be computed here has no value then, and detection calls it
 * unreadable; so has what needs it.
 */
export function withComputed(workbook: Workbook): Workbook {
  const emptied = new Map(
    workbook.sheets.filter(isAllZero).map((sheet): [Sheet, Sheet] => [sheet, withoutZeros(sheet)]),
  );
  const sheets = workbook.sheets.map((sheet) => emptied.get(sheet) ?? sheet);
  if (!sheets.some((sheet) => formulaCellsOf(sheet).some(isUncomputed))) return workbook;
  const graph = graphOf({ ...workbook, sheets });
  const filled = workbook.sheets.map((sheet) => {
    const open = emptied.get(sheet) ?? sheet;
    const isCalculated = open !== sheet && !givesMoreThanZero(open, graph);
    return isCalculated || !open.cells.some(isUncomputed) ? sheet : computed(open, graph);
  });
  const isFilled = filled.some((sheet, index) => sheet !== workbook.sheets[index]);
  return isFilled ? { ...workbook, sheets: filled } : workbook;
}

function computed(sheet: Sheet, graph: BookGraph): Sheet {
  const valued = (cell: Cell): Cell => {
    const value = isUncomputed(cell) ? resultOf(cell, graph) : undefined;
    // A formula that gives "" shows nothing.
    return value === undefined || value === "" ? cell : { ...cell, value };
  };
  return { ...sheet, cells: sheet.cells.map(valued) };
}

function resultOf(cell: Cell, graph: BookGraph) {
  return graph.resultOf(graph.nodeOf(cell)!).value;
}

function isUncomputed({ value, formula }: Cell): boolean {
  return value === null && formula !== undefined;
}

/** Whether no formula of the sheet holds anything but 0, as libraries write it that do not calculate. */
function isAllZero({ cells }: Sheet): boolean {
  const formulas = cells.filter(({ formula }) => formula !== undefined);
  const isEmpty = ({ value }: Cell) => value === 0 || value === null || value === "";
  return formulas.every(isEmpty) && formulas.some(({ value }) => value === 0);
}

function withoutZeros(sheet: Sheet): Sheet {
  const emptied = (cell: Cell): Cell =>
    cell.formula !== undefined && cell.value === 0 ? { ...cell, value: null, stored: 0 } : cell;
  return { ...sheet, cells: sheet.cells.map(emptied) };
}

/** A sheet whose formulas do come to 0 was calculated. */
function givesMoreThanZero({ cells }: Sheet, graph: BookGraph): boolean {
  return cells.some((cell) => {
    const value = cell.formula === undefined ? undefined : resultOf(cell, graph);
    return typeof value === "number" && value !== 0;
  });
}

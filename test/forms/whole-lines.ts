import { findAll } from "../../src/engine";
import type { Sheet, Statement } from "../../src/engine/types";
import { dice } from "../../specimens/dice";
import { workbookOf } from "../../specimens/sheets";

const SEED = 20261130;

/** Of a longer form so many lines are drawn, to keep the time short. */
const MOST = 12;

interface ItemLine {
  readonly row: number;
  readonly label: string;
}

/** Leaves lines of a right sheet out, and prints them twice, one at a time: of how many an error is told. */
export function wholeLinesOf(sheet: Sheet): string {
  const drawn = dice(SEED)
    .shuffle(itemLines(sheet))
    .slice(0, MOST)
    .sort((a, b) => a.row - b.row);
  const told = (name: string, without: (row: number) => Sheet) => {
    const silent = drawn.filter(({ row }) =>
      findAll(workbookOf(without(row))).findings.every(({ severity }) => severity !== "error"),
    );
    const names = silent.map(({ row, label }) => `${row + 1} ${label}`).join(", ") || "none";
    return `${name}: told ${drawn.length - silent.length} of ${drawn.length}; silent: ${names}`;
  };
  return [
    told("lines left out", (row) => withRows(sheet, row, -1)),
    told("lines printed twice", (row) => withRows(sheet, row, 1)),
  ].join("\n");
}

/** The lines that some total adds up, and that add up nothing themselves. */
function itemLines(sheet: Sheet): readonly ItemLine[] {
  const { statements, equations } = findAll(workbookOf(sheet));
  const sums = equations.filter(({ rule }) => rule === "footing" || rule === "inferred-sum");
  const down = sums.filter(({ total, terms }) => terms.every(({ column }) => column === total.column));
  const lineAt = ({ statement, line }: { statement: number; line: number }) =>
    (statements[statement] as Statement).lines[line]!;
  const totals = new Set(down.map(({ total }) => lineAt(total).row));
  const items = new Map(
    down.flatMap(({ terms }) => terms.map(lineAt)).map(({ row, label }) => [row, { row, label }]),
  );
  return [...items.values()].filter(({ row }) => !totals.has(row) && isFilled(sheet, row));
}

function isFilled({ cells }: Sheet, row: number): boolean {
  return cells.some((cell) => cell.row === row && typeof cell.value === "number" && cell.value !== 0);
}

/** The sheet without the row, or with it once more below itself; what is merged across rows stands in each by itself. */
function withRows(sheet: Sheet, row: number, by: 1 | -1): Sheet {
  const cells = sheet.cells.flatMap((cell) => {
    if (cell.row < row) return [cell];
    if (cell.row > row) return [{ ...cell, row: cell.row + by }];
    return by === 1 ? [cell, { ...cell, row: row + 1 }] : [];
  });
  const merges = sheet.merges
    .filter(({ top, bottom }) => top === bottom && (by === 1 || top !== row))
    .map((range) => (range.top > row ? { ...range, top: range.top + by, bottom: range.bottom + by } : range));
  return { ...sheet, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column), merges };
}

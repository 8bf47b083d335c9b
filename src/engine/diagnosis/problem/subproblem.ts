import { gather, groupedBy } from "../../book/collections";
import type { PricedCorrection, Problem, ProblemRow } from "./problem";
import type { ErrorGroup, Solved } from "./answer";

/** Some cells and rows of a problem, in an order of their own. */
export interface Subproblem {
  readonly problem: Problem;
  /** Translates indexes back into those of the problem they were taken from. */
  restore(diagnosis: Solved): Solved;
}

/** The rows, which hold none but the cells chosen, and of the tables what is left of them. */
export function select(
  { cells, rows, tables, omissions }: Problem,
  cellOrder: readonly number[],
  rowOrder: readonly number[],
  among: Among = { lines: () => tables, omissions: () => omissions ?? [] },
): Subproblem {
  if (isUnchanged(cellOrder, cells.length)) return selectRows({ cells, rows, tables, omissions }, rowOrder);
  const places = new Map(cellOrder.map((old, index) => [old, index]));
  const problem: Problem = {
    cells: cellOrder.map((old) => cells[old]!),
    rows: rowOrder.map((old) => movedRow(rows[old]!, places)),
    tables: among.lines(cellOrder).flatMap(({ sheet, lines }) => {
      const moved = lines.map((line) => line.map((cell) => placeOf(cell, places)));
      const filled = moved.filter((line) => line.some((cell) => cell !== null));
      return filled.length ? [{ sheet, lines: filled }] : [];
    }),
    omissions: omissionsWithin(among.omissions(rowOrder), rowOrder),
  };
  return { problem, restore: (diagnosis) => restored(diagnosis, cellOrder, rowOrder) };
}

/** What of a problem has to do with some of its cells and rows. */
export interface Among {
  /** Of the tables those lines in which some of these cells stand, and perhaps others. */
  readonly lines: (cells: readonly number[]) => Problem["tables"];
  /** The omissions that are about some of these rows, and perhaps others, in their order. */
  readonly omissions: (rows: readonly number[]) => NonNullable<Problem["omissions"]>;
}

/** Looks them up, so that a book is taken apart without going through all of it for each part. */
export function among(problem: Problem): Among {
  return { lines: linesOf(problem), omissions: omissionsOf(problem) };
}

function omissionsOf({ omissions = [] }: Problem): Among["omissions"] {
  const pairs = gather(omissions, ({ missing }, index) => missing.map(({ row }) => ({ row, index })));
  const byRow = groupedBy(pairs, ({ row }) => row);
  return (rows) => {
    const found = new Set(rows.flatMap((row) => byRow.get(row)?.map(({ index }) => index) ?? []));
    return [...found].sort((a, b) => a - b).map((index) => omissions[index]!);
  };
}

function linesOf({ cells, tables }: Pick<Problem, "cells" | "tables">): Among["lines"] {
  const places = gather(tables, ({ lines }, table) => lines.map((line) => ({ table, line })));
  const placeOfCell = new Int32Array(cells.length).fill(-1);
  places.forEach(({ line }, place) => {
    for (const cell of line) if (cell !== null) placeOfCell[cell] = place;
  });
  return (wanted) => {
    const found = [...new Set(wanted.map((cell) => placeOfCell[cell]!))].filter((place) => place >= 0);
    const byTable = groupedBy(
      found.sort((a, b) => a - b).map((place) => places[place]!),
      ({ table }) => table,
    );
    return [...byTable].map(([table, lines]) => ({
      sheet: tables[table]!.sheet,
      lines: lines.map(({ line }) => line),
    }));
  };
}

/** All cells, and some rows. */
export function selectRows(problem: Problem, rowOrder: readonly number[]): Subproblem {
  if (isUnchanged(rowOrder, problem.rows.length)) return { problem, restore: (diagnosis) => diagnosis };
  const everything = problem.cells.map((_, cell) => cell);
  return {
    problem: {
      ...problem,
      rows: rowOrder.map((old) => problem.rows[old]!),
      omissions: omissionsWithin(problem.omissions, rowOrder),
    },
    restore: (diagnosis) => restored(diagnosis, everything, rowOrder),
  };
}

function omissionsWithin(omissions: Problem["omissions"], rowOrder: readonly number[]): Problem["omissions"] {
  if (!omissions?.length) return [];
  const places = new Map(rowOrder.map((old, index) => [old, index]));
  return omissions
    .filter(({ missing }) => missing.every(({ row }) => places.has(row)))
    .map(({ missing, ...found }) => ({
      missing: missing.map(({ row, amount }) => ({ row: places.get(row)!, amount })),
      ...found,
    }));
}

function isUnchanged(order: readonly number[], length: number): boolean {
  return order.length === length && order.every((old, index) => old === index);
}

type Places = ReadonlyMap<number, number>;

function placeOf(cell: number | null, places: Places): number | null {
  return cell === null ? null : (places.get(cell) ?? null);
}

function movedRow(row: ProblemRow, places: Places): ProblemRow {
  const cells = row.cells.map((cell) => places.get(cell)!);
  const total = row.total === undefined ? {} : { total: places.get(row.total)! };
  return { ...row, cells, ...total };
}

function restored(
  { errors, unsettled, ...facts }: Solved,
  cellOrder: readonly number[],
  rowOrder: readonly number[],
): Solved {
  const rowsBefore = (rows: readonly number[]) => rows.map((row) => rowOrder[row]!).sort((a, b) => a - b);
  const before = ({ changes, missing, ...correction }: PricedCorrection): PricedCorrection => ({
    ...correction,
    changes: changes.map((change) => ({ ...change, cell: cellOrder[change.cell]! })),
    ...(missing && { missing: missing.map((each) => ({ ...each, row: rowOrder[each.row]! })) }),
  });
  const groupBefore = ({ rows, repairs, ...group }: ErrorGroup): ErrorGroup => ({
    ...group,
    rows: rowsBefore(rows),
    repairs: repairs.map((repair) => ({ ...repair, corrections: repair.corrections.map(before) })),
  });
  return { ...facts, errors: errors.map(groupBefore), unsettled: rowsBefore(unsettled) };
}

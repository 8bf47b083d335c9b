import { addAll } from "../../book/collections";
import { blockOf } from "./blocks";
import type { Cause } from "./cause";
import { type BlockContext, type PrintedFigure, type PrintedTable, stretchesOf } from "./block-context";
import { ANY_ERROR } from "./weight";
import { holdsAt, rowsOfCells } from "../problem/rows";
import type { Problem, ProblemRow } from "../problem/problem";

/**
 * All △ of a column or sheet were lost: it prints no negative figure at all, and several rows demand that one turns.
 * Some rows demand it only once others have turned: 純資産合計 by 負債純資産合計, then its own items.
 */
export const columnSigns: Cause = {
  id: "column-signs",
  name: { ja: "列・シート全体の符号の脱落", en: "All negative marks of a column or sheet lost" },
  cost: ANY_ERROR + 30,
  blocks(context) {
    const turned = turnedFigures(context);
    return context.tables
      .flatMap((table) =>
        stretchesOf(table)
          .filter((figures) => figures.some(({ cell }) => turned.has(cell)))
          .filter((figures) => figures.every(({ value, answered }) => answered || value >= 0))
          .flatMap((figures) => [
            figures.filter(({ cell }) => turned.has(cell)),
            turnedInTurn(context, figures),
          ])
          .filter((figures) => figures.length > 1 && areTogether(figures, table)),
      )
      .map((figures) => blockOf({ figures, rightFigure: ({ value }) => -value }));
  },
  reason: {
    ja: ({ count, columns, gap, isDifference, name, from, figure }) => {
      const where = columns.length === 1 && columns[0] ? `〈${columns[0]}〉の列` : "この表";
      const half = `たとえば${gap} の半分 ${figure(Math.abs(from))} が${name}の額と同じです。`;
      return `${where}には△が1つもなく、${count}か所の△が落ちています。${isDifference ? half : ""}`;
    },
    en: ({ count, columns, gap, isDifference, name, from, figure }) => {
      const where = columns.length === 1 && columns[0] ? `Column [${columns[0]}]` : "This table";
      const half = ` For example: ${gap} is twice ${name} (${figure(Math.abs(from))} × 2).`;
      return `${where} has no negative mark at all; ${count} are lost.${isDifference ? half : ""}`;
    },
  },
};

/** What is deducted is so along a line or down a column: two figures that are neither are no block. */
function areTogether(figures: readonly PrintedFigure[], { columns, lines }: PrintedTable): boolean {
  const own = new Set(figures.map(({ cell }) => cell));
  const isShared = (list: readonly PrintedFigure[]) => list.filter(({ cell }) => own.has(cell)).length > 1;
  return columns.some(isShared) || lines.some(isShared);
}

/** Cells of which some violated row says that it would hold if the figure had the other sign. */
function turnedFigures({ problem, violated }: BlockContext): ReadonlySet<number> {
  const found = [...violated].flatMap((index) => turningFigures(problem, problem.rows[index]!, new Set()));
  return new Set(found);
}

/** What a violated row alone points to, and then row by row what those point to that this has broken. */
function turnedInTurn(
  { problem, violated }: BlockContext,
  figures: readonly PrintedFigure[],
): readonly PrintedFigure[] {
  const rowsOf = rowsOfCells(problem);
  const own = new Set(figures.map(({ cell }) => cell));
  const turned = new Set<number>();
  const waiting = [...violated];
  for (let at = 0; at < waiting.length; at++) {
    const row = problem.rows[waiting[at]!]!;
    const [cell, ...others] = turningFigures(problem, row, turned).filter(
      (each) => own.has(each) && !turned.has(each),
    );
    if (cell === undefined || others.length > 0) continue;
    turned.add(cell);
    addAll(waiting, rowsOf[cell]!);
  }
  return figures.filter(({ cell, answered }) => turned.has(cell) && !answered);
}

/** Cells of a violated row that would make it hold if they turned as well as those that have turned. */
function turningFigures({ cells }: Problem, row: ProblemRow, turned: ReadonlySet<number>): readonly number[] {
  const amounts = row.cells.map(
    (cell, at) => (turned.has(cell) ? -1 : 1) * row.coefficients[at]! * cells[cell]!.value,
  );
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (holdsAt(row, sum)) return [];
  return row.cells.filter((_, at) => holdsAt(row, sum - 2 * amounts[at]!));
}

import type { Problem } from "../problem";
import { blockOf, columnsOf } from "./blocks";
import type { Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/**
 * All △ of a column or sheet were lost: it prints no negative figure at all, and several rows demand that one turns.
 */
export const columnSigns: Cause = {
  id: "column-signs",
  name: { ja: "列・シート全体の符号の脱落", en: "All negative marks of a column or sheet lost" },
  cost: ANY_ERROR + 30,
  blocks(problem, violated) {
    const turned = turnedFigures(problem, violated);
    const stretches = problem.tables.flatMap((table) => {
      const columns = columnsOf(problem, table);
      return columns.length > 1 ? [...columns, columns.flat()] : columns;
    });
    return stretches
      .filter((figures) => figures.every(({ value }) => value >= 0))
      .map((figures) => figures.filter(({ cell }) => turned.has(cell)))
      .filter((figures) => figures.length > 1)
      .map((figures) => blockOf(figures.map((figure) => [figure, -figure.value])));
  },
};

/** Cells of which some violated row says that it would hold if the figure had the other sign. */
function turnedFigures(problem: Problem, violated: ReadonlySet<number>): ReadonlySet<number> {
  const turned = new Set<number>();
  for (const index of violated) {
    const row = problem.rows[index];
    if (!row) continue;
    const terms = row.cells.map(
      (cell, at) => (row.coefficients[at] ?? 0) * (problem.cells[cell]?.value ?? 0),
    );
    const sum = terms.reduce((total, term) => total + term, 0);
    row.cells.forEach((cell, at) => {
      const after = sum - 2 * (terms[at] ?? 0);
      if (after >= row.low && after <= row.high) turned.add(cell);
    });
  }
  return turned;
}

import type { Problem } from "../problem";
import { blockOf } from "./blocks";
import type { Cause } from "./cause";
import { stretchesOf } from "./scene";
import { ANY_ERROR } from "./weight";

/**
 * All △ of a column or sheet were lost: it prints no negative figure at all, and several rows demand that one turns.
 */
export const columnSigns: Cause = {
  id: "column-signs",
  name: { ja: "列・シート全体の符号の脱落", en: "All negative marks of a column or sheet lost" },
  cost: ANY_ERROR + 30,
  blocks({ problem, violated, tables }) {
    const turned = turnedFigures(problem, violated);
    return tables
      .flatMap(stretchesOf)
      .filter((figures) => figures.every(({ value, answered }) => answered || value >= 0))
      .map((figures) => figures.filter(({ cell }) => turned.has(cell)))
      .filter((figures) => figures.length > 1)
      .map((figures) => blockOf(figures.map((figure) => [figure, -figure.value])));
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

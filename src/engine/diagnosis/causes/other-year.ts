import type { Problem } from "../problem/problem";
import { blockOf } from "./blocks";
import type { Cause } from "./cause";
import type { PrintedFigure } from "./block-context";
import { ANY_ERROR } from "./weight";

/** Another year's column was pasted in; where other places print this year's figures, those are meant. */
export const otherYear: Cause = {
  id: "other-year",
  name: { ja: "他年度の列の貼り付け", en: "Another year's column pasted" },
  cost: ANY_ERROR + 40,
  blocks: ({ problem, tables }) =>
    tables
      .flatMap(({ columns }) => columns)
      .filter((column) => column.length > 1 && column.every((figure) => isLastYears(problem, figure)))
      .map((figures) => blockOf({ figures, rightFigure: (figure) => elsewhere(problem, figure) })),
  reason: {
    ja: ({ count, source }) =>
      `${count}か所に${source("prior-year") ?? "別の年度"}の欄と同じ数字が入っています。`,
    en: ({ count, source }) => `${count} figures are those of ${source("prior-year") ?? "another year"}.`,
  },
};

function isLastYears(problem: Problem, { cell, value }: PrintedFigure): boolean {
  const evidence = problem.cells[cell]!.evidence?.() ?? [];
  return evidence.some((item) => item.kind === "prior-year" && item.value === value);
}

function elsewhere(problem: Problem, { cell, value }: PrintedFigure): number {
  const evidence = problem.cells[cell]!.evidence?.() ?? [];
  return evidence.find(({ kind }) => kind === "same-label")?.value ?? value;
}

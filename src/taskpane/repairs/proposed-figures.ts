import type { Report } from "../../engine";
import type { ReportQuestion } from "../../engine/report/contract";

/** The figures that the repairs give to the cell of a question, likeliest first. */
export function proposedFigures({ sheet, cell, repairs }: ReportQuestion, report: Report): number[] {
  const changes = repairs.flatMap((index) => report.repairs[index]?.changes ?? []);
  return [
    ...new Set(
      changes.filter((change) => change.sheet === sheet && change.cell === cell).map(({ to }) => to),
    ),
  ];
}

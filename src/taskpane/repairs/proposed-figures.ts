import type { ReportQuestion } from "../../engine/report/contract";
import type { ShownError } from "../check/result";

/** The figures that the repairs of an error give to the cell of a question, likeliest first. */
export function proposedFigures({ sheet, cell }: ReportQuestion, { repairs }: ShownError): number[] {
  const changes = repairs.flatMap(({ repair }) => repair.changes);
  return [
    ...new Set(
      changes.filter((change) => change.sheet === sheet && change.cell === cell).map(({ to }) => to),
    ),
  ];
}

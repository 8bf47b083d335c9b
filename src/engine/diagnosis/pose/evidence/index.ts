import type { Change, Evidence, Statement, Workbook } from "../../../types";
import { formulaEvidence } from "./formula-evidence";
import { type EvidenceSource, isFigure } from "./source";
import { sameLabelEvidence } from "./same-label";

type Place = Change["place"];

/**
 * What else in the book speaks for or against a figure. What it takes to look things up is made once, when it is first
 * needed; without the workbook nothing is known about formulas.
 */
export function evidenceIn(statements: readonly Statement[], workbook: Workbook | null): EvidenceSource {
  const sameLabel = sameLabelEvidence(statements);
  const formula = formulaEvidence(statements, workbook);
  return (place) => [
    ...lineAbove(place, statements),
    ...repeatedFigure(place, statements),
    ...otherYears(place, statements),
    ...sameLabel(place),
    ...formula(place),
  ];
}

/** The figure above may have been copied down. */
function lineAbove({ statement, line, column }: Place, statements: readonly Statement[]): Evidence[] {
  const { lines } = statements[statement]!;
  if (lines[line]!.repeats !== undefined) return [];
  let above = line - 1;
  while (above >= 0 && lines[above]!.type === "heading") above--;
  const amount = lines[above]?.amounts[column];
  return isFigure(amount)
    ? [{ kind: "line-above", value: amount.value!, place: { statement, line: above, column } }]
    : [];
}

/** All other rows of a flat list that belong to the same line print one figure. */
function repeatedFigure({ statement, line, column }: Place, statements: readonly Statement[]): Evidence[] {
  const { lines } = statements[statement]!;
  const { repeats } = lines[line]!;
  const amount = repeats === undefined ? undefined : lines[repeats]!.amounts[column];
  return isFigure(amount)
    ? [{ kind: "same-label", value: amount.value!, place: { statement, line: repeats!, column } }]
    : [];
}

/** The figures of the line in columns of other years may have been left in. */
function otherYears({ statement, line, column }: Place, statements: readonly Statement[]): Evidence[] {
  const { lines, columns } = statements[statement]!;
  const found: Evidence[] = [];
  columns.forEach(({ role, period }, other) => {
    const amount = lines[line]!.amounts[other];
    if (other === column || role !== "amount" || !period || !isFigure(amount)) return;
    found.push({ kind: "prior-year", value: amount.value!, place: { statement, line, column: other } });
  });
  return found;
}

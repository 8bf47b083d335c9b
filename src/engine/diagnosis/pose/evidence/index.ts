import type { Change, Equation, Evidence, Statement, Workbook } from "../../../types";
import type { Checked } from "../../../findings";
import { formulaEvidence } from "./formula-evidence";
import { meantFormulas } from "./meant-formula";
import { type EvidenceSource, isFigure } from "./source";
import { sameLabelEvidence } from "./same-label";

type Place = Change["place"];

/**
 * What else in the book speaks for or against a figure. What it takes to look things up is made once, when it is first
 * needed; without the workbook nothing is known about formulas.
 */
export function evidenceIn(
  { statements, equations }: Pick<Checked, "statements" | "equations">,
  workbook: Workbook | null,
): EvidenceSource {
  const sameLabel = sameLabelEvidence(statements);
  const formula = formulaEvidence(statements, workbook);
  const meant = meantFormulas(statements, workbook, equationsByTotal(equations));
  return (place) => [
    ...lineAbove(place, statements),
    ...repeatedFigure(place, statements),
    ...otherYears(place, statements),
    ...sameLabel(place),
    ...formula(place),
    ...meant(place),
  ];
}

/** Gathered when it is first asked for: most books have nothing to diagnose. */
export function equationsByTotal(equations: readonly Equation[]): (place: Place) => readonly Equation[] {
  let byTotal: Map<string, Equation[]> | null = null;
  const nameOf = ({ statement, line, column }: Place) => `${statement}:${line}:${column}`;
  return (place) => {
    if (!byTotal) {
      byTotal = new Map();
      for (const equation of equations) {
        const known = byTotal.get(nameOf(equation.total));
        if (known) known.push(equation);
        else byTotal.set(nameOf(equation.total), [equation]);
      }
    }
    return byTotal.get(nameOf(place)) ?? [];
  };
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

import { gather, groupedBy } from "../../book/collections";
import { figureOf, figuresOf, placeNumber } from "../../findings/changed-figures";
import { checkEquation } from "../../findings/check";
import type { Change, Equation, Finding, Statement } from "../../types";

/** Which findings are none any more once the changes are made, and the lines put in that some equations lack. */
export function settledBy(
  changes: readonly Change[],
  statements: readonly Statement[],
  findings: readonly Finding[],
  lacking: readonly Equation[] = [],
): number[] {
  const figures = figuresOf(changes);
  const errorsAt = errorsByFigure(findings);
  const errorsOf = (places: readonly Place[]) => [...new Set(gather(places, errorsAt))];
  const settled = errorsOf(changes.map(({ place }) => place)).filter(
    (index) => checkEquation(findings[index]!.equation!, statements, figures).outcome !== "discrepancy",
  );
  const filled = errorsOf(lacking.map(({ total }) => total)).filter((index) => {
    const own = findings[index]!.equation!;
    return lacking.some(({ total, terms }) => total === own.total && terms === own.terms);
  });
  return [...new Set([...settled, ...filled])].sort((a, b) => a - b);
}

type Place = Change["place"];

const known = new WeakMap<readonly Finding[], ReadonlyMap<number, number[]>>();

/** Tells of a figure the indexes of the errors whose equations it is in. */
function errorsByFigure(findings: readonly Finding[]): (place: Place) => readonly number[] {
  let found = known.get(findings);
  if (!found) {
    found = indexesByFigure(findings);
    known.set(findings, found);
  }
  const byFigure = found;
  return (place) => byFigure.get(placeNumber(place)) ?? [];
}

function indexesByFigure(findings: readonly Finding[]): Map<number, number[]> {
  const byFigure = new Map<number, number[]>();
  findings.forEach(({ equation, severity }, index) => {
    if (!equation || severity !== "error") return;
    const add = (place: Place) => {
      const number = placeNumber(place);
      const own = byFigure.get(number);
      if (own) own.push(index);
      else byFigure.set(number, [index]);
    };
    add(equation.total);
    equation.terms.forEach(add);
  });
  return byFigure;
}

/** The statements with the figures that the changes give. */
export function withChanges(statements: readonly Statement[], changes: readonly Change[]): Statement[] {
  const byStatement = groupedBy(changes, ({ place }) => place.statement);
  const repaired = [...statements];
  for (const [index, own] of byStatement) repaired[index] = withOwnChanges(statements[index]!, own);
  return repaired;
}

/** A statement with the figures that the changes give it; of several for one figure the first counts. */
function withOwnChanges(statement: Statement, changes: readonly Change[]): Statement {
  const lines = [...statement.lines];
  const byLine = groupedBy(changes, ({ place }) => place.line);
  for (const [at, here] of byLine) {
    const line = statement.lines[at]!;
    const amounts = line.amounts.map((amount, column) => {
      const change = here.find(({ place }) => place.column === column);
      return change ? figureOf(change) : amount;
    });
    lines[at] = { ...line, amounts };
  }
  return { ...statement, lines };
}

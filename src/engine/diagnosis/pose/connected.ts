import { spotOf } from "../../book/spot";
import { isSure } from "../../equations/trust";
import type { CheckedEquation, Equation, Statement, Term } from "../../types";
import { DisjointSets } from "../problem/disjoint-sets";
import type { Following } from "./following";
import type { Numbers, FigurePlace } from "./numbers";

/** Nearly all of a large book has nothing to do with a discrepancy, which already the statements of an equation tell. */
export function connectedToDiscrepancies(
  equations: readonly Equation[],
  untied: readonly CheckedEquation[],
  numbers: Numbers,
  following: Following,
): readonly Equation[] {
  const missed = untied.filter(({ outcome }) => outcome === "discrepancy");
  const broken = missed.filter(isSure);
  // What cannot be read says nothing, and neither does a sum that may be none.
  const undecided = new Set(
    [
      ...untied.filter(({ outcome }) => outcome === "undecided"),
      ...missed.filter((each) => !isSure(each)),
    ].map(({ terms }) => terms),
  );
  const statementsOf = (term: Term) => [
    term.statement,
    ...(following(numbers.of(term))?.map(({ place }) => numbers.statementOf(place)) ?? []),
  ];
  const near = linkedTo(broken, equations, statementsOf, numbers.count);
  const decided = near.filter(({ terms }) => !undecided.has(terms));
  const withInputs = (term: Term) => {
    const own = numbers.of(term);
    return [own, ...(following(own)?.map(({ place }) => place) ?? [])];
  };
  return linkedTo(broken, decided, withInputs, numbers.count);
}

/** The equations that are linked to the broken ones by chains of terms that have a name in common. */
function linkedTo(
  broken: readonly Equation[],
  equations: readonly Equation[],
  namesOf: (term: Term) => readonly number[],
  count: number,
): readonly Equation[] {
  const groups = new DisjointSets(count);
  for (const { total, terms } of equations) {
    const [name, ...others] = namesOf(total);
    for (const other of others) groups.join(name!, other);
    for (const term of terms) for (const other of namesOf(term)) groups.join(name!, other);
  }
  const rootOf = ({ total }: Equation) => groups.find(namesOf(total)[0]!);
  const reached = new Set(broken.map(rootOf));
  return equations.filter((equation) => reached.has(rootOf(equation)));
}

/** Every place in the equations once, sheet by sheet, row by row. */
export function placesOf(
  equations: readonly Equation[],
  statements: readonly Statement[],
  numbers: Numbers,
  following: Following,
): readonly FigurePlace[] {
  const isUsed = new Uint8Array(numbers.count);
  const use = (place: number) => {
    if (isUsed[place]) return;
    isUsed[place] = 1;
    for (const input of following(place) ?? []) isUsed[input.place] = 1;
  };
  for (const { total, terms } of equations) {
    use(numbers.of(total));
    for (const term of terms) use(numbers.of(term));
  }
  const sheets = [...new Set(statements.map(({ sheet }) => sheet))].sort();
  const rank = new Map(sheets.map((sheet, index) => [sheet, index]));
  const found = statements.flatMap((own, statement) => {
    const sheet = rank.get(own.sheet)!;
    const places = own.lines.flatMap((_, line) =>
      own.columns.map((_, column) => ({ statement, line, column })),
    );
    return places
      .filter((place) => isUsed[numbers.of(place)])
      .map((place) => ({ place, sheet, spot: spotOf(own, place.line, place.column) }));
  });
  return found
    .sort((a, b) => a.sheet - b.sheet || a.spot.row - b.spot.row || a.spot.column - b.spot.column)
    .map(({ place }) => place);
}

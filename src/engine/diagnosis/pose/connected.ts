import { gather } from "../../book/collections";
import { type SheetSpot, spotOf } from "../../book/spot";
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
  const places = { numbers, following };
  const near = linkedTo(broken, equations, places, {
    of: ({ statement }) => statement,
    ofInput: (place) => numbers.statementOf(place),
  });
  const decided = near.filter(({ terms }) => !undecided.has(terms));
  return linkedTo(broken, decided, places, { of: (term) => numbers.of(term), ofInput: (place) => place });
}

/** What a term is called, and what a formula takes. */
interface Names {
  readonly of: (term: Term) => number;
  readonly ofInput: (place: number) => number;
}

/**
 * The equations that are linked to the broken ones by chains of terms that have a name in common: those of their places
 * and of what these take.
 */
function linkedTo(
  broken: readonly Equation[],
  equations: readonly Equation[],
  { numbers, following }: { readonly numbers: Numbers; readonly following: Following },
  names: Names,
): readonly Equation[] {
  const groups = new DisjointSets(numbers.count);
  const join = (name: number, term: Term) => {
    groups.join(name, names.of(term));
    const inputs = following(numbers.of(term));
    if (inputs) for (const input of inputs) groups.join(name, names.ofInput(input.place));
  };
  for (const { total, terms } of equations) {
    const name = names.of(total);
    join(name, total);
    for (const term of terms) join(name, term);
  }
  const rootOf = ({ total }: Equation) => groups.find(names.of(total));
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
    const inputs = following(place);
    if (inputs) for (const input of inputs) isUsed[input.place] = 1;
  };
  for (const { total, terms } of equations) {
    use(numbers.of(total));
    for (const term of terms) use(numbers.of(term));
  }
  const sheets = [...new Set(statements.map(({ sheet }) => sheet))].sort();
  const rank = new Map(sheets.map((sheet, index) => [sheet, index]));
  const found = gather(statements, (own, statement) => {
    const sheet = rank.get(own.sheet)!;
    const used: { readonly place: FigurePlace; readonly sheet: number; readonly spot: SheetSpot }[] = [];
    let number = numbers.startOf(statement);
    for (let line = 0; line < own.lines.length; line++)
      for (let column = 0; column < own.columns.length; column++)
        if (isUsed[number++])
          used.push({ place: { statement, line, column }, sheet, spot: spotOf(own, line, column) });
    return used;
  });
  return found
    .sort((a, b) => a.sheet - b.sheet || a.spot.row - b.spot.row || a.spot.column - b.spot.column)
    .map(({ place }) => place);
}

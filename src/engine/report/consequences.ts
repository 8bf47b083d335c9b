import { groupedBy } from "../book/collections";
import { type ChangedFigures, figureOf, figuresOf, placeNumber } from "../findings/changed-figures";
import { checkEquation } from "../findings/check";
import type {
  Change,
  Check,
  CheckedEquation,
  DiagnosedError,
  Equation,
  Repair,
  Statement,
  Term,
} from "../types";
import type { Lang } from "../../messages/words";

type Place = Change["place"];

/** What a repair makes of the equations of its figures. */
export interface Consequences {
  /** The figures once this repair and the best ones of the other errors are made. */
  readonly repaired: ChangedFigures;
  /** The equations that the repair settles, as they were found. */
  readonly settled: readonly CheckedEquation[];
  /** The equations of the changed figures that even then do not tie. */
  readonly open: readonly CheckedEquation[];
}

/** All equations that a figure is in. */
export type EquationsAt = (place: Place) => readonly Equation[];

/** What the sentences of a repair are made from. */
export interface RepairContext {
  readonly check: Check;
  readonly lang: Lang;
  readonly at: EquationsAt;
  readonly consequences: Consequences;
}

/** Looks equations up by their figures; what it takes is made for a statement when it is first asked about. */
export function equationsAt({ equations, statements }: Check): EquationsAt {
  const byStatement = equationsByStatement(equations);
  const indexes = new Map<number, ReadonlyMap<number, Equation[]>>();
  return ({ statement, line, column }) => {
    const width = statements[statement]!.columns.length;
    const index = indexes.get(statement) ?? toIndex(byStatement.get(statement) ?? [], statement, width);
    indexes.set(statement, index);
    return index.get(line * width + column) ?? [];
  };
}

/** Tells of any repair of a check what comes of it; what all of them share is made once. */
export function consequencesIn(
  check: Check,
  at: EquationsAt,
): (repair: Repair, error: DiagnosedError) => Consequences {
  const figuresWith = repairedFigures(check);
  return ({ settles, ...repair }, error) => {
    const own = movedBy(repair);
    const repaired = figuresWith(own, error);
    const touched = new Set(own.flatMap(({ place }) => at(place)));
    return {
      repaired,
      settled: [
        ...settles.flatMap((index) => check.findings[index]!.equation ?? []),
        ...(own.some(isIllegible) ? decidedBy([...touched], check.statements, repaired) : []),
      ],
      open: [...touched]
        .map((equation) => checkEquation(equation, check.statements, repaired))
        .filter(({ outcome }) => outcome === "discrepancy"),
    };
  };
}

/** The figures with the changes of a repair of one error and the best repairs of all others; what all share is made once. */
function repairedFigures({ diagnosis }: Check) {
  const moves = diagnosis.errors.flatMap((error) =>
    movedBy(error.repairs[0]!).map((change) => ({ error, change, figure: figureOf(change) })),
  );
  const byPlace = groupedBy(moves, ({ change }) => placeNumber(change.place));
  return (own: readonly Change[], error: DiagnosedError): ChangedFigures => {
    const figures = figuresOf(own);
    return (place) =>
      figures(place) ?? byPlace.get(placeNumber(place))?.find((move) => move.error !== error)?.figure;
  };
}

function isIllegible({ text }: Change): boolean {
  return text !== undefined;
}

/** Equations that say nothing as they are printed and tie once a figure is read. */
function decidedBy(
  equations: readonly Equation[],
  statements: readonly Statement[],
  repaired: ChangedFigures,
): CheckedEquation[] {
  return equations
    .map((equation) => checkEquation(equation, statements))
    .filter(({ outcome }) => outcome === "undecided")
    .filter((equation) =>
      ["tied", "rounding"].includes(checkEquation(equation, statements, repaired).outcome),
    );
}

/** What a repair changes, and what follows by itself. */
function movedBy({ changes, follows = [] }: Pick<Repair, "changes" | "follows">): readonly Change[] {
  return [...follows, ...changes];
}

/** The equations in which each statement has a figure, each once. */
function equationsByStatement(equations: readonly Equation[]): Map<number, Equation[]> {
  const byStatement = new Map<number, Equation[]>();
  const add = (statement: number, equation: Equation) => {
    const own = byStatement.get(statement);
    if (!own) byStatement.set(statement, [equation]);
    else if (own.at(-1) !== equation) own.push(equation);
  };
  for (const equation of equations) {
    const { statement: own } = equation.total;
    add(own, equation);
    for (const { statement } of equation.terms) if (statement !== own) add(statement, equation);
  }
  return byStatement;
}

/** The equations of one statement by line × width + column: a large book has too many for one list of all. */
function toIndex(equations: readonly Equation[], statement: number, width: number): Map<number, Equation[]> {
  const byPlace = new Map<number, Equation[]>();
  const add = (term: Term, equation: Equation) => {
    if (term.statement !== statement) return;
    const key = term.line * width + term.column;
    const known = byPlace.get(key);
    if (known) known.push(equation);
    else byPlace.set(key, [equation]);
  };
  for (const equation of equations) {
    add(equation.total, equation);
    for (const term of equation.terms) add(term, equation);
  }
  return byPlace;
}

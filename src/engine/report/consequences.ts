import { checkEquation } from "../findings/check";
import { withChanges } from "../diagnosis/pose/repaired";
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
  /** The book with this repair and the best ones of the other errors made. */
  readonly repaired: readonly Statement[];
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
  const indexes = new Map<number, ReadonlyMap<number, Equation[]>>();
  return ({ statement, line, column }) => {
    const width = statements[statement]!.columns.length;
    const index = indexes.get(statement) ?? toIndex(equations, statement, width);
    indexes.set(statement, index);
    return index.get(line * width + column) ?? [];
  };
}

export function consequencesOf(
  { settles, ...repair }: Repair,
  error: DiagnosedError,
  check: Check,
  at: EquationsAt,
): Consequences {
  const others = check.diagnosis.errors.filter((other) => other !== error);
  const own = movedBy(repair);
  const elsewhere = others.flatMap(({ repairs }) => movedBy(repairs[0]!));
  const repaired = withChanges(check.statements, [...own, ...elsewhere]);
  const touched = new Set(own.flatMap(({ place }) => at(place)));
  return {
    repaired,
    settled: settles.map((index) => check.findings[index]!.equation!),
    open: [...touched]
      .map((equation) => checkEquation(equation, repaired))
      .filter(({ outcome }) => outcome === "discrepancy"),
  };
}

/** What a repair changes, and what follows by itself. */
function movedBy({ changes, follows = [] }: Pick<Repair, "changes" | "follows">): readonly Change[] {
  return [...follows, ...changes];
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

/** The same for the same figure. */
export function keyOf({ statement, line, column }: Place): string {
  return `${statement}:${line}:${column}`;
}

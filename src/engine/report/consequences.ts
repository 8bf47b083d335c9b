import { groupedBy } from "../book/collections";
import { type ChangedFigures, figureOf, figuresOf, placeNumber } from "../findings/changed-figures";
import { checkEquation } from "../findings/check";
import type { Change, Check, CheckedEquation, DiagnosedError, Equation, Repair, Statement } from "../types";
import type { Lang } from "../../messages/words";
import type { EquationsAt } from "./equations-at";

/** What a repair makes of the equations of its figures. */
export interface Consequences {
  /** The figures once this repair and the best ones of the other errors are made. */
  readonly repaired: ChangedFigures;
  /** The equations that the repair settles, as they were found. */
  readonly settled: readonly CheckedEquation[];
  /** The equations of the changed figures that even then do not tie. */
  readonly open: readonly CheckedEquation[];
}

/** What the sentences of a repair are made from. */
export interface RepairContext {
  readonly check: Check;
  readonly lang: Lang;
  readonly at: EquationsAt;
  readonly consequences: Consequences;
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

import { graphOf } from "../../book/graph";
import type { CellRef, MeantFormula, Workbook } from "../../types";
import { cellOf } from "../../findings";
import { missedTotals } from "./said";
import { SaidFormulas } from "./said-formulas";
import type { CheckFound } from "./sayings";

/**
 * Totals whose formulas add up something else than what is said of them, and the formulas that add up just that; copies
 * of one formula that are wrong alike together. Which figures they take is compared, not what they come to, so that other
 * errors do not matter.
 */
export function contradictingFormulas(
  found: CheckFound,
  workbook: Workbook,
): readonly (readonly MeantFormula[])[] {
  const said = new SaidFormulas(found, workbook);
  const totals = missedTotals(found.findings);
  const meant = totals.flatMap((own) => {
    const formulas = said.meantFor(own);
    return formulas ? [formulas] : [];
  });
  const terms = new Set(
    totals.flatMap(({ equations }) =>
      equations.flatMap((each) => each.terms.map((term) => nameOf(cellOf(term, found.statements)))),
    ),
  );
  // Where names link past it, a wrong part is only what is said of the total.
  const isTerm = (each: readonly MeantFormula[]) => each.some(({ cell }) => terms.has(nameOf(cell)));
  // A wrong part may be why its total seems wrong, never the other way round.
  const graph = graphOf(workbook);
  const followers = meant.map((each) => new Set(graph.followersOf(each.map(({ cell }) => cell)).map(nameOf)));
  const depthOf = (each: readonly MeantFormula[]) =>
    followers.filter((set, at) => meant[at] !== each && each.some(({ cell }) => set.has(nameOf(cell))))
      .length;
  return meant
    .map((each) => ({ each, depth: depthOf(each), isTerm: isTerm(each) }))
    .sort((a, b) => a.depth - b.depth || Number(b.isTerm) - Number(a.isTerm))
    .map(({ each }) => each);
}

function nameOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${row},${column}`;
}

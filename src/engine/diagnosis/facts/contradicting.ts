import { graphOf } from "../../book/graph";
import type { CellRef, MeantFormula, Workbook } from "../../types";
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
  const meant = missedTotals(found.findings).flatMap((own) => {
    const formulas = said.meantFor(own);
    return formulas ? [formulas] : [];
  });
  // A wrong part may be why its total seems wrong, never the other way round.
  const graph = graphOf(workbook);
  const followers = meant.map((each) => new Set(graph.followersOf(each.map(({ cell }) => cell)).map(nameOf)));
  const depthOf = (each: readonly MeantFormula[]) =>
    followers.filter((set, at) => meant[at] !== each && each.some(({ cell }) => set.has(nameOf(cell))))
      .length;
  return meant
    .map((each) => ({ each, depth: depthOf(each) }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ each }) => each);
}

function nameOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${row},${column}`;
}

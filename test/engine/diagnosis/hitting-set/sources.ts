import { optionSource, type OptionSource } from "../../../../src/engine/diagnosis/candidates/options";

/** So many figures are named for one cell, the cheapest ones. */
const MOST_NAMED = 4;

/** More than any cause that names a figure, so that a named figure is never meant by anything else. */
const FREE_COST = 200;

/** The costs of the causes, with few named figures per cell: the master stays small. */
export function fewNamed(): OptionSource {
  return thinned(optionSource(), null);
}

/** The same, and a change that no cause names costs the same whatever it comes to. */
export function fewNamedFlat(): OptionSource {
  return thinned(optionSource(), FREE_COST);
}

function thinned(source: OptionSource, flat: number | null): OptionSource {
  return (problem) => {
    const options = source(problem);
    return (cell) => {
      const full = options(cell);
      const byCost = full.byCost.filter(({ cost }) => cost < FREE_COST).slice(0, MOST_NAMED);
      const leastNamed = byCost[0]?.cost ?? Infinity;
      const leastFree = flat ?? full.leastFree;
      return {
        named: new Map(byCost.map((option) => [option.to, option])),
        byCost,
        free: (to) => (flat === null ? full.free(to) : { to, cost: flat, cause: "arbitrary" }),
        leastNamed,
        leastFree,
        least: Math.min(leastNamed, leastFree),
      };
    };
  };
}

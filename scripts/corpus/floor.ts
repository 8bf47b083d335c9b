import type { Figure } from "./figure";

/** What was reached before, by the name of the figure. */
export type Floor = Readonly<Record<string, number>>;

/** Shares differ in the last place when a table is read in another order; that is no loss. */
const SLACK = 0.0005;

/** The figures that are worse than what was reached, or could not be measured any more. */
export function below(figures: readonly Figure[], floor: Floor): Figure[] {
  return figures.filter(({ name, value, better }) => {
    const reached = floor[name];
    if (reached === undefined || !better) return false;
    if (value === null) return true;
    return better === "higher" ? value < reached - SLACK : value > reached + SLACK;
  });
}

/**
 * The floor that these figures set. Times depend on the machine: their floor is the target, once it is met.
 * What is not among the figures keeps its old floor.
 */
export function toFloor(figures: readonly Figure[], old: Floor): Floor {
  const floor: Record<string, number> = { ...old };
  for (const { name, value, better, as, target } of figures) {
    if (value === null || !better) continue;
    if (as === "ms" || as === "s") {
      if (target !== undefined && value <= target) floor[name] = target;
    } else floor[name] = as === "share" ? Math.floor(value * 1000) / 1000 : value;
  }
  return floor;
}

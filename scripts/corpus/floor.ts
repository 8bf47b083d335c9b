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
 * The floor raised to these figures; it never sinks. Times depend on the machine: their floor is the target, once it
 * is met. What is not among the figures keeps its floor.
 */
export function raised(floor: Floor, figures: readonly Figure[]): Floor {
  const result: Record<string, number> = { ...floor };
  for (const figure of figures) {
    const { name, better } = figure;
    const reached = floorOf(figure);
    if (reached === null || !better) continue;
    const best = better === "higher" ? Math.max : Math.min;
    result[name] = best(reached, floor[name] ?? reached);
  }
  return result;
}

function floorOf({ value, as, target }: Figure): number | null {
  if (value === null) return null;
  if (as === "share") return Math.floor(value * 1000) / 1000;
  if (as === "count") return value;
  return target !== undefined && value <= target ? target : null;
}

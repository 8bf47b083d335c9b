import type { Dice } from "../dice";
import type { CleanBook, Figure, FigureEquation } from "./figures";

/** What the figures of a book become in yen, where two items change and everything else follows. */
type Update = ReadonlyMap<Figure, number>;

/**
 * Two items were updated, with all that repeats them or sums them up across, and no total below or above them: what
 * the updated figures become, and what the totals ought to be. Null where no two items go together.
 */
export function staleTotals(
  { figures, equations }: CleanBook,
  random: Dice,
): { readonly updated: [Figure, number][]; readonly stale: [Figure, number][] } | null {
  const totals = new Set(equations.filter(({ rule }) => rule === "footing").map(({ total }) => total));
  const sums = new Set(equations.map(({ total }) => total));
  const items = figures.filter(
    (figure) => figure.totals.length > 0 && figure.value !== 0 && !sums.has(figure),
  );
  for (let draws = 0; draws < 3000; draws++) {
    const [one, other] = [random.pick(items), random.pick(items)];
    const change = (1 + random.below(9999)) * 1000 * 1000;
    if (one === other || one.unit !== other.unit || change % one.unit !== 0) continue;
    const update = followed(equations, [one, other], random.below(2) ? change : -change, change);
    if (!update) continue;
    const changed = [...update].map(
      ([figure, by]) => [figure, figure.value + by / figure.unit] as [Figure, number],
    );
    const stale = changed.filter(([figure]) => totals.has(figure));
    if (stale.length > 1) return { updated: changed.filter(([figure]) => !totals.has(figure)), stale };
  }
  return null;
}

/** Every equation makes its total follow; null where they do not agree. */
function followed(
  equations: readonly FigureEquation[],
  [one, other]: readonly [Figure, Figure],
  first: number,
  second: number,
): Update | null {
  const changes = new Map([
    [one, first],
    [other, second],
  ]);
  const by = (figure: Figure) => changes.get(figure) ?? 0;
  for (let round = 0; round < 20; round++) {
    let moved = false;
    for (const { total, terms } of equations) {
      const sum = terms.reduce((all, { figure, factor }) => all + factor * by(figure), 0);
      if (sum === by(total)) continue;
      const [single] = terms;
      const isRepeated = terms.length === 1 && single!.factor === 1 && !changes.has(single!.figure);
      if (isRepeated) changes.set(single!.figure, by(total));
      else changes.set(total, sum);
      moved = true;
    }
    const isKept = by(one) === first && by(other) === second;
    if (!moved || !isKept) return isKept ? new Map([...changes].filter(([, change]) => change !== 0)) : null;
  }
  return null;
}

import type { CellChange } from "../problem";
import type { Block } from "./cause";
import type { Printed, Scene } from "./scene";

/** A block in which the cells change to these figures; figures that stay, and answers, are left out. */
export function blockOf(pairs: readonly (readonly [Printed, number])[]): Block {
  const changes = pairs
    .filter(([{ value, answered }, to]) => value !== to && !answered)
    .map(([figure, to]) => changeTo(figure, to));
  return { changes, missing: [] };
}

export function changeTo({ cell, value }: Pick<Printed, "cell" | "value">, to: number): CellChange {
  return { cell, from: value, to, least: to, most: to };
}

/** Figures that may have changed places as a whole with others of their kind, the first with the first and so on. */
type Figures = readonly Printed[];

/**
 * The exchanges of two of one kind, of all there are, in which some figure changes as a violated row demands; rounded
 * rows demand no single figure.
 */
export function helpfulExchanges(
  { demands }: Scene,
  kinds: readonly (readonly Figures[])[],
): readonly Block[] {
  const helps = ({ cell, value }: Printed, to: number) => {
    const demanded = demands.get(cell);
    // Where a row has both figures with opposite signs, it moves by twice the difference.
    return demanded && (demanded.has(to - value) || demanded.has(2 * (to - value)) || demanded.has(NaN));
  };
  const isHelpful = (one: Figures, other: Figures) =>
    one.some((figure, at) => {
      const opposite = other[at];
      return opposite && (helps(figure, opposite.value) || helps(opposite, figure.value));
    });
  const among = kinds.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const found: Block[] = [];
  for (const kind of kinds)
    for (let at = 0; at < kind.length; at++)
      for (let next = at + 1; next < kind.length; next++)
        if (isHelpful(kind[at]!, kind[next]!)) found.push({ ...exchange(kind[at]!, kind[next]!), among });
  return found;
}

/** Each figure of one list for the figure in the same place of the other. */
function exchange(one: Figures, other: Figures): Block {
  return blockOf(
    one.flatMap((figure, at) => {
      const opposite = other[at];
      return opposite ? [[figure, opposite.value] as const, [opposite, figure.value] as const] : [];
    }),
  );
}

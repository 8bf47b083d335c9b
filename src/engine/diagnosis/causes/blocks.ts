import type { CellChange } from "../problem/problem";
import type { Block } from "./cause";
import type { PrintedFigure, BlockContext } from "./block-context";
import { holdsAt } from "../problem/rows";

/** Figures, and what each of them would be. */
export interface Rewriting {
  readonly figures: readonly PrintedFigure[];
  rightFigure(figure: PrintedFigure, at: number): number;
}

/** A block in which the figures change to what was meant; those that stay, and answers, are left out. */
export function blockOf({ figures, rightFigure }: Rewriting): Block {
  const changes: CellChange[] = [];
  figures.forEach((figure, at) => {
    const to = figure.answered ? figure.value : rightFigure(figure, at);
    if (to !== figure.value) changes.push(changeTo(figure, to));
  });
  return { changes, missing: [] };
}

export function changeTo({ cell, value }: Pick<PrintedFigure, "cell" | "value">, to: number): CellChange {
  return { cell, from: value, to, least: to, most: to };
}

/** Those of the rewritings that settle some violated row; the others only count among how many it was chosen. */
export function helpfulBlocks(context: BlockContext, rewritings: readonly Rewriting[]): readonly Block[] {
  const among = rewritings.length;
  return rewritings
    .filter((rewriting) => settlesSome(context, rewriting))
    .map((rewriting) => ({ ...blockOf(rewriting), among }));
}

function settlesSome({ broken }: BlockContext, { figures, rightFigure }: Rewriting): boolean {
  const sums = broken.map(({ sum }) => sum);
  figures.forEach((figure, at) => {
    if (figure.answered || figure.broken.length === 0) return;
    const change = rightFigure(figure, at) - figure.value;
    for (const { row, factor } of figure.broken) sums[row.at]! += factor * change;
  });
  return broken.some((row, at) => holdsAt(row, sums[at]!));
}

/** Figures that may have changed places as a whole with others of their kind, the first with the first and so on. */
type Figures = readonly PrintedFigure[];

/**
 * The exchanges of two of one kind, of all there are, in which some figure changes as a violated row demands; rounded
 * rows demand no single figure.
 */
export function helpfulExchanges(kinds: readonly (readonly Figures[])[]): readonly Block[] {
  const among = kinds.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const found: Block[] = [];
  for (const kind of kinds)
    for (let at = 0; at < kind.length; at++)
      for (let next = at + 1; next < kind.length; next++)
        if (isHelpful(kind[at]!, kind[next]!)) found.push({ ...exchange(kind[at]!, kind[next]!), among });
  return found;
}

function isHelpful(one: Figures, other: Figures): boolean {
  for (let at = 0; at < one.length && at < other.length; at++) {
    const change = other[at]!.value - one[at]!.value;
    if (isDemanded(one[at]!, change) || isDemanded(other[at]!, 0 - change)) return true;
  }
  return false;
}

/** Where a row has both figures with opposite signs, it moves by twice the difference. */
function isDemanded({ broken }: PrintedFigure, change: number): boolean {
  for (const { demand } of broken) {
    if (demand === change || demand === 2 * change || Number.isNaN(demand)) return true;
  }
  return false;
}

/** Each figure of one list for the figure in the same place of the other. */
function exchange(one: Figures, other: Figures): Block {
  const pairs = one.flatMap((figure, at) => (other[at] ? [[figure, other[at]] as const] : []));
  const opposites = pairs.flatMap(([figure, opposite]) => [opposite, figure]);
  return blockOf({ figures: pairs.flat(), rightFigure: (_, at) => opposites[at]!.value });
}

import { CAUSES } from "../causes";
import { blockContextOf } from "../causes/block-context";
import { choice } from "../causes/weight";
import type { PricedCorrection, Problem } from "../problem/problem";

const BLOCK_CAUSES = CAUSES.filter((cause) => cause.blocks);

/**
 * The blocks that leave every pinned figure as it is and cost no more than `affordable`: their cause, and the choice
 * among all blocks of that cause.
 */
export function pricedBlocks(
  problem: Problem,
  violated: ReadonlySet<number>,
  affordable: number,
  hasSingle = false,
): readonly PricedCorrection[] {
  const isSpread = violated.size > 1;
  const causes = BLOCK_CAUSES.filter(({ cost, isTelling, rivalsSingles }) => {
    const isPossible = (isSpread || isTelling) && (!hasSingle || rivalsSingles);
    return cost <= affordable && isPossible;
  });
  if (causes.length === 0 || violated.size === 0) return [];
  const context = blockContextOf(problem, violated);
  return causes.flatMap((cause) => {
    const blocks = cause.blocks!(context);
    return blocks
      .map(({ among = blocks.length, ...block }) => ({
        cause: cause.id,
        cost: cause.cost + choice(among),
        ...block,
      }))
      .filter(
        ({ cost, changes }) =>
          cost <= affordable && changes.every(({ cell }) => !problem.cells[cell]!.pinned),
      );
  });
}

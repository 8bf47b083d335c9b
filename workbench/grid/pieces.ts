/** Pixels that are drawn beyond what is seen, so that scrolling meets drawn rows. */
const OVERSCAN = 500;

/**
 * The pieces between two cuts that are in sight or near it.
 * @param start where the row or column with this number begins, in pixels
 */
export function piecesNear(
  cuts: readonly number[],
  start: (at: number) => number,
  [seenFrom, seenTo]: readonly [number, number],
): [from: number, to: number] {
  const last = cuts.length - 1;
  let from = 0;
  while (from < last - 1 && start(cuts[from + 1]!) < seenFrom - OVERSCAN) from += 1;
  let to = from + 1;
  while (to < last && start(cuts[to]!) < seenTo + OVERSCAN) to += 1;
  return [from, Math.min(to, last)];
}

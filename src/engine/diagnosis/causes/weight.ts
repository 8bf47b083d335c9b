/**
 * Costs are measured in tenths of a nat: an error that is e times less likely costs 10 more. What an error costs is
 * that it happened at all, how rare its kind is, and how many other figures it might have left instead: the length
 * of its description. So the sum of several costs is comparable with the cost of one.
 */

/** That anything is wrong with a figure or a block of figures: about one in a hundred and fifty. */
export const ANY_ERROR = 50;

/** The cost of choosing one among so many; 0 for one. */
export function choice(many: number): number {
  return many > 1 ? Math.round(10 * Math.log(many)) : 0;
}

/**
 * The cost of a difference that nothing explains. Every further digit makes it less likely to be a coincidence, but
 * less so than if all differences were alike: new figures are near the old ones. Bounded, so that one unexplained
 * figure stays likelier than three of the commonest errors.
 */
export function unexplained(difference: number): number {
  return Math.min(40, Math.max(0, Math.round(0.3 * choice(Math.abs(difference))) - 20));
}

/**
 * The cost of taking one figure for another that merely stands nearby. A small figure equals its neighbour by
 * chance; one that is much smaller than the figure meant was hardly copied in its stead.
 */
export function copied(figure: number, meant: number): number {
  const chance = Math.max(0, 60 - choice(Math.abs(figure)));
  return chance + Math.min(90, choice(Math.abs(meant) / Math.max(1, Math.abs(figure))));
}

/** A list, and those whose sum it may be; both as numbers of a series, the parts in ascending order. */
export interface Candidate {
  readonly total: number;
  readonly parts: readonly number[];
}

/** A candidate with what it costs to believe it. */
export interface Proposal extends Candidate {
  /** How its parts lie to its total: tables repeat themselves. */
  readonly shape: string;
  /** Out of how many candidates of this kind for its total it was picked. */
  readonly tried: number;
}

export function inOrder(parts: readonly number[]): number[] {
  return [...parts].sort((a, b) => a - b);
}

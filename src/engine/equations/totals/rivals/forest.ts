import type { TotalClaim } from "./claim";

/**
 * A line that no total has taken yet, or the place of a heading or of a result of a formula among such lines. unread:
 * named a total, and nothing has been found that it adds up.
 */
export interface Root {
  readonly line: number;
  readonly kind: "item" | "total" | "unread" | "heading" | "result";
}

/** A reading of the lines so far: what no total has taken, from the first line on, and the totals found. */
export interface Forest {
  readonly roots: readonly Root[];
  readonly claims: Chain | null;
  readonly cost: number;
}

/** The totals found, the last one first. */
interface Chain {
  readonly claim: TotalClaim;
  readonly before: Chain | null;
}

export const EMPTY: Forest = { roots: [], claims: null, cost: 0 };

export function push(forest: Forest, root: Root, cost = 0): Forest {
  return { ...forest, roots: [...forest.roots, root], cost: forest.cost + cost };
}

/** The first roots stay, the total with its parts stands behind them. */
export function take(
  forest: Forest,
  kept: number,
  root: Root,
  { claim, cost }: { readonly claim: TotalClaim | null; readonly cost: number },
): Forest {
  return {
    roots: [...forest.roots.slice(0, kept), root],
    claims: claim ? { claim, before: forest.claims } : forest.claims,
    cost: forest.cost + cost + (claim?.cost ?? 0),
  };
}

export function claimsOf({ claims }: Forest): readonly TotalClaim[] {
  const found: TotalClaim[] = [];
  for (let at = claims; at; at = at.before) found.unshift(at.claim);
  return found;
}

/** What is still to come is the same for forests with the same roots: of each only the cheapest can win. */
export function cheapest(forests: readonly Forest[], most: number): readonly Forest[] {
  const best = new Map<string, Forest>();
  for (const forest of forests) {
    const name = forest.roots.map(({ line, kind }) => `${line}${kind[0]}`).join(" ");
    if (forest.cost < (best.get(name)?.cost ?? Infinity)) best.set(name, forest);
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, most);
}

export function isPart({ kind }: Root): boolean {
  return kind !== "heading" && kind !== "result";
}

/** A sum of figures, each by its name and how often it counts, that comes to nothing. */
export type Relation = ReadonlyMap<string, number>;

/** Which figures of some relations follow from the others; the others may be anything. */
export interface Solved {
  /** Every figure, once those that follow from nothing are given. */
  readonly valuesFor: (free: ReadonlyMap<string, number>) => ReadonlyMap<string, number>;
  readonly follows: ReadonlySet<string>;
}

/**
 * Solves relations for one figure each, the one named first where it still can be; null where no figure that is left in
 * one counts once, so that integers need not do.
 */
export function solved(relations: readonly Relation[]): Solved | null {
  const follows = new Map<string, Relation>();
  const totals = new Set(relations.map((relation) => relation.keys().next().value!));
  for (const relation of relations) {
    const rest = reduced(relation, follows);
    if (rest.size === 0) continue;
    const single = [...rest].filter(([, count]) => Math.abs(count) === 1);
    const pivot = single.find(([name]) => totals.has(name)) ?? single[0];
    if (!pivot) return null;
    const [name, own] = pivot;
    follows.set(name, new Map([...rest].filter(([each]) => each !== name).map(([a, n]) => [a, 0 - n * own])));
  }
  const valuesFor = (free: ReadonlyMap<string, number>) => {
    const values = new Map(free);
    const valueOf = (name: string): number => {
      const known = values.get(name);
      if (known !== undefined) return known;
      const value = [...(follows.get(name) ?? [])].reduce((sum, [each, n]) => sum + n * valueOf(each), 0);
      values.set(name, value);
      return value;
    };
    for (const name of follows.keys()) valueOf(name);
    return values;
  };
  return { valuesFor, follows: new Set(follows.keys()) };
}

/** A relation with what follows put in place of the figures that are solved for. */
function reduced(relation: Relation, follows: ReadonlyMap<string, Relation>): Map<string, number> {
  const rest = new Map(relation);
  for (let again = true; again;) {
    again = false;
    for (const [name, count] of rest) {
      const known = follows.get(name);
      if (!known) continue;
      rest.delete(name);
      for (const [each, n] of known) add(rest, each, n * count);
      again = true;
      break;
    }
  }
  return rest;
}

function add(rest: Map<string, number>, name: string, count: number): void {
  const sum = (rest.get(name) ?? 0) + count;
  if (sum === 0) rest.delete(name);
  else rest.set(name, sum);
}

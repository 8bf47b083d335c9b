import type { Change, Equation, Finding, Repair, Statement } from "../../types";
import { keyOf } from "../pose";
import { settledBy } from "../pose/repaired";

interface Checked {
  readonly statements: readonly Statement[];
  readonly equations: readonly Equation[];
  readonly findings: readonly Finding[];
}

/**
 * The repairs together with what the answers correct. A correction that shares an equation with the repairs of an
 * error, directly or by way of other corrections, is part of each of them; any other is a repair of its own.
 */
export function withCorrections(
  repairs: readonly Repair[],
  corrections: readonly Change[],
  { statements, equations, findings }: Checked,
): Repair[] {
  if (corrections.length === 0) return [...repairs];
  const parts = partsOf(repairs, corrections, equations);
  const joined = repairs.map((repair) => {
    const own = parts.filter(({ errors }) => errors.has(repair.error)).flatMap((part) => part.corrections);
    if (own.length === 0) return repair;
    const changes = [...own, ...repair.changes];
    const causeOfEach = [...own.map(() => ""), repair.args.causeOfEach].join(",");
    const args = { ...repair.args, causeOfEach };
    return { ...repair, changes, settles: settledBy(changes, statements, findings), args };
  });
  const first = 1 + Math.max(-1, ...repairs.map(({ error }) => error));
  const alone = parts.filter(({ errors }) => errors.size === 0);
  return [
    ...joined,
    ...alone.map(({ corrections: changes }, index) => ({
      rank: 1,
      error: first + index,
      cause: "answered",
      changes,
      settles: settledBy(changes, statements, findings),
      confidence: 1,
      alternatives: 0,
      proved: true,
      args: { causes: "answered", causeOfEach: changes.map(() => "").join(",") },
    })),
  ];
}

/** Corrections that belong together, and the errors that they are part of. */
interface Part {
  readonly corrections: readonly Change[];
  readonly errors: ReadonlySet<number>;
}

function partsOf(
  repairs: readonly Repair[],
  corrections: readonly Change[],
  equations: readonly Equation[],
): readonly Part[] {
  const errorsAt = new Map<string, Set<number>>();
  for (const { changes, error } of repairs) {
    for (const { place } of changes) {
      const key = keyOf(place);
      errorsAt.set(key, (errorsAt.get(key) ?? new Set()).add(error));
    }
  }
  let parts: Part[] = corrections.map((correction) => ({ corrections: [correction], errors: new Set() }));
  for (const { total, terms } of equations) {
    const keys = new Set([total, ...terms].map(keyOf));
    const touched = parts.filter((part) => part.corrections.some(({ place }) => keys.has(keyOf(place))));
    if (touched.length === 0) continue;
    const errors = [...keys].flatMap((key) => [...(errorsAt.get(key) ?? [])]);
    parts = [...parts.filter((part) => !touched.includes(part)), joinedPart(touched, errors)];
  }
  return parts;
}

function joinedPart(parts: readonly Part[], errors: readonly number[]): Part {
  return {
    corrections: parts.flatMap((part) => part.corrections),
    errors: new Set([...parts.flatMap((part) => [...part.errors]), ...errors]),
  };
}

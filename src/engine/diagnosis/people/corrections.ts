import type { Change, Equation, Finding, Repair, Statement } from "../../types";
import type { PlacedError } from "../place";
import { keyOf } from "../pose";
import { settledBy } from "../pose/repaired";

interface Checked {
  readonly statements: readonly Statement[];
  readonly equations: readonly Equation[];
  readonly findings: readonly Finding[];
}

/**
 * The errors together with what the answers correct. A correction that shares an equation with the repairs of an error,
 * directly or by way of other corrections, is part of each of them; any other is an error of its own.
 */
export function withAnswers(
  errors: readonly PlacedError[],
  corrections: readonly Change[],
  checked: Checked,
): readonly PlacedError[] {
  if (corrections.length === 0) return errors;
  const { statements, equations, findings } = checked;
  const parts = partsOf(errors, corrections, equations);
  const settled = (changes: readonly Change[]) => settledBy(changes, statements, findings);
  const follow = (repair: Repair, own: readonly Change[]): Repair => {
    const changes = [...own, ...repair.changes];
    return { ...repair, changes, settles: settled(changes) };
  };
  const joined = errors.map((error, index) => {
    const own = parts.filter((part) => part.errors.has(index)).flatMap((part) => part.corrections);
    return own.length === 0
      ? error
      : { ...error, repairs: error.repairs.map((repair) => follow(repair, own)) };
  });
  const alone = parts.filter((part) => part.errors.size === 0);
  return [
    ...joined,
    ...alone.map(({ corrections: changes }) => ({
      repairs: [{ corrections: [], changes, settles: settled(changes), confidence: 1, alternatives: 0 }],
      proved: true,
    })),
  ];
}

/** Corrections that belong together, and the errors that they are part of. */
interface Part {
  readonly corrections: readonly Change[];
  readonly errors: ReadonlySet<number>;
}

function partsOf(
  errors: readonly PlacedError[],
  corrections: readonly Change[],
  equations: readonly Equation[],
): readonly Part[] {
  const errorsAt = new Map<string, Set<number>>();
  errors.forEach(({ repairs }, error) => {
    for (const { place } of repairs.flatMap(({ changes }) => changes)) {
      const key = keyOf(place);
      errorsAt.set(key, (errorsAt.get(key) ?? new Set()).add(error));
    }
  });
  let parts: Part[] = corrections.map((correction) => ({ corrections: [correction], errors: new Set() }));
  for (const { total, terms } of equations) {
    const keys = new Set([total, ...terms].map(keyOf));
    const touched = parts.filter((part) => part.corrections.some(({ place }) => keys.has(keyOf(place))));
    if (touched.length === 0) continue;
    const sharing = [...keys].flatMap((key) => [...(errorsAt.get(key) ?? [])]);
    parts = [...parts.filter((part) => !touched.includes(part)), joinedPart(touched, sharing)];
  }
  return parts;
}

function joinedPart(parts: readonly Part[], errors: readonly number[]): Part {
  return {
    corrections: parts.flatMap((part) => part.corrections),
    errors: new Set([...parts.flatMap((part) => [...part.errors]), ...errors]),
  };
}

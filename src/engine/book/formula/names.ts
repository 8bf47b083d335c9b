import type { DefinedName } from "../../types";
import { parse, type FormulaStep } from "./parse";
import { referencesOf } from "./rewrite";

/** Names within names, and steps in all, that are followed; beyond that a formula is not computed. */
const MOST_LEVELS = 10;
const MOST_STEPS = 20_000;

/**
 * Puts what defined names stand for in their place.
 * @returns a function of the steps of a formula and its sheet; names that cannot be followed stay.
 */
export function nameResolver(
  names: readonly DefinedName[],
): (steps: readonly FormulaStep[], sheet: string) => readonly FormulaStep[] {
  const known = new Map<string, readonly FormulaStep[] | null>();
  const byKey = new Map(names.map((name) => [keyOf(name.name, name.sheet), name]));
  const meant = (name: string, sheet: string) => {
    const key = [keyOf(name, sheet), keyOf(name, null)].find((each) => byKey.has(each));
    if (key === undefined) return null;
    const found = known.get(key) ?? stepsOf(byKey.get(key)!);
    known.set(key, found);
    return found;
  };
  return (steps, sheet) => {
    let result = steps;
    for (let level = 0; level < MOST_LEVELS && result.some(isName) && result.length < MOST_STEPS; level++)
      result = result.flatMap((step) => {
        if (step.type !== "name" || step.prefix?.book) return step;
        return meant(step.name, step.prefix?.sheet ?? sheet) ?? step;
      });
    return result;
  };
}

/** A name of relative references means other cells wherever it is used, and is not followed. */
function stepsOf({ refersTo }: DefinedName): readonly FormulaStep[] | null {
  const text = refersTo.replace(/^=/, "");
  const isFixed = referencesOf(text).every(
    ({ prefix, first, last }) =>
      prefix !== null &&
      [first, last ?? first].every(
        (end) => (end.row === null || end.isRowFixed) && (end.column === null || end.isColumnFixed),
      ),
  );
  return isFixed ? parse(text) : null;
}

function isName({ type }: FormulaStep): boolean {
  return type === "name";
}

function keyOf(name: string, sheet: string | null): string {
  return JSON.stringify([name.toLowerCase(), sheet?.toLowerCase() ?? null]);
}

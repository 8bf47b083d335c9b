import type { Subject } from "../types";

/** Whether both are about the same thing, whatever its figures. */
export function isSameThing(one: Subject, other: Subject): boolean {
  return MEANING.every((key) => one[key] === other[key]);
}

export function isSameSubject(one: Subject, other: Subject): boolean {
  return one.figures === other.figures && isSameThing(one, other);
}

const MEANING = ["rule", "sheet", "table", "line", "column", "against"] as const;

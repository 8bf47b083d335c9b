import type { Said } from "../../types";
import { column } from "./column";
import type { ReadingKind } from "./kind";
import { noTotal } from "./no-total";
import { notAStatement } from "./not-a-statement";
import { rounding } from "./rounding";
import { total } from "./total";
import { unit } from "./unit";

/** What people can say about how a table is read, in the order in which it is followed. */
const KINDS: { readonly [Kind in Said["kind"]]: ReadingKind<Kind> } = {
  unit,
  rounding,
  column,
  total,
  "no-total": noTotal,
  "not-a-statement": notAStatement,
};

export const READING_KINDS = Object.values(KINDS) as unknown as readonly ReadingKind[];

export function readingKind(kind: Said["kind"]): ReadingKind {
  return READING_KINDS.find((each) => each.kind === kind)!;
}

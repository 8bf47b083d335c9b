import { AGENCY_TIES } from "./agency";
import { COMMON_TIES } from "./common";
import { ENTERPRISE_TIES } from "./enterprise";
import type { FormTie, LaidDown } from "./form-tie";
import { FOUNDATION_TIES } from "./foundation";
import { LOCAL_TIES } from "./local";
import { MUNICIPAL_TIES } from "./municipal";
import { SCHOOL_TIES } from "./school";
import { SENTENCE_TIES } from "./sentence-ties";
import { SETTLEMENT_TIES } from "./settlement-ties";
import { WELFARE_TIES } from "./welfare";

/** 様式が求める突合: every figure that laws, forms and standards make two statements of one body share. */
export const FORM_TIES: readonly FormTie[] = [
  ...COMMON_TIES,
  ...MUNICIPAL_TIES,
  ...LOCAL_TIES,
  ...ENTERPRISE_TIES,
  ...WELFARE_TIES,
  ...FOUNDATION_TIES,
  ...SCHOOL_TIES,
  ...AGENCY_TIES,
];

const BY_ID = new Map(
  [...FORM_TIES, ...SENTENCE_TIES, ...SETTLEMENT_TIES].map((tie) => [tie.id, tie as LaidDown]),
);

/** All of the table, what several items share once: between statements, and what the sentences of a budget say. */
export const LAID_DOWN: readonly LaidDown[] = [...BY_ID.values()];

/** The row of the table; null for an unknown id. */
export function laidDown(id: string | undefined): LaidDown | null {
  return (id === undefined ? undefined : BY_ID.get(id)) ?? null;
}

import type { Check, Finding } from "../types";
import { subjectOf } from "./subject";
import { isSameSubject, isSameThing, type Waiver, type WaiverNote } from "./waiver";

/** What waivers say about the findings of a check. */
export interface WaiverReview {
  /** By index of the finding: what it is waived by. */
  readonly waived: ReadonlyMap<number, Waiver>;
  /** By index of the finding: by what it was waived before one of its figures changed. */
  readonly reopened: ReadonlyMap<number, Waiver>;
}

export const NO_WAIVERS: WaiverReview = { waived: new Map(), reopened: new Map() };

/** Which findings are waived, and which were until a figure changed. */
export function reviewOf(check: Check, waivers: readonly Waiver[]): WaiverReview {
  const waived = new Map<number, Waiver>();
  const reopened = new Map<number, Waiver>();
  if (!waivers.length) return NO_WAIVERS;
  check.findings.forEach((finding, index) => {
    const subject = subjectOf(finding, check);
    const fitting = waivers.findLast((waiver) => isSameSubject(waiver, subject));
    const earlier = waivers.findLast((waiver) => isSameThing(waiver, subject));
    if (fitting) waived.set(index, fitting);
    else if (earlier) reopened.set(index, earlier);
  });
  return { waived, reopened };
}

/** The waivers with one more; it takes the place of those about the same thing that fit no finding any more. */
export function withWaiver(
  waivers: readonly Waiver[],
  finding: Finding,
  check: Check,
  note: WaiverNote,
): Waiver[] {
  const subject = subjectOf(finding, check);
  const alive = new Set(reviewOf(check, waivers).waived.values());
  const kept = waivers.filter((waiver) => !isSameThing(waiver, subject) || alive.has(waiver));
  return [...kept.filter((waiver) => !isSameSubject(waiver, subject)), { ...subject, ...note }];
}

/** The waivers without those of a finding, which is open again. */
export function withoutWaiver(waivers: readonly Waiver[], finding: Finding, check: Check): Waiver[] {
  const subject = subjectOf(finding, check);
  return waivers.filter((waiver) => !isSameThing(waiver, subject));
}

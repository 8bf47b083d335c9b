import { isSameSubject, isSameThing } from "./waiver";
import type { Subject, Waiver, WaiverNote } from "../types";

/** What waivers say about the findings of a check. */
export interface WaiverReview {
  /** By index of the finding: what it is waived by. */
  readonly waived: ReadonlyMap<number, Waiver>;
  /** By index of the finding: by what it was waived before one of its figures changed. */
  readonly reopened: ReadonlyMap<number, Waiver>;
}

export const NO_WAIVERS: WaiverReview = { waived: new Map(), reopened: new Map() };

/** Which findings are waived, and which were until a figure changed. `subjects` are those of the findings. */
export function reviewOf(subjects: readonly Subject[], waivers: readonly Waiver[]): WaiverReview {
  const waived = new Map<number, Waiver>();
  const reopened = new Map<number, Waiver>();
  if (!waivers.length) return NO_WAIVERS;
  subjects.forEach((subject, index) => {
    const fitting = waivers.findLast((waiver) => isSameSubject(waiver, subject));
    const earlier = waivers.findLast((waiver) => isSameThing(waiver, subject));
    if (fitting) waived.set(index, fitting);
    else if (earlier) reopened.set(index, earlier);
  });
  return { waived, reopened };
}

/**
 * The waivers with one more; it takes the place of those about the same thing that fit no finding any more.
 * @param subjects those of all findings.
 */
export function withWaiver(
  waivers: readonly Waiver[],
  subject: Subject,
  note: WaiverNote,
  subjects: readonly Subject[],
): Waiver[] {
  const alive = new Set(reviewOf(subjects, waivers).waived.values());
  const kept = waivers.filter((waiver) => !isSameThing(waiver, subject) || alive.has(waiver));
  return [...kept.filter((waiver) => !isSameSubject(waiver, subject)), { ...subject, ...note }];
}

/** The waivers without those of a finding, which is open again. */
export function withoutWaiver(waivers: readonly Waiver[], subject: Subject): Waiver[] {
  return waivers.filter((waiver) => !isSameThing(waiver, subject));
}

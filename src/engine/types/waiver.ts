/** Why a finding is left as it is. */
export const WAIVER_REASONS = ["as-source", "rounding", "intended", "other"] as const;
export type WaiverReason = (typeof WAIVER_REASONS)[number];

/** What a person says about a finding that is to stay as it is (確認済). */
export interface WaiverNote {
  readonly reason: WaiverReason;
  readonly text: string;
  /** Who says it. */
  readonly name: string;
  /** "2026-11-04", given by the host. */
  readonly date: string;
}

/**
 * What a finding is about, by labels and never by addresses, so that it is the same after rows were inserted; and its
 * figures, so that it is another one when a figure changes.
 */
export interface Subject {
  readonly rule: string;
  readonly sheet: string;
  /** Title of the table. */
  readonly table: string;
  /** The line with the heading above it. */
  readonly line: string;
  readonly column: string;
  /** Of a tie-out: the places in other tables, each as its sheet, line and column. */
  readonly against: string;
  readonly figures: string;
}

export interface Waiver extends Subject, WaiverNote {}

/** A change that was made (修正記録). */
export interface ReportMade {
  readonly sheet: string;
  /** Where it stands now. */
  readonly cell: string;
  readonly label: string;
  /** As one would type it, a formula with its "="; "" for nothing. */
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly name: string;
  readonly made: string;
  /** changed: by hand, since; unknown: its line was not found. */
  readonly state: "kept" | "undone" | "changed" | "unknown";
}

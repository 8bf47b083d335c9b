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

/** An equation that would still miss, at the cell of its total, and by how much: actual − expected. */
export interface ReportOpen {
  readonly sheet: string;
  readonly cell: string;
  readonly rule: string;
  readonly label: string;
  readonly difference: number;
}

/** A change to one cell that was made here on somebody's behalf (修正記録). */
export interface ChangeRecord {
  readonly sheet: string;
  /** "B12", as it was then. */
  readonly cell: string;
  /** The line, and the column where the table has several. */
  readonly label: string;
  /** The label as it stands in the row, and its column from 0: by it the cell is found after rows were inserted. */
  readonly line: string;
  readonly lineColumn: number;
  /** As one would type it: a figure, a text, or a formula with its "="; "" for nothing. */
  readonly before: string;
  readonly after: string;
  /** What had happened to it, as the repair says. */
  readonly reason: string;
  /** Who made it; "" where nobody said. */
  readonly name: string;
  /** "2026-11-04T09:05:00.000Z", given by the host; changes of one repair have the same. */
  readonly made: string;
  /** When it was taken back; "" where it was not. */
  readonly undone: string;
}

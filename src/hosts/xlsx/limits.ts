import type { UnreadableCode } from "../../messages/unreadable";
import { UnreadableWorkbookError } from "./unreadable";

/** How much of one kind a book may hold, and what is said of more. */
export interface Limit {
  readonly most: number;
  /** Where it is so many for each byte of a file: what a file may come to whatever its size. */
  readonly always?: number;
  readonly code: UnreadableCode;
}

const MB = 1024 * 1024;

/** Bytes of a workbook as a file; a book of 50 MB holds millions of cells. */
export const LARGEST_FILE = 256 * MB;

/**
 * What a book may hold at most, so that no file, however small, takes all time or memory of a machine. The figures are
 * those of docs/security.md and of the sentences in messages/unreadable.
 */
export const LIMITS = {
  /** Bytes of all parts together, once inflated. */
  bytes: { most: 512 * MB, code: "too-large" },
  /** Of those, for each byte of the file. Sheets of nothing but empty cells come to 18, ordinary ones to 6. */
  bytesPerByte: { most: 20, always: 96 * MB, code: "too-large" },
  /** Bytes of one part, for each that it has compressed. */
  partBytesPerByte: { most: 200, always: 32 * MB, code: "too-large" },
  /** Cells that hold something, in all sheets. */
  cells: { most: 5_000_000, code: "too-many-cells" },
  /** Characters that shared formulas have once each cell has its own. */
  formulaCharacters: { most: 50_000_000, code: "too-long-formulas" },
  /** Merged areas, stretches of hidden columns, defined names and sheets. */
  items: { most: 1_000_000, code: "too-many-items" },
} as const satisfies Readonly<Record<string, Limit>>;

export type Limits = Readonly<Record<keyof typeof LIMITS, Limit>>;

/** Tables of .ods come to 19 and more: each figure stands twice between long names, and no cell has an address. */
export const ODS_LIMITS: Limits = { ...LIMITS, bytesPerByte: { ...LIMITS.bytesPerByte, most: 60 } };

/** What is left of the limits while a book is read. */
export class Budget {
  private readonly spent = new Map<keyof Limits, number>();

  constructor(private readonly limits: Limits = LIMITS) {}

  /** @throws UnreadableWorkbookError where more is spent than there is. */
  spend(kind: keyof Limits, count = 1): void {
    const spent = (this.spent.get(kind) ?? 0) + count;
    const { most, code } = this.limits[kind];
    if (spent > most) throw new UnreadableWorkbookError(code, `more ${kind} than ${most}`);
    this.spent.set(kind, spent);
  }

  /** How much of one kind there is left to spend. */
  left(kind: keyof Limits): number {
    return this.limits[kind].most - (this.spent.get(kind) ?? 0);
  }
}

import type { Book } from "../../equations/rule";
import type { CellRef, Severity, Words } from "../../types";

/** Something worth knowing that is no equation. */
export interface NoticeRule {
  readonly id: string;
  readonly severity: Extract<Severity, "warning" | "info">;
  readonly words: Words<NoticeWords>;
  readonly notices: (book: Book) => Notice[];
}

export interface Notice {
  /** The first is where it is shown. */
  readonly cells: readonly CellRef[];
  readonly args: Readonly<Record<string, string>>;
}

export interface NoticeWords {
  readonly name: string;
  readonly what: string;
  readonly why: string;
  readonly found: (args: Readonly<Record<string, string>>) => string;
}

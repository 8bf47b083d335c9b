import type { Words } from "../../messages/words";

/** An overview as data: which lines it shows, and by which roles or labels they are found. */
export interface OverviewDescription {
  readonly id: string;
  readonly words: Words;
  readonly parts: readonly PartDescription[];
  /** The whole description fits a book only if this line is found in it. */
  readonly sign?: LineDescription;
  /** What can be drawn of it. */
  readonly charts: ChartDescriptions;
}

/** Each is drawn of the first that the book can fill. */
export interface ChartDescriptions {
  readonly bridges: readonly BridgeDescription[];
  readonly shares: readonly SharesDescription[];
}

/** How a total came from last year's amount to this year's. */
export interface BridgeDescription {
  readonly part: PartDescription;
  readonly label: string;
  readonly total: readonly SignedLine[];
  /** Changes of lines that explain it; what they leave is shown as その他. */
  readonly steps: readonly SignedLine[];
}

/** A line with its effect on a total: an expense takes from a profit. */
export interface SignedLine {
  readonly line: LineDescription;
  readonly factor: 1 | -1;
}

/** What a whole is made of. */
export interface SharesDescription {
  readonly part: PartDescription;
  readonly label: string;
  readonly lines: readonly LineDescription[];
}

/** One table of an overview. */
export interface PartDescription {
  /** 「予定損益計算書」; 予定 is left out where the statement does not say it. */
  readonly title: string;
  /** The kind of statement whose lines are shown; null for any. */
  readonly kind: string | null;
  /** What the title of its statement says, where the kind does not tell it from others. */
  readonly titled?: RegExp;
  /** What the table shows, behind 「平成28年度」. */
  readonly says: string;
  readonly lines: readonly LineDescription[];
}

export interface LineDescription {
  readonly label: string;
  /** How the line is found: by its role, else by its label as it is compared. */
  readonly role?: string;
  readonly key?: RegExp;
  readonly isTotal?: true;
  /** A bullet names its largest items. */
  readonly isExplained?: true;
}

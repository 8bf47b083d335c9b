import type { Words } from "../../../messages/words";

/** A line that ties and formulas refer to, with the keys (see labelKey) under which bodies print it. */
export interface Role {
  readonly role: string;
  readonly labels: readonly string[];
  readonly pattern?: RegExp;
  /** Deducted although it is printed without a negative mark. */
  readonly deducted?: true;
  /** Named a total, and printed without the parts that it adds up. */
  readonly isAlone?: true;
  /** Printed in budgets and plans too, so that it does not say which kind a table without a title is. */
  readonly isCommon?: true;
  /** Closes its section without being called 計: 当期指定正味財産増減額 is what stands above it. */
  readonly closes?: true;
  /** Only above the line with this role: 「その他」 among the receipts is not 「その他」 among the payments. */
  readonly above?: string;
}

/** total = Σ factor × role. A term in `optional` counts where the line is printed. */
export interface Formula {
  readonly rule: "footing" | "balance" | "roll-forward";
  readonly total: string;
  readonly terms: readonly (readonly [role: string, factor: 1 | -1])[];
  readonly optional?: readonly (readonly [role: string, factor: 1 | -1])[];
  /**
   * Forms differ here: the formula holds only where the figures speak for it; "unless-profits": or where its lines stand
   * one below the other and none is named a loss.
   */
  readonly ifSupported?: true | "unless-profits";
}

export interface Kind {
  readonly id: string;
  readonly words: Words;
  readonly title: RegExp;
  /** Column headings, joined by spaces, that name the kind where no title does. */
  readonly columns?: RegExp;
  /**
   * How many different roles make the kind sure when no title says it, and by how many it must lead a simpler kind;
   * Infinity where labels alone never do.
   */
  readonly enough: number;
  readonly roles: readonly Role[];
  /** Totals may stand above their parts without indentation, so that labels alone do not settle what adds up to what. */
  readonly nested?: true;
  /** Lines that are named losses or costs: as results they are the negative, however they are printed. */
  readonly losses?: RegExp;
  /** Drawn up after the year has ended, from exact figures, so that one in 千円 is rounded. */
  readonly settled?: true;
  /** In order: of several formulas for one total the first that applies is taken. */
  readonly formulas: readonly Formula[];
}

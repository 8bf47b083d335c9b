import type { Workbook } from "../../src/engine/types";
import { type Beside, exampleBook } from "./book";

/** A small book in which a rule finds what it is there for. */
export interface RuleExample {
  readonly book: Workbook;
  /** Last year's book, where the rule compares with it. */
  readonly against?: Workbook;
}

/** A book of one printed table. */
export const table = (text: string, beside: Beside = {}): RuleExample => ({
  book: exampleBook({ 予算: text }, beside),
});

/** A book of several, by the names of their sheets. */
export const tables = (sheets: Readonly<Record<string, string>>): RuleExample => ({
  book: exampleBook(sheets),
});

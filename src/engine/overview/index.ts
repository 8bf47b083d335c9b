import type { Sheet } from "../types";
import { NO_WAIVERS, type WaiverReview } from "../waivers/review";
import { bodyName } from "./body-name";
import { chartBlocks } from "./charts";
import { contentOf } from "./content";
import { bookOverview, ownOverview } from "./earlier";
import { lostCharts } from "./lost-charts";
import { type OverviewChoice, type OverviewProposal, proposalFor } from "./proposal";
import { type CheckedBook, readingOf } from "./reading";
import { choiceMemory, rememberedChoice } from "./remembered";
import type { SheetPlan } from "../report/sheet-plan";
import { sheetOf } from "./sheet";
import { occasion, textsOf } from "./texts";
import { readMemory } from "./wording";

export type { OverviewChoice, OverviewProposal } from "./proposal";
export type { CheckedBook } from "./reading";

/** Our sheet of an earlier run, as people have left it, and what that run noted. */
export interface OwnOverview {
  readonly sheet: Sheet;
  readonly memory: string | null;
  /** Charts of ours are in it. */
  readonly hasCharts: boolean;
}

export interface Overview {
  readonly plan: SheetPlan;
  readonly proposal: OverviewProposal;
  /** Discrepancies that nobody has waived: with any, the sheet says 検算未了. */
  readonly openErrors: number;
  /** Whether it compares with a last year. */
  readonly hasLastYear: boolean;
  /** What is shown alone, by its name, where the book holds several bodies or funds; else null. */
  readonly onlyOf: string | null;
  /** The sheet of the earlier run had charts, and they are gone. */
  readonly hasLostCharts: boolean;
}

/**
 * The 概要 of a checked book: every figure a formula over the cells of the statements with its exact result, rounded
 * once. Null where the book has no statement of a known unit. What is not chosen is as it was for our sheet of an
 * earlier run, else as the book proposes it.
 */
export function overviewOf(
  book: CheckedBook,
  choice: OverviewChoice = {},
  own: OwnOverview | null = null,
  review: WaiverReview = NO_WAIVERS,
): Overview | null {
  const reading = readingOf(book);
  const chosen = { charts: own?.hasCharts, ...rememberedChoice(own?.memory ?? null), ...choice };
  const proposal = proposalFor(reading, chosen);
  if (!proposal) return null;
  const content = contentOf(reading, proposal);
  if (!content.parts.length) return null;
  const texts = textsOf(reading, content, proposal, {
    own: own && ownOverview(own.sheet),
    memory: readMemory(own?.memory ?? null),
    book: bookOverview(book.workbook.sheets, book.statements),
  });
  const openErrors = book.findings.filter(
    ({ severity }, index) => severity === "error" && !review.waived.has(index),
  ).length;
  const { year, what } = occasion(content, proposal);
  const charts = proposal.chosen.charts ? chartBlocks(reading, proposal, content) : [];
  const { sheets } = book.workbook;
  const shown = new Set(reading.sources.map((index) => reading.statements[index]!.sheet));
  const named = bodyName(sheets.filter(({ name }) => shown.has(name)));
  const head = {
    body: named || (reading.hasOthers ? "" : bodyName(sheets)),
    occasion: year + what,
    openErrors,
    charts,
  };
  const { hasLastYear } = content;
  const onlyOf = reading.hasOthers ? head.body || [...shown][0]! : null;
  const memory = [texts.memory, ...choiceMemory(chosen)].join(";");
  const plan = sheetOf(content, proposal, { ...texts, memory }, head);
  return { plan, proposal, openErrors, hasLastYear, onlyOf, hasLostCharts: lostCharts(own) };
}

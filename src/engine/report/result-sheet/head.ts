import type { ChangeRecord, Check, Lang } from "../../types";
import type { WaiverReview } from "../../waivers/review";
import { type Moment, RESULT_SHEET } from "../../../messages/result-sheet";
import { WAIVERS } from "../../../messages/waivers";
import { STRENGTHS } from "../marks";
import { summaryOf } from "../report";
import type { PlanRow } from "../sheet-plan";
import { band, BLANK_ROW, cell, note } from "./cells";
import { waivedDiscrepancies } from "../waiver-flags";

/** What the host knows and the check does not. */
export interface CopyFacts {
  readonly version: string;
  readonly checkedAt: Moment;
  /** The original has a digital signature, which no copy can keep. */
  readonly isSigned: boolean;
  /** What people have said of the book, as its host keeps it: a text for each. */
  readonly records?: readonly string[];
  /** What was changed from here; absent where nothing was. */
  readonly changes?: readonly ChangeRecord[];
  /** Who checks, where an office's settings say so. */
  readonly reviewer?: string;
}

/** The verdict: these rows stay in sight. */
export function verdictRows(check: Check, review: WaiverReview, lang: Lang): PlanRow[] {
  const words = RESULT_SHEET[lang];
  const summary = summaryOf(check, review);
  const waived = waivedDiscrepancies(check, review);
  const open = summary.discrepancies - waived;
  const look = open ? "verdict-broken" : summary.verdict === "ties" ? "verdict-tied" : "verdict-open";
  return [
    band("title", words.title, 30),
    band(look, words.conclusion(summary) + (waived ? WAIVERS[lang].among(waived) : ""), 27),
    band("count", words.counts(summary), 21),
  ];
}

/** Which book, when, with what; how the marks read. */
export function factRows(check: Check, facts: CopyFacts, lang: Lang): PlanRow[] {
  const words = RESULT_SHEET[lang];
  const fact = (name: string, text: string): PlanRow => ({
    cells: [null, cell(name, "fact-name"), cell(text, "fact")],
  });
  return [
    BLANK_ROW,
    fact(words.book, check.workbook.name),
    ...(check.against === undefined ? [] : [fact(words.against, check.against)]),
    fact(words.checkedAt, words.moment(facts.checkedAt)),
    fact(words.version, words.program(facts.version)),
    ...STRENGTHS.map((strength, index) => ({
      cells: [
        null,
        cell(index === 0 ? words.legend : "", "fact-name"),
        { value: 1234, look: `mark-${strength}` as const, decimals: 0 },
        cell(words.marks[strength], "fact"),
      ],
    })),
    note(words.markNote),
    ...(facts.isSigned ? [note(words.signature)] : []),
  ];
}

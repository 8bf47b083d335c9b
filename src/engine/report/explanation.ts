import type { Change, Check, DiagnosedError, Lang, OutsideChange, Repair } from "../types";
import { cellName } from "../book/address";
import { figure, shownFigure } from "../../messages/figures";
import { QUESTION } from "../../messages/question";
import { REPAIR } from "../../messages/repair";
import { REPORT } from "../../messages/report";
import { causeName } from "./cause-name";
import { consequencesIn, type RepairContext } from "./consequences";
import { equationsAt } from "./equations-at";
import { evidenceText, openText, settledText } from "./outcome";
import { mainEquation } from "./main-equation";
import { reasonsOf } from "./reasons";
import { placeOf } from "./wording";

/** More changes than this are counted, not listed. */
const MOST_LISTED = 12;

/** A repair in words: which figures should be which, what happened to them, and how that shows. */
export interface Explanation {
  /** 「積立金（予定貸借対照表 B54） 12,798 → △12,798」; of several figures where they stand. */
  readonly subject: string;
  readonly causes: string;
  /** Nothing but what somebody looked up: no hypothesis. */
  readonly isAnswer: boolean;
  /** Each change, where there are several. */
  readonly changes: readonly string[];
  /** Sentences: what happened, the equation once it ties, what else agrees, what stays open. */
  readonly reasons: readonly string[];
  /** How many repairs are as good; empty for none. */
  readonly alternatives: readonly string[];
}

/** Puts the repairs of a check into words; what that takes is looked up once for all of them. */
export function explainer(check: Check, lang: Lang): (repair: Repair, error: DiagnosedError) => Explanation {
  const at = equationsAt(check);
  const consequencesOf = consequencesIn(check, at);
  return (repair, error) => {
    const consequences = consequencesOf(repair, error);
    const context: RepairContext = { check, lang, at, consequences };
    const main = mainEquation(repair.changes, consequences.settled);
    return {
      subject: subjectText(repair, check, lang),
      causes: causeName(repair, lang),
      isAnswer: repair.corrections.length === 0,
      changes: listedChanges(repair, check, lang),
      reasons: [
        ...reasonsOf(repair, context),
        ...settledText(repair, main, context),
        ...evidenceText(repair, context),
        ...exactText(repair, lang),
        ...openText(context),
      ],
      alternatives: repair.alternatives ? [REPAIR[lang].alternatives(repair.alternatives)] : [],
    };
  };
}

/** The explanation as one text: 「積立金（…） 12,798 → △12,798：符号の脱落と見られます。差額 25,596 の半分…」 */
export function sentencesOf(
  { subject, causes, isAnswer, changes, reasons, alternatives }: Explanation,
  lang: Lang,
): string {
  const words = REPAIR[lang];
  return [
    isAnswer ? QUESTION[lang].isAnswer(subject) : words.looksLike(subject, causes),
    ...(changes.length ? [words.listed(changes)] : []),
    ...reasons,
    ...alternatives,
  ].join(words.space);
}

function listedChanges({ changes, outside = [] }: Repair, check: Check, lang: Lang): string[] {
  if (changes.length + outside.length === 1) return [];
  const texts = [
    ...changes.map((change) => () => {
      return changeText(change, check, lang) + (change.answered ? QUESTION[lang].answered : "");
    }),
    ...outside.map((change) => () => outsideText(change, lang)),
  ];
  const listed = texts.slice(0, MOST_LISTED).map((text) => text());
  const rest = texts.length - listed.length;
  return rest > 0 ? [...listed, REPAIR[lang].more(rest)] : listed;
}

function changeText(
  { place, from, text: held, to, copies = [], formula }: Change,
  { statements }: Check,
  lang: Lang,
): string {
  const words = REPAIR[lang];
  const { decimals } = statements[place.statement]!;
  const [old, right] = [formula?.from ?? null, formula?.to ?? null];
  const blank = held === undefined ? words.blank : words.held(held);
  const shown = from === null ? blank : figure(from, decimals, lang);
  const meant = figure(to, decimals, lang);
  const text = words.change(
    placeOf(place, statements, lang),
    old === null ? shown : `=${old}`,
    right === null ? meant : `=${right}`,
  );
  const results = [...(old === null ? [] : [shown]), ...(right === null ? [] : [meant])];
  return (
    text + (results.length ? words.results(results) : "") + (copies.length ? words.copies(copies.length) : "")
  );
}

/** 「市税（第1表 F4） =B4/B5（41.2） → =B4/B$9（38.5）」 */
function outsideText({ cell, label, from, to, formula }: OutsideChange, lang: Lang): string {
  const words = REPAIR[lang];
  const shown = from === null ? words.blank : shownFigure(from, lang);
  const place = REPORT[lang].place(label, cell.sheet, cellName(cell.row, cell.column));
  const isTyped = formula.from === null;
  const results = [...(isTyped ? [] : [shown]), shownFigure(to, lang)];
  return words.change(place, isTyped ? shown : `=${formula.from}`, `=${formula.to}`) + words.results(results);
}

/** What is written where the cell holds more digits than it prints, or that it is not known. */
function exactText({ changes }: Repair, lang: Lang): string[] {
  return changes.flatMap(({ cell: { row, column }, text, exact }) => {
    // A text that becomes the number that it was read as has no digits that it does not show.
    if (exact === undefined || text !== undefined) return [];
    const words = REPAIR[lang];
    const cell = cellName(row, column);
    return exact === null ? words.printedOnly(cell) : words.exact(cell, shownFigure(exact, lang));
  });
}

/** Of several changes where they stand; of none, what lacks a line. */
function subjectText({ changes, outside = [], settles }: Repair, check: Check, lang: Lang): string {
  const words = REPAIR[lang];
  const all = [...changes, ...outside];
  if (all.length > 1) return words.places([...new Set(all.map(({ cell }) => cell.sheet))], all.length);
  if (changes.length) return changeText(changes[0]!, check, lang);
  if (outside.length) return outsideText(outside[0]!, lang);
  const equation = check.findings[settles[0] ?? -1]?.equation;
  return equation ? words.addends(placeOf(equation.total, check.statements, lang)) : words.noFigure;
}

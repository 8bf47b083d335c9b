import type { Change, Check, DiagnosedError, Lang, Repair } from "../../types";
import { COLUMN_WORDS } from "../../../messages/columns";
import { REPAIR } from "../../../messages/repair";
import { RESULT_SHEET } from "../../../messages/result-sheet";
import { explainer, type Explanation } from "../explanation";
import { markedQuestion } from "../question-text";
import type { PlanCell, PlanRow } from "../sheet-plan";
import { amount, cell, headRow, nameOf, note, place, unitCell } from "./cells";

/** Of one error so many repairs are written out; the JSON has them all. */
const MOST_REPAIRS = 20;

/** Writes the repairs of one error, the question that tells them apart below; see `explainer`. */
export function repairWriter(check: Check, lang: Lang): (error: DiagnosedError) => PlanRow[] {
  const explain = explainer(check, lang);
  const words = REPAIR[lang];
  return (error) => {
    const hidden = error.repairs.length - MOST_REPAIRS;
    const question = markedQuestion(error, check, lang);
    return [
      head(lang),
      ...error.repairs.slice(0, MOST_REPAIRS).flatMap((repair, at) => {
        const said = explain(repair, error);
        const { best, equal, other } = RESULT_SHEET[lang].proposal;
        const proposal = at === 0 ? best : repair.alternatives ? equal : other;
        const reason = reasonText(repair, at === 0 ? said : { ...said, alternatives: [] }, lang);
        return repairRows(repair, { proposal, reason, subject: said.subject }, check, lang);
      }),
      ...(hidden > 0 ? [note(words.notShown(hidden))] : []),
      ...(question === null ? [] : [note(question)]),
    ];
  };
}

function head(lang: Lang): PlanRow {
  const words = COLUMN_WORDS[lang];
  return headRow(
    "subhead",
    "",
    words.line,
    words.cell,
    words.proposal,
    words.cause,
    words.now,
    words.repaired,
    words.change,
    words.unit,
  );
}

function reasonText(
  { confidence }: Repair,
  { causes, isAnswer, reasons, alternatives }: Explanation,
  lang: Lang,
): string {
  const title = isAnswer ? causes : RESULT_SHEET[lang].looksLike(causes, REPAIR[lang].confidence(confidence));
  return [title, ...reasons, ...alternatives].join("\n");
}

interface RepairTexts {
  /** Whether it is the best of its error. */
  readonly proposal: string;
  readonly reason: string;
  readonly subject: string;
}

function repairRows(
  { changes, outside = [] }: Repair,
  texts: RepairTexts,
  check: Check,
  lang: Lang,
): PlanRow[] {
  const [proposal, reason] = [cell(texts.proposal, "text"), cell(texts.reason, "text")];
  const empty = cell(null, "text");
  const rest = [empty, empty, empty, empty];
  if (changes.length + outside.length === 0) {
    return [{ cells: [empty, cell(texts.subject, "text"), empty, proposal, reason, ...rest] }];
  }
  const again = cell("〃", "text");
  const lines = [
    ...changes.map((change) => [
      nameOf(change.place, check.statements, lang),
      place(change.cell),
      ...figures(change, check, lang),
    ]),
    ...outside.map((change) => [cell(change.label, "text"), place(change.cell), ...rest]),
  ];
  return lines.map(([name, at, ...shown], index) => ({
    cells: [empty, name!, at!, ...(index === 0 ? [proposal, reason] : [again, again]), ...shown],
  }));
}

function figures({ place: term, from, text, to }: Change, { statements }: Check, lang: Lang): PlanCell[] {
  const statement = statements[term.statement]!;
  const held = text === undefined ? REPAIR[lang].blank : REPAIR[lang].held(text);
  return [
    from === null ? cell(held, "center") : amount(from, statement),
    amount(to, statement, "repair"),
    text === undefined ? amount(to - (from ?? 0), statement) : cell("", "center"),
    unitCell(statement, term.column),
  ];
}

import type { Change, Check, Lang, Repair } from "../../types";
import { COLUMN_WORDS } from "../../../messages/columns";
import { QUESTION } from "../../../messages/question";
import { REPAIR } from "../../../messages/repair";
import { RESULT_SHEET } from "../../../messages/result-sheet";
import { explainer } from "../explanation";
import { questionText } from "../question-text";
import type { PlanCell, PlanRow } from "../sheet-plan";
import { amount, cell, headRow, nameOf, note, place, unitCell } from "./cells";

/** Of one error so many repairs are written out; the JSON has them all. */
const MOST_REPAIRS = 20;

/** Writes the repairs of one error, the question that tells them apart below; see `explainer`. */
export function repairWriter(check: Check, lang: Lang): (repairs: readonly Repair[]) => PlanRow[] {
  const explain = explainer(check, lang);
  const words = REPAIR[lang];
  const reasonOf = (repair: Repair): string => {
    const { causes, isAnswer, reasons, alternatives } = explain(repair);
    const title = isAnswer
      ? causes
      : RESULT_SHEET[lang].looksLike(causes, words.confidence(repair.confidence));
    return [title, ...reasons, ...(repair.rank === 1 ? alternatives : [])].join("\n");
  };
  return (repairs) => {
    const hidden = repairs.length - MOST_REPAIRS;
    return [
      head(lang),
      ...repairs
        .slice(0, MOST_REPAIRS)
        .flatMap((repair) => repairRows(repair, reasonOf(repair), explain(repair).subject, check, lang)),
      ...(hidden > 0 ? [note(words.notShown(hidden))] : []),
      ...questionRows(repairs, check, lang),
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

function repairRows(repair: Repair, reason: string, subject: string, check: Check, lang: Lang): PlanRow[] {
  const { rank, alternatives, changes } = repair;
  const { best, equal, other } = RESULT_SHEET[lang].proposal;
  const proposal = cell(rank === 1 ? best : alternatives ? equal : other, "text");
  const empty = cell(null, "text");
  if (!changes.length) {
    const rest = [empty, empty, empty, empty];
    return [{ cells: [empty, cell(subject, "text"), empty, proposal, cell(reason, "text"), ...rest] }];
  }
  const again = cell("〃", "text");
  return changes.map((change, index) => ({
    cells: [
      empty,
      nameOf(change.place, check.statements, lang),
      place(change.cell),
      index === 0 ? proposal : again,
      index === 0 ? cell(reason, "text") : again,
      ...figures(change, check, lang),
    ],
  }));
}

function figures({ place: term, from, to }: Change, { statements }: Check, lang: Lang): PlanCell[] {
  const statement = statements[term.statement]!;
  return [
    from === null ? cell(REPAIR[lang].blank, "center") : amount(from, statement),
    amount(to, statement, "repair"),
    amount(to - (from ?? 0), statement),
    unitCell(statement, term.column),
  ];
}

function questionRows(repairs: readonly Repair[], check: Check, lang: Lang): PlanRow[] {
  return check.questions
    .filter((question) => repairs.includes(check.repairs[question.repairs[0]!]!))
    .map((question) => note(`${QUESTION[lang].mark}${questionText(question, check, lang)}`));
}

import { cellOf } from "../findings";
import type { Change, Check, CheckedEquation, DiagnosedError, Lang, Question, Repair } from "../types";
import { printed } from "../../messages/figures";
import { causeName, causeOf } from "./cause-name";
import { cellChanges } from "./cell-orders";
import type { ReportChange, ReportQuestion, ReportRepair } from "./contract";
import { diagnosedIn } from "./diagnosed-in";
import { address } from "./equations";
import { explainer, type Explanation, sentencesOf } from "./explanation";
import { questionText } from "./question-text";
import { outlooks } from "./outlook";
import { lineName } from "./wording";

/** One error in words: its repairs, best first, and the question that tells them apart. */
export interface ReportError {
  readonly repairs: readonly ReportRepair[];
  readonly question: ReportQuestion | null;
}

/**
 * The diagnosis in words. Programs read its repairs and questions as two lists, so repairs carry the number of their
 * error, and questions the indexes of the repairs that they tell apart.
 */
export function toReportErrors(check: Check, lang: Lang): readonly ReportError[] {
  const explain = explainer(check, lang);
  const outlookOf = outlooks(check);
  let before = 0;
  return diagnosedIn(check).map((error, number) => {
    const repairs = error.repairs.map((repair, at) => ({
      rank: at + 1,
      error: number,
      ...toReportRepair(repair, error, check, lang),
      ...openOf(outlookOf(repair).open, check, lang),
      ...explained(explain(repair, error), lang),
    }));
    const indexes = repairs.map((_, at) => before + at);
    before += repairs.length;
    const question = error.question && {
      ...toReportQuestion(error.question, check, lang),
      repairs: indexes,
    };
    return { repairs, question };
  });
}

function explained(explanation: Explanation, lang: Lang): Pick<ReportRepair, "reason" | "explanation"> {
  const { reasons, isAnswer } = explanation;
  const [reason] = reasons;
  return {
    ...(reason === undefined || isAnswer ? {} : { reason }),
    explanation: sentencesOf(explanation, lang),
  };
}

function toReportRepair(
  repair: Repair,
  { proved }: DiagnosedError,
  check: Check,
  lang: Lang,
): Omit<ReportRepair, "rank" | "error" | "reason" | "explanation"> {
  const { settles, confidence, alternatives } = repair;
  const shown = printedIn(check);
  return {
    cause: causeOf(repair),
    causeName: causeName(repair, lang),
    changes: changesOf(repair, check, lang),
    ...(repair.follows
      ? {
          follows: repair.follows.map((change) => ({
            ...address(change.cell),
            label: lineName(change.place, check.statements[change.place.statement]!, lang),
            from: change.from === null ? null : shown(change, change.from),
            to: shown(change, change.to),
          })),
        }
      : {}),
    settles,
    confidence,
    alternatives,
    proved,
  };
}

/** Every cell that is written, those outside of tables last. */
function changesOf({ changes, outside = [] }: Repair, check: Check, lang: Lang): readonly ReportChange[] {
  const shown = printedIn(check);
  return [
    ...cellChanges(changes).map(({ change, cell, isCopy }) => ({
      ...address(cell),
      ...(isCopy ? { copyOf: address(change.cell).cell } : {}),
      label: lineName(change.place, check.statements[change.place.statement]!, lang),
      from: change.from === null ? null : shown(change, change.from),
      ...(change.text === undefined ? {} : { text: change.text }),
      to: shown(change, change.to),
      ...exactly(change),
      ...(change.answered ? { answered: true as const } : {}),
      ...(change.formula && !isCopy ? { formula: change.formula } : {}),
    })),
    ...outside.map(({ cell, label, from, to, formula }) => ({ ...address(cell), label, from, to, formula })),
  ];
}

function printedIn({ statements }: Check) {
  return ({ place }: Change, value: number) => printed(value, statements[place.statement]!.decimals);
}

/** What would still miss; nothing where all ties. */
function openOf(
  open: readonly CheckedEquation[],
  { statements }: Check,
  lang: Lang,
): Pick<ReportRepair, "stillOpen"> {
  if (open.length === 0) return {};
  return {
    stillOpen: open.map(({ rule, total, difference }) => {
      const statement = statements[total.statement]!;
      return {
        rule,
        ...address(cellOf(total, statements)),
        label: lineName(total, statement, lang),
        difference: printed(difference!, statement.decimals),
      };
    }),
  };
}

/** What is to be written where that is not what is printed; nothing of other changes. */
function exactly({ exact }: Change): Pick<ReportChange, "exact" | "value"> {
  if (exact === undefined) return {};
  return exact === null ? { exact: false } : { exact: true, value: exact };
}

function toReportQuestion(
  { cell, figure, place }: Question,
  check: Check,
  lang: Lang,
): Omit<ReportQuestion, "repairs"> {
  const statement = check.statements[place.statement]!;
  return {
    ...address(cell),
    label: lineName(place, statement, lang),
    figure: figure === null ? null : printed(figure, statement.decimals),
    question: questionText({ cell, figure, place }, check, lang),
  };
}

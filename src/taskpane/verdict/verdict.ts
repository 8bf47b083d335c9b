import { verdictFrom } from "../../engine/report/verdict";
import type { Verdict } from "../../engine/types";
import type { Lang } from "../../messages/words";
import {
  allTied,
  discrepanciesFound,
  errorsFound,
  noDiscrepancy,
  nothingWrongFound,
  onlyWarnings,
  openWarningsText,
  paneFindings,
} from "../../messages/pane-findings";
import type { CheckResult } from "../check/result";
import { toDoOf } from "./to-do";

export interface ShownVerdict {
  readonly verdict: Verdict;
  readonly title: string;
  readonly details: readonly string[];
}

/**
 * What a check comes to, in one line.
 * @param isWaived whether a finding, by its index, is waived in the workbook as it is now.
 */
export function shownVerdict(
  result: CheckResult,
  isWaived: (finding: number) => boolean,
  lang: Lang,
): ShownVerdict {
  const { report, findings, unchecked } = result;
  const { summary, statements } = report;
  const { equations, tied, discrepancies, undecided } = summary;
  const openWarnings = findings.filter((each, index) => each.isReservation && !isWaived(index)).length;
  const verdict = verdictFrom({
    errors: discrepancies,
    judged: equations - undecided,
    unchecked: unchecked.length,
    openWarnings,
  });
  const warnings = openWarnings ? [openWarningsText(openWarnings)[lang]] : [];
  switch (verdict) {
    case "does-not-tie":
      return { verdict, ...wrong(result, isWaived, lang) };
    case "nothing-to-check":
      return { verdict, ...nothingFound(statements.length > 0, lang) };
    case "ties-but-unchecked":
      return unchecked.length === 0
        ? { verdict, title: onlyWarnings(openWarnings)[lang], details: [] }
        : { verdict, title: nothingWrongFound[lang], details: warnings };
    case "ties": {
      const words = tied === equations ? allTied : noDiscrepancy;
      return { verdict, title: words(equations)[lang], details: [] };
    }
  }
}

/** What there is to do first, then the equations. */
function wrong(
  result: CheckResult,
  isWaived: (finding: number) => boolean,
  lang: Lang,
): Omit<ShownVerdict, "verdict"> {
  const equations = discrepanciesFound(result.report.summary.discrepancies)[lang];
  const toDo = toDoOf(result, (finding) => !isWaived(finding));
  if (!toDo) return { title: equations, details: [] };
  const { errors, cells, settled, left } = toDo;
  return { title: errorsFound(errors, cells, settled, left)[lang], details: [equations] };
}

function nothingFound(hasTables: boolean, lang: Lang): Omit<ShownVerdict, "verdict"> {
  const { noStatement, noStatementDetail, noStatementTodo } = paneFindings;
  const { noEquation, noEquationDetail, noEquationTodo } = paneFindings;
  return hasTables
    ? { title: noEquation[lang], details: [noEquationDetail[lang], noEquationTodo[lang]] }
    : { title: noStatement[lang], details: [noStatementDetail[lang], noStatementTodo[lang]] };
}

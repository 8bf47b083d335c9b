import type { Report } from "../../engine";
import type { Lang } from "../../messages/words";
import { allTied, discrepanciesFound, noDiscrepancy, paneFindings } from "../../messages/pane-findings";

export interface Verdict {
  readonly tone: "broken" | "tied" | "open";
  readonly title: string;
  readonly details: readonly string[];
}

/** What a check comes to, in one line; "open" where nothing could be compared, or not everything. */
export function verdictOf({ statements, summary }: Report, lang: Lang): Verdict {
  const { equations, tied, discrepancies, undecided } = summary;
  if (statements.length === 0) {
    const { noStatement, noStatementDetail, noStatementTodo } = paneFindings;
    return {
      tone: "open",
      title: noStatement[lang],
      details: [noStatementDetail[lang], noStatementTodo[lang]],
    };
  }
  if (equations === 0) {
    const { noEquation, noEquationDetail, noEquationTodo } = paneFindings;
    const details = [noEquationDetail[lang], noEquationTodo[lang]];
    return { tone: "open", title: noEquation[lang], details };
  }
  if (discrepancies > 0)
    return { tone: "broken", title: discrepanciesFound(discrepancies)[lang], details: [] };
  const words = tied === equations ? allTied : noDiscrepancy;
  return { tone: undecided > 0 ? "open" : "tied", title: words(equations)[lang], details: [] };
}

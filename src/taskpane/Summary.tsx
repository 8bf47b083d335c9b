import type { Report } from "../engine";
import type { Lang } from "../engine/types";
import { counts, discrepanciesFound, noDiscrepancy, pane } from "../messages/pane";
import { Notice } from "./Notice";

export function Summary({ report, lang }: { readonly report: Report; readonly lang: Lang }) {
  const { equations, tied, roundingDifferences, discrepancies, notices } = report.summary;
  const detail = counts(tied, roundingDifferences, notices)[lang];
  if (report.statements.length === 0) return <Notice tone="warning" text={pane.noStatement[lang]} />;
  if (equations === 0) return <Notice tone="warning" text={pane.noEquation[lang]} detail={detail} />;
  if (discrepancies > 0)
    return <Notice tone="error" text={discrepanciesFound(discrepancies)[lang]} detail={detail} />;
  return <Notice tone="success" text={noDiscrepancy(equations)[lang]} detail={detail} />;
}

import type { ShownFinding } from "../check/result";
import type { Waiver } from "../book-actions";

/**
 * The findings that one reason usually covers together: the rounding differences of a table, or what a rule says again
 * and again of it. A discrepancy is waived by itself.
 * @returns indexes in their order, that of the finding among them.
 */
export function fellowsOf(
  findings: readonly ShownFinding[],
  index: number,
  isWaived: (finding: number) => boolean,
): number[] {
  const own = findings[index]!;
  if (own.finding.severity === "error") return [index];
  const key = tableOf(own);
  return findings.flatMap((each, at) => {
    const { severity, rule } = each.finding;
    const isLike =
      severity === own.finding.severity && (severity === "rounding" || rule === own.finding.rule);
    return at === index || (isLike && tableOf(each) === key && !isWaived(at)) ? [at] : [];
  });
}

/** The findings that were waived with the same words by the same person on the same day. */
export function waivedAlike(waived: readonly (Waiver | null)[], index: number): number[] {
  const noteOf = (waiver: Waiver | null | undefined) =>
    waiver && JSON.stringify([waiver.reason, waiver.name, waiver.date]);
  const own = noteOf(waived[index]);
  return waived.flatMap((each, at) => (each !== null && noteOf(each) === own ? [at] : []));
}

/** Which table a finding is in; its sheet where it is in none. */
function tableOf({ place, finding }: ShownFinding): string {
  return place ? `table ${place.table}` : `sheet ${finding.sheet}`;
}

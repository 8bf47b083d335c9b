import type { EarlierFinding, Report } from "./contract";

/** The findings of a run beside those of an earlier one. */
export interface SinceCounts {
  readonly fresh: number;
  readonly continuing: number;
  readonly gone: number;
}

/**
 * A report beside that of an earlier run of the same book: each finding is new or continuing, and those that are gone
 * are listed.
 * @param before the findings of the earlier run; null: the report as it is.
 */
export function withSince(report: Report, before: readonly EarlierFinding[] | null): Report {
  if (before === null) return report;
  const { continuing, resolved } = besideEarlier(report.findings, before);
  const findings = report.findings.map((finding) => ({
    ...finding,
    since: continuing.has(finding) ? ("continuing" as const) : ("new" as const),
  }));
  return { ...report, findings, resolved };
}

/**
 * Which findings continue, and which of the earlier run are gone. A finding is known by what it is about (`identity`), so
 * that changed figures and inserted lines make no new one of it; of several about one thing as many continue as there
 * were, those in their places first.
 */
export function besideEarlier(
  findings: readonly EarlierFinding[],
  before: readonly EarlierFinding[],
): { readonly continuing: ReadonlySet<EarlierFinding>; readonly resolved: readonly EarlierFinding[] } {
  // Versions before gave no identity; they are compared by place and words.
  const nameOf = before.every(({ identity }) => identity !== undefined) ? byIdentity : byWords;
  const left = new Set(before);
  const continuing = new Set<EarlierFinding>();
  for (const isSame of [isInPlace, () => true]) {
    const open = new Map<string, EarlierFinding[]>();
    for (const earlier of left) open.set(nameOf(earlier), [...(open.get(nameOf(earlier)) ?? []), earlier]);
    for (const finding of findings) {
      const found = continuing.has(finding)
        ? undefined
        : open.get(nameOf(finding))?.find((earlier) => left.has(earlier) && isSame(finding, earlier));
      if (!found) continue;
      left.delete(found);
      continuing.add(finding);
    }
  }
  return { continuing, resolved: before.filter((earlier) => left.has(earlier)) };
}

/** How many findings are new, continue and are gone; null where there is no earlier run. */
export function sinceCounts({
  findings,
  resolved,
}: Pick<Report, "findings" | "resolved">): SinceCounts | null {
  if (!resolved) return null;
  const fresh = findings.filter(({ since }) => since === "new").length;
  return { fresh, continuing: findings.length - fresh, gone: resolved.length };
}

function isInPlace(one: EarlierFinding, other: EarlierFinding): boolean {
  return one.sheet === other.sheet && one.cell === other.cell;
}

function byIdentity({ identity }: EarlierFinding): string {
  return identity!;
}

/** Without the amount of the difference at the end. */
function byWords({ rule, sheet, message }: EarlierFinding): string {
  return [rule, sheet, message.replace(/ ?[（(][^（(]*[）)]$/u, "")].join(" ");
}

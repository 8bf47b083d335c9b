import type { Severity } from "../../engine/types";
import type { CheckResult } from "../check/result";
import type { Grouping } from "./groups";

/** Where somebody is in the list, so that the next check of the workbook finds them there again. */
export interface PlaceKept {
  readonly grouping: Grouping;
  readonly shown: ReadonlySet<Severity>;
  /** What findings are about: the one that is looked at, those after it, then those before it, the nearest first. */
  readonly nearest: readonly string[];
  /** Of the one that is looked at; null where none is. */
  readonly severity: Severity | null;
}

/** What lasts from one check of the workbook to the next. */
export class KeptPlace {
  private kept: PlaceKept | null = null;

  get last(): PlaceKept | null {
    return this.kept;
  }

  keep(place: PlaceKept): void {
    this.kept = place;
  }
}

export function placeOf(
  { findings }: CheckResult,
  order: readonly number[],
  selected: number | null,
): Pick<PlaceKept, "nearest" | "severity"> {
  const at = selected === null ? 0 : Math.max(0, order.indexOf(selected));
  const near = [...order.slice(at), ...order.slice(0, at).reverse()];
  return {
    nearest: near.map((finding) => findings[finding]!.finding.identity),
    severity: selected === null ? null : findings[selected]!.finding.severity,
  };
}

/**
 * The listed finding that is nearest to the place and as severe, so that after the last error of a list the first one
 * comes up rather than a rounding difference; else the nearest; the first one where nothing of the place is left.
 */
export function foundAgain(
  { findings }: CheckResult,
  order: readonly number[],
  { nearest, severity }: Pick<PlaceKept, "nearest" | "severity">,
): number | null {
  const severityOf = (at: number) => findings[at]!.finding.severity;
  const alike = order.filter((at) => severity === null || severityOf(at) === severity);
  const candidates = alike.length > 0 ? alike : order;
  const byIdentity = new Map(
    [...candidates].reverse().map((at) => [findings[at]!.finding.identity, at] as const),
  );
  const still = nearest.find((identity) => byIdentity.has(identity));
  return still === undefined ? (candidates[0] ?? null) : byIdentity.get(still)!;
}

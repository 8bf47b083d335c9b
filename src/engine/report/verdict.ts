import type { Verdict } from "../types";

/** What a verdict depends on. */
export interface VerdictCounts {
  readonly errors: number;
  /** Equations that could be judged, or could be once somebody has read a doubtful figure. */
  readonly judged: number;
  readonly unchecked: number;
  /** Warnings about an equation or a formula that nobody has waived. */
  readonly openWarnings: number;
}

/** What a check comes to: the one place where it is decided, for the command line and all that is shown. */
export function verdictFrom({ errors, judged, unchecked, openWarnings }: VerdictCounts): Verdict {
  if (errors > 0) return "does-not-tie";
  if (judged === 0) return "nothing-to-check";
  return unchecked > 0 || openWarnings > 0 ? "ties-but-unchecked" : "ties";
}

import type { Period } from "../types";

export const BEFORE_EDITION = "補正前";

/** The editions that its columns show, the later one first. */
export function editionsOf(period: Period): readonly [after: Period, before: Period] {
  return [
    { ...period, edition: "補正後" },
    { ...period, edition: BEFORE_EDITION },
  ];
}

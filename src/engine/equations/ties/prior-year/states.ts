import type { Column } from "../../../types";

/**
 * When the figures of a budget were as printed: as first adopted, as revised since (補正後, or 計 beside 補正額), as settled;
 * "plain" says nothing of the kind (本年度予算額).
 */
export type State = "initial" | "revised" | "settled" | "plain";

const BEFORE_REVISION = /補正前|既定|既決/u;
const MOVEMENT = /補正額|増減|比較|差引|財源|起債|償還|増加|減少/u;
const STATES: readonly (readonly [RegExp, State])[] = [
  [/決算|収入済|支出済|実績/u, "settled"],
  [/当初|補正前|既定|既決/u, "initial"],
  [/補正|^計$|最終|現計|予算現額/u, "revised"],
];

/** What its heading, or the edition of its table, says of a column. */
export function stateOf(text: string): State {
  return STATES.find(([pattern]) => pattern.test(text))?.[1] ?? "plain";
}

/** 補正前の額: the figure of the edition before, of the same year. */
export function isBeforeRevision({ key }: Column): boolean {
  return BEFORE_REVISION.test(key);
}

/** A change, or one part of the figure, rather than the figure. */
export function isMovement({ role, key }: Column): boolean {
  return role === "change" || MOVEMENT.test(key);
}

/** Whether a column of the other book may be what a heading asks for; the first state of the list is the likeliest. */
export const ANSWERS: Readonly<Record<State, readonly State[]>> = {
  initial: ["initial", "plain"],
  revised: ["revised", "plain"],
  settled: ["settled", "plain"],
  plain: ["plain", "initial", "revised", "settled"],
};

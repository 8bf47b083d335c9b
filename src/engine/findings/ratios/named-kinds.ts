import type { RatioReading } from "./reading";

/** What headings call ratios, and what these may be: 対前年比 is 102.3 in one book and 2.3 in another. */
const NAMES: readonly (readonly [RegExp, readonly RatioReading["kind"][]])[] = [
  [/増減率|増加率|伸び?率|上昇率|change|growth/iu, ["growth"]],
  [/構成(比|割合|率)|share/iu, ["share"]],
  [/前年|前期|対比/u, ["quotient", "growth"]],
  [/(執行|収入|収納|徴収|達成|進捗|消化|実施|充当)率|予算比/u, ["quotient"]],
];

/** The kinds that the heading of a column of ratios names, the most telling word first; none where it names none. */
export function namedKinds(label: string): readonly RatioReading["kind"][] {
  return NAMES.find(([name]) => name.test(label))?.[1] ?? [];
}

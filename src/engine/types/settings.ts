import type { SaidRounding } from "./reading";

/** What an office says once about all of its books (事業所の設定). Whatever a book says itself comes before it. */
export interface Settings {
  /** Yen per 1 of the figures of tables that print no unit. */
  readonly unit?: number | undefined;
  /** How tables are rounded that do not say it. */
  readonly rounding?: SaidRounding | undefined;
  /** Who checks: printed in 検証結果, and proposed where a name is asked for. */
  readonly reviewer?: string | undefined;
  /** Names of sheets that are not checked; * stands for any characters. */
  readonly passOver?: readonly string[] | undefined;
  readonly words?: HouseWords | undefined;
  /** How notices are told, by rule. */
  readonly severity?: Readonly<Record<string, "warning" | "info" | undefined>> | undefined;
  /** Rules that are not asked; each is listed as unchecked with its reason. */
  readonly rulesOff?: readonly RuleOff[] | undefined;
}

/** What an office calls things otherwise than forms do. */
export interface HouseWords {
  /** What ends with one of these is a total: 締高. */
  readonly totals?: readonly string[] | undefined;
  /** What the office writes for a 科目, by what forms call it: 経常費用 → 通常の費用. */
  readonly names?: Readonly<Record<string, readonly string[]>> | undefined;
}

export interface RuleOff {
  readonly rule: string;
  readonly reason: string;
}

import type { ColumnUse, SaidRounding, Unsure } from "../engine/types";
import type { Words } from "./words";

export const roundingModeWords: Readonly<Record<SaidRounding, Words>> = {
  "half-up": { ja: "四捨五入", en: "half up" },
  truncate: { ja: "切捨て", en: "truncated" },
  "round-up": { ja: "切上げ", en: "rounded up" },
  exact: { ja: "なし（正確な額）", en: "none (exact)" },
};

export const columnUseWords: Readonly<Record<ColumnUse, Words>> = {
  "this-year": { ja: "当年度", en: "this year" },
  "last-year": { ja: "前年度", en: "last year" },
  change: { ja: "増減", en: "change" },
  total: { ja: "合計", en: "total" },
  segment: { ja: "区分ごとの額", en: "one of the segments" },
  "not-amount": { ja: "金額ではない", en: "not an amount" },
};

export interface ReadingWords {
  readonly section: (count: number) => string;
  readonly unheeded: (count: number) => string;
  /** Above the choices. */
  readonly what: string;
  /** One choice, behind the place of its table. */
  readonly of: (sheet: string, table: string, choice: string) => string;
  /** Behind the facts of a table. */
  readonly unsure: Readonly<Record<Unsure, string>>;
}

export const READING: Words<ReadingWords> = {
  ja: {
    section: (count) => `読み取りの指定：${count}件`,
    unheeded: (count) => `当てはまる表・行・列がなく、使っていない読み取りの指定：${count}件`,
    what: "指定の内容",
    of: (sheet, table, choice) => `${table || "表"}（${sheet}）：${choice}`,
    unsure: { unit: "単位の記載なし", equations: "検算式なし", rounding: "端数処理は不明" },
  },
  en: {
    section: (count) => `Reading choices: ${count}`,
    unheeded: (count) => `Reading choices not used, since their table, line or column is gone: ${count}`,
    what: "What was chosen",
    of: (sheet, table, choice) => `${table || "table"} (${sheet}): ${choice}`,
    unsure: { unit: "no unit", equations: "no equation", rounding: "rounding unknown" },
  },
};

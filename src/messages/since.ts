import type { Words } from "./words";

/** A check beside an earlier one. */
export interface SinceWords {
  readonly section: (counts: {
    readonly fresh: number;
    readonly continuing: number;
    readonly gone: number;
  }) => string;
  readonly fresh: string;
  readonly gone: string;
  /** The heading of what a book keeps of its last run. */
  readonly kept: (count: number) => string;
}

export const SINCE: Words<SinceWords> = {
  ja: {
    section: ({ fresh, continuing, gone }) =>
      `前回から：新規 ${fresh}件・継続 ${continuing}件・解消 ${gone}件`,
    fresh: "新規",
    gone: "解消",
    kept: (count) => `前回の検算結果：${count}件`,
  },
  en: {
    section: ({ fresh, continuing, gone }) =>
      `Since the earlier check: new ${fresh}, continuing ${continuing}, resolved ${gone}`,
    fresh: "new",
    gone: "resolved",
    kept: (count) => `The last results: ${count}`,
  },
};

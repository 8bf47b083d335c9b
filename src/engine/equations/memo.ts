import type { Line } from "../types";

const MEMO =
  /^[(（〔【[]?\s*(うち|再掲|内数|内書)|^[(（〔【[]\s*内|[(（〔【[](再掲|内数|内書き?|うち数|うち書き?)[)）〕】\]]$/u;

/** 検算, チェック: what a body checks its own table by is no line of it; the 0 that stands there adds up nothing. */
const OWN_CHECK = /^[(（〔【[※*]*\s*(検算|検証|突合|照合|チェック|ﾁｪｯｸ|check(?!ing))/iu;

export function isOwnCheck({ label }: Pick<Line, "label">): boolean {
  return OWN_CHECK.test(label);
}

/** 「うち…」「（内…）」「再掲」「…（内数）」 repeat a part of what stands beside them and are no addends; so do columns. */
export function isMemo({ label }: Pick<Line, "label">): boolean {
  return MEMO.test(label) || OWN_CHECK.test(label);
}

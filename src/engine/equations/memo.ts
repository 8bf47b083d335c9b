import type { Line } from "../types";

const MEMO =
  /^[(（〔【[]?\s*(うち|再掲|内数|内書)|^[(（〔【[]\s*内|[(（〔【[](再掲|内数|内書き?|うち数|うち書き?)[)）〕】\]]$/u;

/** 「うち…」「（内…）」「再掲」「…（内数）」 repeat a part of what stands beside them and are no addends; so do columns. */
export function isMemo({ label }: Pick<Line, "label">): boolean {
  return MEMO.test(label);
}

import type { Line } from "../types";

/** 「うち…」「（内…）」「再掲」 repeat a part of the line above them and are no addends; so do columns. */
export function isMemo({ label }: Pick<Line, "label">): boolean {
  return /^[(（]?\s*うち|^[(（]\s*内|^[(（]?\s*再掲/u.test(label);
}

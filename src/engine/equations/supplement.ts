import type { Statement } from "../types";

const BEFORE = /^(補正前|既決|既定)/u;
const AFTER = /^(補正後.*|合?計)$/u;

/** The columns of a 補正予算 that show what was and what is now. */
export interface Supplement {
  readonly before: number;
  readonly after: number;
}

/** 補正前の額 and 計 of a table of 補正予算; null for any other table. What is changed stands between them. */
export function supplementIn({ columns }: Pick<Statement, "columns">): Supplement | null {
  const before = columns.findIndex(({ key }) => BEFORE.test(key));
  const after = columns.findIndex(({ key }, index) => index > before + 1 && AFTER.test(key));
  return before >= 0 && after >= 0 ? { before, after } : null;
}

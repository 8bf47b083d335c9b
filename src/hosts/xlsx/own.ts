import type { Range } from "../../engine/types";
import { rangeOf } from "./reference";

/** Name of the property of a worksheet that says it is ours; Office.js reads it as worksheet.customProperties. */
export const OWN_PROPERTY = "kenzan.sheet";

/** Where the marker of a sheet of ours stands: on all of it, as nothing that was pasted does. */
export const WHOLE_SHEET = "A1:XFD1048576";

const OWN_RULE = /^=?\s*N\(\s*"kenzan\d+:([a-z-]+)"\s*\)/i;

/** Programs with shorter sheets cut the range down to theirs. */
const LEAST_ROWS = 65_536;

/** What a rule of ours says it is ("error", "sheet-result"), or null where the formula is none of ours. */
export function ownRuleId(formula: string): string | null {
  return OWN_RULE.exec(formula.trim())?.[1] ?? null;
}

/**
 * Whether a rule says that its sheet is ours: the second witness, for programs that keep conditional formats but drop
 * the property of the sheet.
 */
export function marksOwnSheet(formula: string, sqref: string): boolean {
  return ownRuleId(formula)?.startsWith("sheet-") === true && coversSheet(rangeOf(sqref));
}

export function isOwnProperty(name: string | null): boolean {
  return name === OWN_PROPERTY;
}

function coversSheet(range: Range | null): boolean {
  return range !== null && range.top === 0 && range.left === 0 && range.bottom >= LEAST_ROWS - 1;
}

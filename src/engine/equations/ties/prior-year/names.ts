import type { Column, Line } from "../../../types";

/** 前々年度末 is two years back: the book of last year printed it as an estimate, if at all. */
const OLDER = /前々|前前/u;
const OPENING = /期首|^前(事業)?(年度|期)末|^前(事業)?(年度|期)(からの)?繰越(?!処分)/u;
const CLOSING = /(?<!前)(期|年度)末|^(翌|次)(事業)?(年度|期)(への)?繰越/u;

/** One name for an opening balance and for the closing balance of the year before: 前年度末残高 and 当年度末残高 are 期末残高. */
function balanceName(key: string): string {
  return key
    .replace(/見込額?/gu, "")
    .replace(/^(前|当該?|本|今)?(事業)?(年度|期)末/u, "期末")
    .replace(/期首/u, "期末")
    .replace(/^(前|翌|次)(事業)?(年度|期)(からの|への)?繰越/u, "繰越");
}

/** What an opening balance is called where it closes the year before; null of any other name. */
export function openingName({ key }: Pick<Column | Line, "key">): string | null {
  return OPENING.test(key) && !OLDER.test(key) ? balanceName(key) : null;
}

/** The same of a closing balance. */
export function closingName({ key }: Pick<Column | Line, "key">): string | null {
  return CLOSING.test(key) && !OPENING.test(key) && !OLDER.test(key) ? balanceName(key) : null;
}

const OPENING_ROLES: readonly (readonly [RegExp, string])[] = [
  [/-at-beginning$/, "-at-end"],
  [/^opening-/, "closing-"],
  [/(^|-)brought-forward$/, "$1carried-forward"],
];

/** The role of the closing balance that an opening one takes up; null of any other role. */
export function closingRole(role: string | null): string | null {
  const found = OPENING_ROLES.find(([pattern]) => role !== null && pattern.test(role));
  return found ? role!.replace(found[0], found[1]) : null;
}

export function isOlder({ label }: Column): boolean {
  return OLDER.test(label);
}

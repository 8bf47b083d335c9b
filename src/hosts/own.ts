import type { SheetPlan } from "../engine/report/sheet-plan";
import type { Range } from "../engine/types";
import { RESULT_SHEET_NAME } from "../messages/result-sheet-name";

/**
 * Name of the property of a worksheet that says it is ours, and which; Office.js reads it as
 * worksheet.customProperties.
 */
export const OWN_PROPERTY = "kenzan.sheet";

/** Name of the property that holds the memory of a plan. */
export const MEMORY_PROPERTY = "kenzan.memory";

/** A defined name of ours, as the list of names has it. */
export interface NamedSheet {
  readonly id: string;
  readonly sheet: string;
}

/**
 * The hidden defined name of a sheet of ours, kenzan_result for 検証結果: the third witness, for programs that keep names
 * but neither properties nor conditional formats (SheetJS). It has no point, which a way through .xls would change.
 */
export function ownName({ id, sheet }: NamedSheet): { readonly name: string; readonly refersTo: string } {
  return { name: `kenzan_${id}`, refersTo: `'${sheet.replaceAll("'", "''")}'!$A$1` };
}

/** Which sheet a defined name says is ours, and which of them it is; null for the names of others. */
export function namedSheet(name: string, refersTo: string): NamedSheet | null {
  const id = /^kenzan_([a-z]+)$/i.exec(name)?.[1];
  const sheet = /^=?(.+)!\$A\$1$/s.exec(refersTo.trim())?.[1];
  if (id === undefined || sheet === undefined) return null;
  return { id: id.toLowerCase(), sheet: sheet.replace(/^'(.*)'$/s, "$1").replaceAll("''", "'") };
}

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
 * Which sheet of ours a rule says that its sheet is ("result"), or null: the second witness, for programs that keep
 * conditional formats but drop the property of the sheet.
 */
export function markedSheetId(formula: string, range: Range | null): string | null {
  const id = ownRuleId(formula);
  return id?.startsWith(SHEET_RULE) && coversSheet(range) ? id.slice(SHEET_RULE.length) : null;
}

const SHEET_RULE = "sheet-";

/** The properties that a sheet of ours has, by name. */
export function propertiesOf({ id, memory }: SheetPlan): [name: string, value: string][] {
  return [
    [OWN_PROPERTY, id],
    ...(memory === undefined ? [] : [[MEMORY_PROPERTY, memory] as [string, string]]),
  ];
}

/** 「検証結果」, or 「検証結果 (2)」 where the book has a sheet of that name; names are compared without case. */
export function freeSheetName(wished: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let name = wished;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wished} (${number})`;
  return name;
}

/** Whether a sheet is called as our sheet of results is, or 「検証結果 (2)」. */
export function isNamedAsResult(name: string): boolean {
  return Object.values(RESULT_SHEET_NAME).some((own) => name.startsWith(own));
}

export function isOwnProperty(name: string | null): boolean {
  return name === OWN_PROPERTY;
}

function coversSheet(range: Range | null): boolean {
  return range !== null && range.top === 0 && range.left === 0 && range.bottom >= LEAST_ROWS - 1;
}

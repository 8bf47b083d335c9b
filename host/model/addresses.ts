import { cellName, columnName, rangeName } from "../../src/engine/book/address";
import { quotedName } from "../../src/engine/book/formula/reference";
import type { Range } from "../../src/engine/types";
import { columnOf, rangeOf } from "../../src/hosts/xlsx/reference";
import { HostError } from "../protocol/errors";
import { isEntireColumn, isEntireRow, isInSheet, WHOLE_SHEET } from "./areas";

/** Longer addresses are refused by Excel. */
const LONGEST_ADDRESS = 8192;

const QUALIFIED = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s;
const COLUMNS_ONLY = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS_ONLY = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** An address taken apart: the sheet that it names, if any, and its ranges. */
export interface ParsedAddress {
  readonly sheet: string | null;
  readonly ranges: readonly Range[];
}

/** "A1:B2", "'表 1'!A1,C3", "B:B", "2:5"; null where it is no address (it may be a name). Throws where it is too long. */
export function parseAddress(text: string): ParsedAddress | null {
  if (text.length > LONGEST_ADDRESS) {
    throw new HostError("InvalidArgument", `an address of ${text.length} characters`);
  }
  const parts = splitAtCommas(text).map(parsePart);
  const sheets = new Set(parts.flatMap((part) => part?.sheet ?? []));
  const ranges = parts.flatMap((part) => part?.range ?? []);
  if (ranges.length < parts.length || sheets.size > 1) return null;
  return { sheet: [...sheets][0] ?? null, ranges };
}

/** "A1", "A1:B2", "B:B", "2:5". */
export function addressOf(range: Range): string {
  const { top, left, bottom, right } = range;
  if (isEntireColumn(range) && isEntireRow(range)) return `1:${bottom + 1}`;
  if (isEntireColumn(range)) return `${columnName(left)}:${columnName(right)}`;
  if (isEntireRow(range)) return `${top + 1}:${bottom + 1}`;
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

/** The address in the form of files, which spell out whole rows and columns: "A1:XFD1048576". */
export function fileAddress(range: Range): string {
  const { top, left, bottom, right } = range;
  return top === bottom && left === right ? cellName(top, left) : rangeName(range);
}

/** "表!A1:B2" */
export function qualifiedAddress(sheet: string, range: Range): string {
  return `${quotedName(sheet)}!${addressOf(range)}`;
}

function splitAtCommas(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g)?.map((part) => part.trim()) ?? [];
}

function parsePart(text: string): { readonly sheet: string | null; readonly range: Range } | null {
  const [, quoted, plain, rest = text] = QUALIFIED.exec(text) ?? [];
  const range = rangeIn(rest);
  return range && { sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, range };
}

function rangeIn(text: string): Range | null {
  const columns = COLUMNS_ONLY.exec(text);
  if (columns) return ordered({ ...WHOLE_SHEET, left: columnOf(columns[1]!), right: columnOf(columns[2]!) });
  const rows = ROWS_ONLY.exec(text);
  if (rows) return ordered({ ...WHOLE_SHEET, top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 });
  return rangeOf(text);
}

function ordered({ top, left, bottom, right }: Range): Range | null {
  const range = {
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
    left: Math.min(left, right),
    right: Math.max(left, right),
  };
  return isInSheet(range) ? range : null;
}

import type { Cell } from "../../engine/types";
import { unescapeText } from "./escapes";
import { XmlError } from "./xml/characters";

const DAY = 86_400_000;
const MOST_EXACT_DIGITS = 15;
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d+)?$/;
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** What cells of a book refer to. */
export interface ValueSource {
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

/** The value of a cell whose type (attribute t) is not a number; null for an empty text. */
export function typedValue(type: string, text: string, source: ValueSource): Cell["value"] {
  if (type === "s") return sharedString(text, source.strings);
  if (type === "str") return unescapeText(text);
  if (text === "") return null;
  if (type === "b") return text.trim() === "1" || text.trim() === "true";
  if (type === "e") return { error: text.trim() };
  return type === "d" ? dateSerial(text.trim(), source.date1904) : numberOf(text);
}

/** A whole number of up to 15 digits read in place, or NaN where it is anything else. */
export function wholeNumber(xml: string, from: number, end: number): number {
  const isNegative = xml.charCodeAt(from) === 45;
  const first = isNegative ? from + 1 : from;
  if (end === first || end - first > MOST_EXACT_DIGITS) return NaN;
  let value = 0;
  for (let at = first; at < end; at += 1) {
    const digit = xml.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return isNegative && value > 0 ? -value : value;
}

/** Number(text) of a decimal text; null for none. What is no number stays the text it is, for people to see. */
function numberOf(text: string): number | string | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  return DECIMAL.test(trimmed) ? Number(trimmed) : trimmed;
}

function sharedString(text: string, strings: readonly string[]): string | null {
  if (text === "") return null;
  const string = strings[Number(text)];
  if (string === undefined) throw new XmlError(`shared string ${text} is missing`, 0);
  return string;
}

/** An ISO 8601 date as the serial number that Excel makes of it; the text where it is none. */
function dateSerial(text: string, date1904: boolean): number | string {
  const match = DATE.exec(text);
  if (!match) return text;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / DAY;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (date1904) return days - 1462 + time;
  return (days < 61 ? days - 1 : days) + time;
}

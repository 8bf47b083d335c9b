/** What a cell holds or a formula gives; null is an empty cell. */
export type Value = number | string | boolean | null | ErrorValue;

export interface ErrorValue {
  readonly error: string;
}

/** Something that Excel computes and this host does not: the cell keeps the value that it has. */
export class NotComputable extends Error {
  override readonly name = "NotComputable";
}

export const NOT_A_VALUE: ErrorValue = { error: "#VALUE!" };

export function isError(value: Value): value is ErrorValue {
  return typeof value === "object" && value !== null;
}

const NUMERIC = /^\s*[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[Ee][+-]?\d+)?\s*%?\s*$/;

/** A value as a number: empty is 0, a text counts where it reads as a number. */
export function toNumber(value: Value): number | ErrorValue {
  if (isError(value) || typeof value === "number") return value;
  if (typeof value === "string") return textToNumber(value);
  return value === true ? 1 : 0;
}

/** A value as a truth value. */
export function toTruth(value: Value): boolean | ErrorValue {
  if (typeof value !== "string") {
    const number = toNumber(value);
    return typeof number === "number" ? number !== 0 : number;
  }
  if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === "true";
  return NOT_A_VALUE;
}

/** A value as it is joined to texts. */
export function toText(value: Value): string | ErrorValue {
  if (isError(value)) return value;
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value ?? "";
}

/** Below 0, 0 or above 0, as Excel orders: numbers before texts before truth values; empty is like either. */
export function compare(left: Value, right: Value): number | ErrorValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const one = left ?? emptyLike(right);
  const other = right ?? emptyLike(left);
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (typeof one === "number") return isAlmost(one, other as number) ? 0 : one - (other as number);
  if (typeof one === "string") return compareTexts(one, other as string);
  return Number(one) - Number(other);
}

/** Whether two numbers differ by no more than the 15 digits that Excel keeps can tell. */
export function isAlmost(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) < Math.abs(one) * 2 ** -48;
}

function textToNumber(text: string): number | ErrorValue {
  if (/\d/.test(text) && NUMERIC.test(text)) {
    const number = Number(text.replace(/[,%\s]/g, ""));
    return text.includes("%") ? number / 100 : number;
  }
  // Dates, times, amounts of money and full-width digits are numbers to Excel too, by its language.
  if (/\p{N}/u.test(text)) throw new NotComputable(`「${text}」 as a number`);
  return NOT_A_VALUE;
}

function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  if (text.includes("e")) throw new NotComputable(`${value} as a text`);
  return text;
}

function emptyLike(other: Value): Exclude<Value, null | ErrorValue> {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function rank(value: Exclude<Value, null | ErrorValue>): number {
  return ["number", "string", "boolean"].indexOf(typeof value);
}

/** Equal but for capitals; which of two comes first is a matter of language beyond plain letters. */
function compareTexts(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a === b) return 0;
  const isPlain = /^[a-z0-9]*$/;
  if (isPlain.test(a) && isPlain.test(b)) return a < b ? -1 : 1;
  return NaN;
}

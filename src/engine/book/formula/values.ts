import type { CellError } from "../../types";

/** What a cell holds or a formula gives; null is an empty cell. */
export type Value = number | string | boolean | null | CellError;

/** Ends a part of a computation: with an error of Excel's, or undefined where Excel computes what is not computed here. */
export class Halt {
  constructor(readonly value: CellError | undefined) {}
}

export const CANNOT_TELL = new Halt(undefined);

export function failure(error: string): Halt {
  return new Halt({ error });
}

/** What is computed, or what it was ended with. */
export function halting<T>(compute: () => T): T | CellError | undefined {
  try {
    return compute();
  } catch (halt) {
    if (halt instanceof Halt) return halt.value;
    throw halt;
  }
}

export function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

/** Of a text without blanks at its ends. */
const NUMERIC = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[Ee][+-]?\d+)?(?:\s*%)?$/;

/**
 * A value as a number: empty is 0, a text counts where it reads as a number.
 * @throws Halt
 */
export function toNumber(value: Value): number {
  if (typeof value === "number") return value;
  if (typeof value === "string") return textToNumber(value);
  if (isError(value)) throw new Halt(value);
  return value === true ? 1 : 0;
}

/** @throws Halt */
export function toTruth(value: Value): boolean {
  if (typeof value !== "string") return toNumber(value) !== 0;
  if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === "true";
  throw failure("#VALUE!");
}

/**
 * A value as it is joined to texts.
 * @throws Halt
 */
export function toText(value: Value): string {
  if (isError(value)) throw new Halt(value);
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value ?? "";
}

/**
 * Below 0, 0 or above 0, as Excel orders: numbers before texts before truth values; empty is like either. NaN for two
 * texts of which the first is a matter of language.
 * @throws Halt
 */
export function compare(left: Value, right: Value): number {
  if (isError(left)) throw new Halt(left);
  if (isError(right)) throw new Halt(right);
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

function textToNumber(text: string): number {
  if (/\d/.test(text) && NUMERIC.test(text.trim())) {
    const number = Number(text.replace(/[,%\s]/g, ""));
    return text.includes("%") ? number / 100 : number;
  }
  // Dates, times, amounts of money and full-width digits are numbers to Excel too, by its language.
  throw /\p{N}/u.test(text) ? CANNOT_TELL : failure("#VALUE!");
}

function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  if (text.includes("e")) throw CANNOT_TELL;
  return text;
}

function emptyLike(other: Value): Exclude<Value, null | CellError> {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function rank(value: Exclude<Value, null | CellError>): number {
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

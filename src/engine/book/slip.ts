import { digitAt, lengthOf, placesIn, withSign } from "./digits";

/**
 * Slips of the pen: what may have been meant where `value` is printed. A figure of nothing is no slip of another one.
 */

/** Two neighbouring digits changed places. */
export function transposed(value: number): number[] {
  const swapped = (place: number) =>
    Math.abs(value) + (digitAt(value, place / 10) - digitAt(value, place)) * (place - place / 10);
  return placesIn(value)
    .slice(0, -1)
    .map((place) => withSign(swapped(place), value));
}

/** One digit is another one. */
export function misread(value: number): number[] {
  if (value === 0) return [];
  return placesIn(value).flatMap((place, at) => {
    const printed = digitAt(value, place);
    const others = DIGITS.filter((digit) => digit !== printed && (digit > 0 || at > 0));
    return others.map((digit) => withSign(Math.abs(value) + (digit - printed) * place, value));
  });
}

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** One digit was left out, so that the figure meant has one more. */
export function withDigitMore(value: number): number[] {
  if (value === 0) return [];
  const amount = Math.abs(value);
  const gaps = [10 ** lengthOf(value), ...placesIn(value)];
  return gaps.flatMap((gap, at) => {
    const after = amount % gap;
    const before = (amount - after) / gap;
    const digits = at === 0 ? DIGITS.slice(1) : DIGITS;
    return digits.map((digit) => withSign((before * 10 + digit) * gap + after, value));
  });
}

/** One digit is too many; nobody meant 023, so that 1023 has no 1 too many. */
export function withDigitLess(value: number): number[] {
  const amount = Math.abs(value);
  if (amount < 10) return [];
  const shorter = (place: number) => Math.floor(amount / (10 * place)) * place + (amount % place);
  const places = placesIn(value).filter((place) => lengthOf(shorter(place)) === lengthOf(value) - 1);
  return places.map((place) => withSign(shorter(place), value));
}

/** 円 among 千円, 百万円 among 千円 or 円. */
const UNITS = [1000, 1_000_000];

/** The figure is in another unit than those beside it. */
export function inOtherUnit(value: number): number[] {
  if (value === 0) return [];
  const divisible = UNITS.filter((factor) => value % factor === 0);
  return [...UNITS.map((factor) => value * factor), ...divisible.map((factor) => value / factor)];
}

/** Whether one figure is another with its sign lost or added, or one of the slips above: the same asked of both. */
export function isOneSlip(from: number, to: number): boolean {
  if (from === 0 || to === 0 || from === to) return false;
  if (from === -to) return true;
  if (from < 0 !== to < 0) return false;
  const [short, long] = from < 0 === from > to ? [from, to] : [to, from];
  return lengthOf(short) === lengthOf(long)
    ? isOneDigit(short, long)
    : UNITS.some((factor) => short * factor === long) ||
        isOneLess(String(Math.abs(short)), String(Math.abs(long)));
}

/** Of two figures of one length, whether one digit differs, or two neighbours changed places. */
function isOneDigit(one: number, other: number): boolean {
  const [a, b] = [String(one), String(other)];
  const differing = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [first = 0, second = 0] = differing;
  if (differing.length === 1) return true;
  return differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

function isOneLess(short: string, long: string): boolean {
  if (long.length !== short.length + 1) return false;
  const at = [...short].findIndex((digit, index) => digit !== long[index]);
  return at < 0 || short.slice(at) === long.slice(at + 1);
}

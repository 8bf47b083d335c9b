import { grouped } from "../../messages/figures";

/** "−1203" → sign −1 and digits "1203"; zero has the digits "0". */
export function digitsOf(value: number): string {
  return String(Math.abs(value));
}

/** How many digits the figure has. */
export function lengthOf(value: number): number {
  const amount = Math.abs(value);
  let length = 1;
  for (let longer = 10; amount >= longer; longer *= 10) length += 1;
  return length;
}

/** By the number of digits; no exact integer has more than 16. */
const PLACES = Array.from({ length: 17 }, (_, length) =>
  Array.from({ length }, (_, at) => 10 ** (length - 1 - at)),
);

/** What one digit of the figure stands for, the first digit first: 1203 → 1000, 100, 10, 1. */
export function placesIn(value: number): readonly number[] {
  return PLACES[lengthOf(value)]!;
}

/** The digit at a place. */
export function digitAt(value: number, place: number): number {
  return Math.floor(Math.abs(value) / place) % 10;
}

/** The amount with the sign of `model`. */
export function withSign(amount: number, model: number): number {
  return model < 0 && amount !== 0 ? -amount : amount;
}

/** The digit that the longer of two figures has more than the other. */
export function digitMore(longer: number, shorter: number): string {
  const sum = (value: number) => [...digitsOf(value)].reduce((total, digit) => total + Number(digit), 0);
  return String(sum(longer) - sum(shorter));
}

/** How many times larger one figure is than the other: 「1,000」. */
export function unitStep(from: number, to: number): { times: string; isLarger: boolean } {
  const isLarger = Math.abs(from) > Math.abs(to);
  const times = Math.round(isLarger ? from / to : to / from);
  return { times: grouped(String(times)), isLarger };
}

import type { LabelPlace } from "../../types";

/** A place as texts; an empty label is a label too. */
export function writtenPlace({ label, number }: LabelPlace): Record<string, string> {
  return { label, number: String(number) };
}

export function readPlace(facts: Readonly<Record<string, string>>): LabelPlace | null {
  const { label } = facts;
  const number = readNumber(facts.number);
  return label === undefined || number === null ? null : { label, number };
}

/** A whole number from 1; null for any other text. */
export function readNumber(text: string | undefined): number | null {
  const number = Number(text);
  return Number.isSafeInteger(number) && number >= 1 ? number : null;
}

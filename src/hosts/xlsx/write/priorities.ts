import { smallest } from "../../../engine/book/collections";
import { END, OPEN, Scanner } from "../xml/scan";
import type { Edit } from "./splice";
import type { Attribute } from "./tree";

/** Elements that rank a conditional format: rules, older and newer, and what pivot tables say of theirs. */
const RANKED: ReadonlySet<string> = new Set(["cfRule", "conditionalFormat"]);

/**
 * The ranks in a document, or in the element between two offsets of it. A rank counts from 1, the uppermost, and is
 * unique in its sheet; LibreOffice leaves rules of other ranks out.
 */
export function prioritiesIn(xml: string, start = 0, end = xml.length): Attribute[] {
  const found: Attribute[] = [];
  const scanner = new Scanner(xml.slice(start, end));
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN || !RANKED.has(scanner.localName)) continue;
    const { attributes } = scanner;
    const index = attributes.indexOf("priority");
    if (index < 0) continue;
    found.push({
      value: attributes.value(index),
      start: start + attributes.valueStart(index),
      end: start + attributes.valueEnd(index),
    });
  }
  return found;
}

/** Moves ranks down to make room for others above; their order stays. */
export function moved(priorities: readonly Attribute[], by: number): Edit[] {
  if (by === 0) return [];
  return priorities
    .filter(({ value }) => isRank(value))
    .map(({ value, start, end }) => ({ start, end, text: String(Number(value) + by) }));
}

/** The uppermost rank, or Infinity. */
export function leastOf(priorities: readonly Attribute[]): number {
  return Math.min(
    Infinity,
    smallest(priorities.filter(({ value }) => isRank(value)).map(({ value }) => Number(value))),
  );
}

function isRank(value: string): boolean {
  return /^\d+$/.test(value);
}

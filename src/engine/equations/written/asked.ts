import type { Term } from "../../types";
import type { Book } from "../rule";
import type { Family } from "./families";
import { keyOf } from "./spoken";

/** One formula among so many others that are alike is the odd one. */
const LIKES_FOR_ONE = 4;

/**
 * "total": adds up what stands along the line or column, and so ends it. "slip": takes a figure twice, or brings the sum
 * to another unit, which nobody means to in one place alone.
 */
type Kind = "member" | "other" | "odd" | "slip" | "total" | "typed" | "nothing";

/**
 * Of the figures of a line or column those of the family, those that were typed beside it, and the one that computes along
 * the same way otherwise: the next cells on both sides that compute are the family's. What computes the other way is meant
 * to, and so is what is as often otherwise.
 * @param figures undefined for a heading.
 */
export function askedBeside(
  book: Book,
  { members }: Family<unknown>,
  figures: readonly (Term | undefined)[],
  way: "down" | "across",
): ReadonlySet<number> {
  const own = new Set(members);
  const kinds = figures.map((figure, at) => (own.has(at) ? "member" : kindOf(book, figure, way)));
  const isOdd = kinds.filter((kind) => kind === "odd").length * LIKES_FOR_ONE <= members.length;
  const isBeside = (at: number) => {
    const next = [kinds.slice(0, at).reverse(), kinds.slice(at + 1)].map((side) => side.find(isComputed));
    if (next.includes("total")) return isEndOfMembers(kinds, at);
    return next.includes("member") && next.every((kind) => kind === "member" || kind === undefined);
  };
  return new Set(
    kinds.flatMap((kind, at) => {
      const mayBeAsked = kind === "typed" || kind === "slip" || (kind === "odd" && isOdd);
      return kind === "member" || (mayBeAsked && isBeside(at)) ? [at] : [];
    }),
  );
}

function isComputed(kind: Kind): boolean {
  return kind !== "typed" && kind !== "nothing";
}

/** Whether it is the last of its run, right beside what adds the run up and two that are alike. */
function isEndOfMembers(kinds: readonly Kind[], at: number): boolean {
  return [1, -1].some(
    (step) =>
      kinds[at + step] === "total" && kinds[at - step] === "member" && kinds[at - 2 * step] === "member",
  );
}

function kindOf({ statements, written }: Book, figure: Term | undefined, way: "down" | "across"): Kind {
  if (!figure) return "nothing";
  if (written.isTyped(figure)) {
    const { source } = statements[figure.statement]!.lines[figure.line]!.amounts[figure.column]!;
    return source === "blank" ? "nothing" : "typed";
  }
  const form = written.coreOf(figure);
  if (!form || form.length < 2) return "other";
  const isDown = form.every(
    ({ statement, column }) => statement === figure.statement && column === figure.column,
  );
  const isSlip = written.formOf(figure) === null || new Set(form.map(keyOf)).size < form.length;
  if (isDown === (way === "down")) return isSlip ? "slip" : "odd";
  return way === "across" ? "total" : "other";
}

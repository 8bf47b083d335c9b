import { type Document, areOfTwoOwners, isSameName } from "./documents";

/** A document of each side, and how well what they print agrees. */
export interface PairCandidate {
  readonly left: Document;
  readonly right: Document;
  /** All that both print is equal; all but slips of the pen; neither. */
  readonly agreement: "equal" | "nearly" | "none";
}

export interface Pairing<C extends PairCandidate> {
  readonly pairs: readonly C[];
  /** Left documents of which nothing says with which of several others they go. */
  readonly open: readonly C[];
}

/** By so much has a pair to be closer than any other: a whole and its segments, or a name or a sheet, not the order. */
const ENOUGH = 2;

/**
 * Which document of one side goes with which of the other: the only ones there are; those that name one body, or stand on
 * one sheet, in titles or sheets called alike; those that print the same; and what then is left over. A book may hold
 * the statements of several bodies, one body after the other or one form after the other, so that the order says little.
 */
export function paired<C extends PairCandidate>(
  all: readonly C[],
  setOf: (document: Document) => number,
): Pairing<C> {
  const pairs: C[] = [];
  let rest = all.filter(({ left, right }) => !areOfTwoOwners(left, right));
  const take = (found: readonly C[]) => {
    for (const each of found) pairs.push(each);
    const lefts = new Set(found.map(({ left }) => left));
    rest = rest.filter(({ left }) => !lefts.has(left));
  };
  const rankOf = (candidate: C) => closeness(candidate, setOf);
  take(rest.filter((own) => isAlone(own, rest) || isClosest(own, rest, rankOf)));
  take(
    firstOfEach(
      rest.filter(({ agreement }) => agreement === "equal").toSorted((a, b) => rankOf(b) - rankOf(a)),
    ),
  );
  const taken = new Set(pairs.map(({ right }) => right));
  const free = rest.filter(({ right }) => !taken.has(right));
  take(free.filter((own) => isAlone(own, free)));
  take(firstOfEach(rest.filter(({ agreement }) => agreement === "nearly")));
  return { pairs, open: firstOfEach(rest) };
}

/** Names say most, then the sheet, then the order of the book, which alone settles nothing. */
function closeness({ left, right }: PairCandidate, setOf: (document: Document) => number): number {
  const isWhole = !left.isBySegment && !right.isBySegment ? 1 : 0;
  return (
    16 * Number(isSameName(left.owner, right.owner)) +
    8 * Number(isSameName(left.sheetOwner, right.sheetOwner)) +
    4 * Number(left.sheet === right.sheet) +
    2 * isWhole +
    Number(setOf(left) === setOf(right))
  );
}

function isAlone(own: PairCandidate, all: readonly PairCandidate[]): boolean {
  return all.every((other) => other === own || (other.left !== own.left && other.right !== own.right));
}

function isClosest<C extends PairCandidate>(
  own: C,
  all: readonly C[],
  rankOf: (candidate: C) => number,
): boolean {
  const rank = rankOf(own);
  const rivals = all.filter(
    (other) => other !== own && (other.left === own.left || other.right === own.right),
  );
  return rivals.every((other) => rank >= rankOf(other) + ENOUGH);
}

function firstOfEach<C extends PairCandidate>(candidates: readonly C[]): C[] {
  const seen = new Set<Document>();
  return candidates.filter(({ left }) => !seen.has(left) && seen.add(left));
}

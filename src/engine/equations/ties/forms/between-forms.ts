import { gather } from "../../../book/collections";
import type { Equation, Statement, Term, UnjudgedTie } from "../../../types";
import { areOfTwoScopes } from "../tie";
import { FORM_TIES } from ".";
import { agreementOf, comparisons, type Printed } from "./compare";
import { areOfTwoOwners, type Document, toDocuments } from "./documents";
import type { FormSide, FormTie, FormTies } from "./form-tie";
import { type PairCandidate, paired } from "./pairs";

interface Pair extends PairCandidate {
  readonly sides: readonly [Printed, Printed];
  readonly equations: readonly Equation[];
}

/** Every row of the tie table, over the documents of a book. */
export function tiesOfForms(
  statements: readonly Statement[],
  sets: readonly (readonly number[])[],
): FormTies {
  const documents = toDocuments(statements);
  const setOf = ({ parts }: Document) => sets.findIndex((set) => set.includes(parts[0]!.index));
  const found = FORM_TIES.map((tie) => tied(tie, documents, statements, setOf));
  return {
    equations: found.flatMap(({ equations }) => equations),
    unjudged: found.flatMap(({ unjudged }) => unjudged),
  };
}

function tied(
  tie: FormTie,
  documents: readonly Document[],
  statements: readonly Statement[],
  setOf: (document: Document) => number,
): FormTies {
  const [lefts, rights] = [tie.left, tie.right].map((side) =>
    documents.flatMap((each) => printedIn(each, side)),
  );
  if (!lefts!.length || !rights!.length) return { equations: [], unjudged: [] };
  const all = gather(lefts!, (left) =>
    gather(rights!, (right): Pair[] => {
      if (!mayBeTied(tie, left, right)) return [];
      const equations = comparisons(tie, [left, right], statements);
      const agreement = agreementOf(equations, statements);
      return [{ left: left.document, right: right.document, sides: [left, right], equations, agreement }];
    }),
  );
  const possible = all.filter((pair) => pair.equations.length && !areOfTwoBodies(pair, statements));
  const { pairs, open } = paired(possible, setOf);
  const isKnown = (pair: Pair) =>
    pair.agreement !== "none" || (haveUnits(pair, statements) && !isTwice(pair));
  const judged = new Set(pairs.filter(isKnown).map(({ left }) => left));
  const reasons = new Map<Document, UnjudgedTie>();
  const leave = (pair: Pair, why: UnjudgedTie["why"]) => {
    if (!judged.has(pair.left) && !reasons.has(pair.left)) reasons.set(pair.left, unjudged(tie, pair, why));
  };
  for (const pair of pairs) leave(pair, isTwice(pair) ? "line-printed-twice" : "unknown-unit");
  for (const pair of open) leave(pair, "several-statements");
  for (const pair of all) leave(pair, pair.equations.length ? "different-scope" : "different-year");
  return {
    equations: gather(pairs.filter(isKnown), ({ equations }) => equations),
    unjudged: [...reasons.values()],
  };
}

/** The lines of one table are the business of its kind. */
function mayBeTied(tie: FormTie, left: Printed, right: Printed): boolean {
  const isOne = left.document === right.document;
  const isOneTable = left.lines[0]!.statement === right.lines[0]!.statement;
  const mayBeThere = tie.within === "any-table" || !isOneTable;
  return isOne === Boolean(tie.within) && mayBeThere && areOfFamily(tie, [left.document, right.document]);
}

/** The figure of a side in a document. */
function printedIn(document: Document, side: FormSide): Printed[] {
  if (document.kind !== side.kind || (side.title && !side.title.test(document.title))) return [];
  const figure = side.figure(document.parts);
  return figure?.lines.length ? [{ document, side, ...figure }] : [];
}

function areOfFamily({ family }: FormTie, documents: readonly Document[]): boolean {
  if (!family) return true;
  const isMarked = (mark: RegExp) =>
    documents.some(
      ({ title, parts }) =>
        mark.test(title) || parts.some(({ statement }) => statement.lines.some(({ key }) => mark.test(key))),
    );
  return "is" in family ? isMarked(family.is) : !isMarked(family.isNot);
}

function areOfTwoBodies({ left, right }: Pair, statements: readonly Statement[]): boolean {
  const [one, other] = [left, right].map(({ parts }) => statements[parts[0]!.index]!);
  return areOfTwoOwners(left, right) || areOfTwoScopes(one!, other!);
}

function isTwice({ sides }: Pair): boolean {
  return sides.some((side) => side.isTwice);
}

function haveUnits({ left, right }: Pair, statements: readonly Statement[]): boolean {
  const [one, other] = [left, right].map(({ parts }) => statements[parts[0]!.index]!.unit);
  return (one === null) === (other === null);
}

function unjudged(tie: FormTie, { sides }: Pair, why: UnjudgedTie["why"]): UnjudgedTie {
  const [left, right] = sides.map(({ lines }): Omit<Term, "factor" | "column"> => lines[0]!);
  return { tie: tie.id, left: left!, right: right!, why };
}

import { areaOf } from "../../book/formula/reference";
import { referencesOf } from "../../book/formula/rewrite";
import { scan } from "../../book/formula/tokens";
import type { FormulaNode } from "../../book/graph";

const LOOKUPS = /\b(?:SUMIFS?|[VHX]LOOKUP|INDEX|SUMPRODUCT)\(/giu;

/**
 * Whether a formula may be what another one was meant to be: one that looks its figures up is put right as one that does,
 * and one that adds up several cells is no link to the one cell that has to be as much.
 */
export function isInForm(text: string, own: string): boolean {
  const keepsLookups = lookupsIn(own).every((lookup) => text.toUpperCase().includes(lookup));
  return keepsLookups && !(isLink(text) && addsUp(own));
}

/** How the formula of a cell is written, and what may take its place. */
export interface Hand {
  /** Whether a formula of neighbours may: a sum of cells is neither a link to where it is printed nor looked up. */
  readonly mayBe: (text: string) => boolean;
  /** Whether a formula adds up in the same way. */
  readonly isAs: (text: string) => boolean;
}

export function handOf(own: string): Hand {
  const isSum = addsUp(own);
  const [lookups, calls] = [lookupsIn(own), callsIn(own)];
  return {
    mayBe: (text) => !isSum || (addsUp(text) && lookupsIn(text).every((each) => lookups.includes(each))),
    isAs: (text) => isSum && addsUp(text) && callsIn(text) === calls,
  };
}

function lookupsIn(text: string): readonly string[] {
  return (text.match(LOOKUPS) ?? []).map((lookup) => lookup.toUpperCase());
}

function addsUp(text: string): boolean {
  const taken = referencesOf(text);
  return taken.length > 1 || taken.some(({ last }) => last !== null);
}

/** The functions of a formula but those that round. */
function callsIn(text: string): string {
  return scan(text)
    .flatMap((token) => (token.type === "call" && !token.name.startsWith("ROUND") ? [token.name] : []))
    .join();
}

function isLink(text: string): boolean {
  return /^[^(+\-*/]+$/u.test(text) && referencesOf(text).every(({ last }) => last === null);
}

/** Whether a sum ends right before the line above its total, as where a row was put in there, and is meant to take it. */
export function isRowLeftOut(node: FormulaNode, formula: string): boolean {
  const isTo = (text: string, row: number) =>
    referencesOf(text).some((reference) => reference.last !== null && areaOf(reference).bottom === row);
  return isTo(formula, node.row - 1) && isTo(node.cell.formula!, node.row - 2);
}

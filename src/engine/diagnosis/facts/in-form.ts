import { areaOf } from "../../book/formula/reference";
import { referencesOf } from "../../book/formula/rewrite";
import type { FormulaNode } from "../../book/graph";

const LOOKUPS = /\b(?:SUMIFS?|[VHX]LOOKUP|INDEX|SUMPRODUCT)\(/giu;

/**
 * Whether a formula may be what another one was meant to be: one that looks its figures up is put right as one that does,
 * and one that adds up several cells is no link to the one cell that has to be as much.
 */
export function isInForm(text: string, own: string): boolean {
  const keepsLookups = (own.match(LOOKUPS) ?? []).every((lookup) =>
    text.toUpperCase().includes(lookup.toUpperCase()),
  );
  const taken = referencesOf(own);
  const addsUp = taken.length > 1 || taken.some(({ last }) => last !== null);
  return keepsLookups && !(isLink(text) && addsUp);
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

import { smallest } from "../../book/collections";
import { cellOf } from "../../findings";
import type { Change, Question, Repair, Statement } from "../../types";
import { keyOf, type FigurePlace } from "../pose";

/** A best repair that is less sure than this is worth a question. */
const SURE = 0.9;

/** A cell that is easier to look up is preferred where it costs no more than this much knowledge (bits). */
const NEARLY_AS_GOOD = 0.1;

/**
 * The one cell to ask about where none of several repairs of an error is sure: that which is expected to leave the
 * least doubt (entropy of the confidences) once its right figure is known; null where no cell would lessen it. Among
 * cells that are nearly as good one with a printed figure comes first, then a total, then one of a whole statement:
 * those are printed in other documents too.
 */
export function questionOf(repairs: readonly Repair[], statements: readonly Statement[]): Question | null {
  const [best, ...others] = repairs;
  if (!best || others.length === 0 || (best.alternatives === 0 && best.confidence >= SURE)) return null;
  const before = doubt(repairs.map(({ confidence }) => confidence));
  const rated = suspectsOf(repairs)
    .map((suspect) => ({ ...suspect, left: doubtLeft(suspect) }))
    .filter(({ left }) => left < before);
  const least = smallest(rated.map(({ left }) => left));
  const [chosen] = rated
    .filter(({ left }) => left <= least + NEARLY_AS_GOOD)
    .sort((a, b) => ease(b.change, statements) - ease(a.change, statements) || a.left - b.left);
  if (!chosen) return null;
  const { place, from } = chosen.change;
  return { place, cell: cellOf({ ...place, factor: 1 }, statements), figure: from };
}

/** A cell that some repair changes, and the repairs by the figure that they give it; null is the printed one. */
interface Suspect {
  readonly change: Change;
  readonly byFigure: ReadonlyMap<number | null, readonly Repair[]>;
}

function suspectsOf(repairs: readonly Repair[]): readonly Suspect[] {
  const changes = new Map<string, Change>();
  for (const change of repairs.flatMap((repair) => repair.changes)) {
    const key = keyOf(change.place);
    if (!changes.has(key)) changes.set(key, change);
  }
  return [...changes].map(([key, change]) => {
    const byFigure = new Map<number | null, Repair[]>();
    for (const repair of repairs) {
      const to = repair.changes.find(({ place }) => keyOf(place) === key)?.to ?? null;
      byFigure.set(to, [...(byFigure.get(to) ?? []), repair]);
    }
    return { change, byFigure };
  });
}

/** The doubt that is expected to be left once the right figure of the cell is known. */
function doubtLeft({ byFigure }: Suspect): number {
  const parts = [...byFigure.values()].map((repairs) => repairs.map(({ confidence }) => confidence));
  const all = sum(parts.flat());
  return sum(parts.map((part) => (sum(part) / all) * doubt(part)));
}

/** Entropy in bits of what the weights, brought to a sum of 1, say. */
function doubt(weights: readonly number[]): number {
  const all = sum(weights);
  return sum(weights.map((weight) => (weight > 0 ? -(weight / all) * Math.log2(weight / all) : 0)));
}

/** How easily a person finds the figure elsewhere. */
function ease({ place, from }: Change, statements: readonly Statement[]): number {
  const { lines, scope } = statements[place.statement]!;
  return (from === null ? 0 : 4) + (isTotal(place, lines) ? 2 : 0) + (scope === "whole" ? 1 : 0);
}

function isTotal({ line }: FigurePlace, lines: Statement["lines"]): boolean {
  return lines[line]!.type === "total";
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

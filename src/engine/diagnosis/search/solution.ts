import { coefficientOf, type TrailRow } from "./trail";
import type { Span } from "../problem/rows";
import type { Model } from "./lower-bound";
import type { CausedChange } from "../problem/answer";

/** What the search has decided about one cell. */
export type Decision =
  | {
      readonly kind: "named";
      readonly cell: number;
      readonly to: number;
      readonly cost: number;
      readonly cause: string;
    }
  | { readonly kind: "open"; readonly cell: number; readonly change: Span }
  | { readonly kind: "eliminated"; readonly cell: number; readonly pivot: TrailRow };

/**
 * The figures that a complete list of decisions comes to; null where no whole figures satisfy all rows, or where
 * they are the figures of a simpler list that the search meets elsewhere.
 */
export function changesOf(model: Model, decisions: readonly Decision[]): readonly CausedChange[] | null {
  const spans = new Map<number, Span>();
  for (const decision of decisions) {
    if (decision.kind === "named") {
      const change = decision.to - (model.cells[decision.cell]?.value ?? 0);
      spans.set(decision.cell, { least: change, most: change });
    }
    if (decision.kind === "open") spans.set(decision.cell, decision.change);
  }
  for (const decision of [...decisions].reverse()) {
    if (decision.kind !== "eliminated") continue;
    const span = changeOfEliminated(model, decision.cell, decision.pivot, spans);
    if (!span) return null;
    spans.set(decision.cell, span);
  }
  return settledChanges(model, decisions, spans);
}

function settledChanges(
  model: Model,
  decisions: readonly Decision[],
  spans: Map<number, Span>,
): readonly CausedChange[] | null {
  const narrowed = narrow(model, spans);
  const chosen = narrowed && choose(model, narrowed);
  if (!chosen) return null;
  const changes: CausedChange[] = [];
  for (const decision of decisions) {
    const from = model.cells[decision.cell]?.value ?? 0;
    const span = narrowed.get(decision.cell);
    const change = chosen.get(decision.cell) ?? 0;
    if (!span || change === 0) return null;
    const to = from + change;
    const range = { least: from + span.least, most: from + span.most };
    const { named, free } = model.options(decision.cell);
    if (decision.kind !== "named" && named.has(to)) return null;
    const option = decision.kind === "named" ? decision : free(to);
    changes.push({ cell: decision.cell, from, to, ...range, cost: option.cost, cause: option.cause });
  }
  return changes;
}

/** A cell that was eliminated has its figure from its row, which must hold another wrong cell. */
function changeOfEliminated(
  model: Model,
  cell: number,
  pivot: TrailRow,
  spans: ReadonlyMap<number, Span>,
): Span | null {
  const factor = coefficientOf(pivot, cell);
  let { least, most } = sumBefore(model, pivot);
  let others = 0;
  pivot.cells.forEach((other, at) => {
    const span = other === cell ? undefined : spans.get(other);
    if (!span) return;
    others += 1;
    const scaled = scale(span, pivot.coefficients[at] ?? 0);
    least += scaled.least;
    most += scaled.most;
  });
  if (others === 0) return null;
  const span = divide({ least: pivot.low - most, most: pivot.high - least }, factor);
  return span.least <= span.most ? span : null;
}

/** Narrows the spans until every row can hold with whatever is left of them; null where one cannot. */
function narrow(model: Model, start: ReadonlyMap<number, Span>): Map<number, Span> | null {
  const spans = new Map(start);
  const rows = originalRows(model, spans.keys());
  for (let moved = true; moved;) {
    moved = false;
    for (const row of rows) {
      const before = sumBefore(model, row);
      const parts = row.cells.map((cell, at) =>
        scale(spans.get(cell) ?? NO_CHANGE, row.coefficients[at] ?? 0),
      );
      const least = parts.reduce((sum, part) => sum + part.least, before.least);
      const most = parts.reduce((sum, part) => sum + part.most, before.most);
      if (least > row.high || most < row.low) return null;
      for (const [at, cell] of row.cells.entries()) {
        const [span, part] = [spans.get(cell), parts[at]];
        if (!span || !part || span.least === span.most) continue;
        const room = { least: row.low - (most - part.most), most: row.high - (least - part.least) };
        const allowed = divide(room, row.coefficients[at] ?? 0);
        const next = { least: Math.max(span.least, allowed.least), most: Math.min(span.most, allowed.most) };
        if (next.least > next.most) return null;
        if (next.least === span.least && next.most === span.most) continue;
        spans.set(cell, next);
        moved = true;
        break;
      }
      if (moved) break;
    }
  }
  return spans;
}

/** One figure per cell, as near to the middle of its span as all rows allow. */
function choose(model: Model, spans: ReadonlyMap<number, Span>): Map<number, number> | null {
  const open = [...spans].find(([, span]) => span.least !== span.most);
  if (!open) return new Map([...spans].map(([cell, span]) => [cell, span.least]));
  const [cell, span] = open;
  for (const change of fromTheMiddle(span)) {
    const narrowed = narrow(model, new Map(spans).set(cell, { least: change, most: change }));
    const chosen = narrowed && choose(model, narrowed);
    if (chosen) return chosen;
  }
  return null;
}

/** The figures of a span, the middle first. */
function* fromTheMiddle({ least, most }: Span): Generator<number> {
  const middle = Math.floor((least + most) / 2);
  for (let step = 0; step <= most - least + 1; step++) {
    const at = middle + (step % 2 === 1 ? (step + 1) / 2 : -step / 2);
    if (at >= least && at <= most) yield at;
  }
}

/** The sum with the printed figures; only rows of the problem itself and pivots are asked for. */
function sumBefore(model: Model, row: TrailRow): Span {
  let sum = 0;
  row.cells.forEach((cell, at) => {
    sum += (row.coefficients[at] ?? 0) * (model.cells[cell]?.value ?? 0);
  });
  return { least: sum, most: sum };
}

function originalRows(model: Model, cells: Iterable<number>): readonly TrailRow[] {
  const indexes = new Set<number>();
  for (const cell of cells) {
    for (const index of model.trail.rowsOf[cell] ?? []) if (index < model.originals) indexes.add(index);
  }
  return [...indexes].sort((a, b) => a - b).flatMap((index) => model.trail.rows[index] ?? []);
}

function scale({ least, most }: Span, factor: number): Span {
  return factor > 0
    ? { least: factor * least, most: factor * most }
    : { least: factor * most, most: factor * least };
}

/** The whole numbers that come to within the span when multiplied by the factor. */
function divide({ least, most }: Span, factor: number): Span {
  const [from, to] = factor > 0 ? [least, most] : [most, least];
  return { least: Math.ceil(from / factor), most: Math.floor(to / factor) };
}

const NO_CHANGE: Span = { least: 0, most: 0 };

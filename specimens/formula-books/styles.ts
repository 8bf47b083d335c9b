import type { Dice } from "../dice";
import { type Computed, nameOf, type Run, type Spot } from "./notation";

/** How an office writes its sums and links; one book has one hand. */
export interface Style {
  readonly sum: "SUM" | "+" | "SUBTOTAL";
  /** A total of totals: =B5+B11+B14, =SUM(B5,B11,B14), or SUBTOTAL over all that stands above it. */
  readonly totals: "+" | "SUM";
  /** How another sheet is linked to. */
  readonly link: "cell" | "name" | "label";
  /** A 検算 of the body's own below the 総括. */
  readonly checks: boolean;
}

export function drawStyle(random: Dice): Style {
  return {
    sum: random.pick(["SUM", "SUM", "SUM", "+", "SUBTOTAL"]),
    totals: random.pick(["+", "SUM"]),
    link: random.pick(["cell", "cell", "cell", "name", "label"]),
    checks: random.below(3) === 0,
  };
}

/** The formula of a cell, without "=". */
export function written(computed: Computed, all: readonly Computed[], style: Style): string {
  const { terms } = computed;
  if (typeof terms === "string") return terms;
  const [run, ...others] = terms;
  const isOfSums = terms.some((term) => spotsOf(term).some((spot) => all.some((each) => isAt(each, spot))));
  // SUBTOTAL passes over what is a SUBTOTAL itself.
  const hand: Style = isOfSums && style.sum === "SUBTOTAL" ? { ...style, sum: "SUM" } : style;
  if (others.length === 0 && run!.factor === 1) return writtenRun(run!, hand);
  if (terms.some((each) => each.factor < 0 || !isOne(each)) || terms.length < 3) return plus(terms, hand);
  const block = style.sum === "SUBTOTAL" ? blockOf(computed, terms, all) : null;
  if (block) return `SUBTOTAL(9,${nameOf(block.first)}:${nameOf(block.last)})`;
  return style.totals === "SUM"
    ? `SUM(${terms.map(({ first }) => nameOf(first)).join(",")})`
    : plus(terms, hand);
}

function writtenRun(run: Run, style: Style): string {
  if (isOne(run)) return nameOf(run.first);
  const cells = spotsOf(run);
  if (style.sum === "+" && cells.length <= 12) return cells.map(nameOf).join("+");
  const range = `${nameOf(run.first)}:${nameOf(run.last)}`;
  return style.sum === "SUBTOTAL" && run.first.column === run.last.column
    ? `SUBTOTAL(9,${range})`
    : `SUM(${range})`;
}

function plus(terms: readonly Run[], style: Style): string {
  const text = terms.map((term) => `${term.factor < 0 ? "-" : "+"}${writtenRun(term, style)}`).join("");
  return text.startsWith("+") ? text.slice(1) : text;
}

/** The block above a total that its parts, their parts and nothing else stand in, so that SUBTOTAL adds each once. */
function blockOf({ column, row }: Computed, terms: readonly Run[], all: readonly Computed[]): Run | null {
  const parts = terms.map(({ first }) => first);
  const top = Math.min(...parts.map((part) => part.row));
  if (parts.some((part) => part.column !== column || part.row >= row)) return null;
  const inside = new Set<number>();
  for (const part of parts) {
    const own = all.find((each) => each.row === part.row && each.column === column);
    inside.add(part.row);
    if (!own) continue;
    // A part that is no SUBTOTAL of its own would be added up with what it adds up.
    if (typeof own.terms === "string" || own.terms.length > 1 || isOne(own.terms[0]!)) return null;
    for (const spot of spotsOf(own.terms[0]!)) inside.add(spot.row);
  }
  for (let at = top; at < row; at++) if (!inside.has(at)) return null;
  return { factor: 1, first: { row: top, column }, last: { row: row - 1, column } };
}

export function spotsOf({ first, last }: Run): Spot[] {
  const spots: Spot[] = [];
  for (let row = first.row; row <= last.row; row++)
    for (let column = first.column; column <= last.column; column++) spots.push({ row, column });
  return spots;
}

function isAt({ row, column }: Spot, spot: Spot): boolean {
  return row === spot.row && column === spot.column;
}

function isOne({ first, last }: Run): boolean {
  return first.row === last.row && first.column === last.column;
}

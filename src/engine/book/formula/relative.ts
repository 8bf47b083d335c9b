import { addAll } from "../collections";
import type { ReferenceEnd, Reference } from "./reference";
import { scan, type Token } from "./tokens";

/** A formula as it is compared with others: counted from its own cell, as Excel's R1C1 style writes it. */
export interface RelativeForm {
  /** Copies of one formula have the same, whatever spaces are in them. */
  readonly form: string;
  /** What formulas have in common that differ only in what they refer to and in the numbers typed into them. */
  readonly shape: string;
  /** The ends of its references, counted from its cell, in the order of the alphabet. */
  readonly references: readonly string[];
  /** The numbers typed into it, as they are written. */
  readonly numbers: readonly string[];
}

/** A formula of a cell in relative form; sheets are not counted, since Excel does not when it copies. */
export function relativeForm(formula: string, row: number, column: number): RelativeForm {
  const tokens = scan(formula).filter(({ type }) => type !== "space");
  // A plus before all else says nothing: =+B4 is what hands used to Lotus write.
  if (tokens[0]?.text === "+") tokens.shift();
  let [form, shape] = ["", ""];
  const references: string[] = [];
  const numbers: string[] = [];
  for (const token of tokens) {
    const ends = token.type === "reference" ? relativeEnds(token.reference, row, column) : [];
    if (ends.length) addAll(references, ends);
    if (token.type === "number") numbers.push(token.text);
    const written = ends.length ? ends.join(":") : token.text;
    form += written;
    shape += shapeText(token, written);
  }
  return { form, shape, references: references.sort(), numbers };
}

function shapeText(token: Token, written: string): string {
  if (token.type === "number") return "0";
  if (token.type !== "reference") return written;
  const { prefix, first, last } = token.reference;
  if (first.row === null || first.column === null) return written;
  return `${prefix?.text ?? ""}${last ? "#:#" : "#"}`;
}

function relativeEnds({ prefix, first, last }: Reference, row: number, column: number): string[] {
  const start = `${prefix?.text ?? ""}${endForm(first, row, column)}`;
  return last ? [start, endForm(last, row, column)] : [start];
}

function endForm(end: ReferenceEnd, row: number, column: number): string {
  const ofRow = end.row === null ? "" : `R${step(end.isRowFixed, end.row, row)}`;
  return end.column === null ? ofRow : `${ofRow}C${step(end.isColumnFixed, end.column, column)}`;
}

function step(isFixed: boolean, place: number, own: number): string {
  return isFixed ? `${place}` : `[${place - own}]`;
}

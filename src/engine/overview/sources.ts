import { spotOf } from "../book/spot";
import { readNumber } from "../book/amount";
import { isDoubt } from "../book/doubt";
import { numberFormat } from "../book/number-format";
import { linesOfRole } from "../equations/ties/overview";
import type { CellRef, Statement } from "../types";
import type { LineDescription, PartDescription } from "./description";
import type { Exact, Worth } from "./exact";
import type { OverviewBook } from "./reading";
import { columnOf, type Year } from "./years";

/** A cell of a statement that a figure is taken from. */
export interface FigureSource {
  readonly cell: CellRef;
  readonly place: { readonly statement: number; readonly line: number; readonly column: number };
  /** none: blank or a dash, 該当なし; fixed: typed as text, so no formula can refer to it. */
  readonly state: "number" | "none" | "fixed" | "unreadable";
  readonly exact: Exact;
  /** What 1 in the cell itself is worth. */
  readonly worth: Worth;
}

export interface SignedSource {
  readonly source: FigureSource;
  readonly factor: 1 | -1;
}

/** The cells whose sum is a line of a part in a year; null where no statement prints it. */
export function sourcesOf(
  reading: OverviewBook,
  { part, line }: { readonly part: PartDescription; readonly line: LineDescription },
  year: Year,
  most: number,
): FigureSource[] | null {
  for (const index of candidates(reading, part)) {
    const statement = reading.statements[index]!;
    if (statement.unit! > most) continue;
    const column = columnOf(statement, year);
    const lines = column < 0 ? [] : linesFound(statement, line);
    if (lines.length) return lines.map((each) => sourceAt(reading, { statement: index, line: each, column }));
  }
  return null;
}

/** The statements that can show a part, the nearest to the source first. */
export function candidates({ statements, sources }: OverviewBook, part: PartDescription): number[] {
  const distance = (index: number) => distanceOf(statements[index]!, part);
  return sources.filter((index) => distance(index) < Infinity).sort((a, b) => distance(a) - distance(b));
}

/** The lines of a statement that make up a line of an overview. */
export function linesFound(statement: Statement, { role, key }: LineDescription): number[] {
  if (role !== undefined) return linesOfRole(statement, role);
  const found = statement.lines.flatMap((line, index) =>
    line.type !== "heading" && key!.test(line.key) ? [index] : [],
  );
  return found.slice(0, 1);
}

/** A full statement before an overview, the whole before 合計 of the segments, finer units before coarser ones. */
function distanceOf(statement: Statement, part: PartDescription): number {
  const { kind, scope, title, unit } = statement;
  const isNamed = part.titled?.test(title.replace(/\s/gu, "")) ?? true;
  const segments = scope === "by-segment" ? 1 : 0;
  const coarseness = Math.log10(unit!) / 100;
  if (part.kind !== null) {
    if (kind !== part.kind && kind !== "overview") return Infinity;
    if (kind === part.kind && !isNamed) return Infinity;
    return (kind === "overview" ? 4 : 0) + segments + coarseness;
  }
  if (kind === "overview") return Infinity;
  const found = part.lines.filter((line) => linesFound(statement, line).length);
  if (!found.length) return Infinity;
  const hasTotal = found.some(({ isTotal }) => isTotal);
  return (isNamed ? 0 : 4) + (hasTotal ? 0 : 2) + segments + coarseness - found.length / 100;
}

function sourceAt({ statements, find }: OverviewBook, place: FigureSource["place"]): FigureSource {
  const { sheet, lines, unit, decimals } = statements[place.statement]!;
  const cell: CellRef = { sheet, ...spotOf(statements[place.statement]!, place.line, place.column) };
  const { value, source } = lines[place.line]!.amounts[place.column]!;
  const held = find(sheet, cell.row, cell.column);
  const { scale } = numberFormat(held?.format, typeof held?.value === "number" ? held.value : 1);
  const worth = { yen: unit!, places: scale };
  const printed = { yen: unit!, digits: value ?? 0, places: decimals };
  const as = (state: FigureSource["state"], exact: Exact = printed): FigureSource => ({
    cell,
    place,
    state,
    exact,
    worth,
  });
  if (value === null || source === "unreadable") return as("unreadable");
  if (source === "blank") return as("none");
  if (source === "text") return as(/[0-9０-９]/u.test(String(held?.value)) ? "fixed" : "none");
  // What a formula takes is the number itself, not what its format shows of it.
  if (typeof held?.value !== "number") return as("number");
  const figure = readNumber(held.value, undefined);
  if (figure === null || isDoubt(figure)) return as("unreadable");
  return as("number", { yen: unit!, digits: figure.digits, places: figure.decimals + scale });
}

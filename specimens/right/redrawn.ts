import { cellOf, copiesOf } from "../../src/engine/findings";
import { stepsOf } from "../../src/engine/findings/check";
import type { Cell, CellRef, Check, Statement, Term, Workbook } from "../../src/engine/types";
import type { Dice } from "../dice";
import type { Figures } from "./figures";
import { type Relation, type Solved, solved } from "./relations";

/** What a right book says: its figures, and what they add up to. */
type Found = Pick<Check, "workbook" | "equations" | "statements">;

/** A right book whose figures can be drawn anew. */
export interface Redrawable {
  readonly found: Found;
  readonly solved: Solved;
  /** What is printed now, by cell; what a sentence or nothing prints stays. */
  readonly printed: ReadonlyMap<string, number>;
}

/** So many draws are compared: the one with the fewest totals of the other sign than the form's is taken. */
const DRAWS = 20;

/** Null where figures of several units are compared, which are rounded, or integers need not solve the equations. */
export function redrawable(found: Found): Redrawable | null {
  const { equations, statements } = found;
  if (equations.some(({ total, terms }) => stepsOf(total, terms, statements) !== null)) return null;
  const fixed = new Set<string>();
  const printed = new Map<string, number>();
  statements.forEach((statement, index) => {
    statement.lines.forEach(({ type, amounts }, line) => {
      if (type === "heading") return;
      amounts.forEach(({ value, source }, column) => {
        const name = keyOf(cellOf({ statement: index, line, column, factor: 1 }, statements));
        if (source === "number" || source === "text") printed.set(name, value!);
        else fixed.add(name);
      });
    });
  });
  const relations = equations.map(({ total, terms }): Relation => {
    const counts = new Map<string, number>();
    const count = (term: Term, factor: number) => {
      const name = keyOf(cellOf(term, statements));
      if (!fixed.has(name)) counts.set(name, (counts.get(name) ?? 0) + factor);
    };
    count(total, -1);
    for (const term of terms) count(term, term.factor);
    return new Map([...counts].filter(([, factor]) => factor !== 0));
  });
  const way = solved(relations.filter(({ size }) => size > 0));
  return way && { found, solved: way, printed };
}

/** The book with other figures for which all that held before holds. */
export function redrawn(
  { found, solved: way, printed }: Redrawable,
  figures: Figures,
  random: Dice,
): Workbook {
  let best: { readonly values: ReadonlyMap<string, number>; readonly turned: number } | null = null;
  for (let draw = 0; draw < DRAWS && best?.turned !== 0; draw++) {
    const free = new Map<string, number>();
    for (const [name, value] of printed)
      if (!way.follows.has(name)) free.set(name, figures.draw(value, random));
    const values = way.valuesFor(free);
    const turned = [...way.follows].filter((name) => values.get(name)! * printed.get(name)! < 0).length;
    if (!best || turned < best.turned) best = { values, turned };
  }
  return withValues(found, best!.values);
}

function withValues({ workbook, statements }: Found, values: ReadonlyMap<string, number>): Workbook {
  const written = new Map<string, { readonly value: number; readonly decimals: number }>();
  statements.forEach((statement, index) => {
    eachFigure(statement, (line, column) => {
      const term = { statement: index, line, column, factor: 1 as const };
      const cell = cellOf(term, statements);
      const value = values.get(keyOf(cell));
      if (value === undefined) return;
      for (const each of [cell, ...(copiesOf(term, statements).copies ?? [])])
        written.set(keyOf(each), { value, decimals: statement.decimals });
    });
  });
  const ratios = ratiosOf(statements);
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.flatMap((cell): Cell[] => {
      const name = keyOf({ ...cell, sheet: sheet.name });
      const to = written.get(name);
      if (ratios.has(name)) return [];
      return [to === undefined ? cell : { ...cell, value: valueLike(cell, to) }];
    }),
  }));
  return { ...workbook, sheets };
}

/** Ratios are of figures that are no more: they are left out. */
function ratiosOf(statements: readonly Statement[]): ReadonlySet<string> {
  return new Set(
    statements.flatMap(({ sheet, lines, ratios = [] }) =>
      ratios.flatMap(({ column, figures }) =>
        figures.flatMap((figure, line) => (figure ? [keyOf({ sheet, row: lines[line]!.row, column })] : [])),
      ),
    ),
  );
}

function eachFigure({ lines, columns }: Statement, then: (line: number, column: number) => void): void {
  lines.forEach(({ type }, line) => {
    if (type !== "heading") columns.forEach((_, column) => then(line, column));
  });
}

/** As a number where the cell held one, else as a text. */
function valueLike(
  { value: before }: Cell,
  { value, decimals }: { readonly value: number; readonly decimals: number },
): number | string {
  const amount = value / 10 ** decimals;
  if (typeof before === "number") return amount;
  const text = Math.abs(amount).toLocaleString("en-US", { minimumFractionDigits: decimals });
  return amount < 0 ? `△${text}` : text;
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${row}:${column}!${sheet}`;
}

import { cellOf, copiesOf } from "../../src/engine/findings";
import { stepsOf } from "../../src/engine/findings/check";
import type { Cell, CellRef, Check, Statement, Term, Workbook } from "../../src/engine/types";
import type { Dice } from "../dice";
import type { Figures } from "./figures";
import { type Relation, type Solved, solved } from "./relations";

/** 営業損失, where the form prints one. */
const LOSS = /損失$/u;

/** What a right book says: its figures, and what they add up to. */
type Found = Pick<Check, "workbook" | "equations" | "statements">;

/** A right book whose figures can be drawn anew. */
export interface Redrawable {
  readonly found: Found;
  readonly solved: Solved;
  /** What is printed now, by name; what nothing prints stays. */
  readonly printed: ReadonlyMap<string, number>;
  /** What can only be printed as it is, above nothing: amounts in sentences, and lines named after a loss. */
  readonly signless: ReadonlySet<string>;
}

/** So many draws are compared: the one with the fewest totals of the other sign than the form's is taken. */
const DRAWS = 20;

/** What a sentence prints has no sign, and a 損失 below nothing is none: so many draws are tried until there is no such figure. */
const DRAWS_WITHOUT_SIGN = 400;

/** Null where figures of several units are compared, which are rounded, or integers need not solve the equations. */
export function redrawable(found: Found): Redrawable | null {
  const { equations, statements } = found;
  if (equations.some(({ total, terms }) => stepsOf(total, terms, statements) !== null)) return null;
  const fixed = new Set<string>();
  const printed = new Map<string, number>();
  const signless = new Set<string>();
  statements.forEach((statement, index) => {
    statement.lines.forEach(({ type, amounts, key }, line) => {
      if (type === "heading") return;
      amounts.forEach(({ value, source }, column) => {
        const name = nameOf({ statement: index, line, column, factor: 1 }, statements);
        if (source === "number" || source === "text" || source === "sentence") printed.set(name, value!);
        else fixed.add(name);
        if (source === "sentence" || LOSS.test(key)) signless.add(name);
      });
    });
  });
  const relations = equations.map(({ total, terms }): Relation => {
    const counts = new Map<string, number>();
    const count = (term: Term, factor: number) => {
      const name = nameOf(term, statements);
      if (!fixed.has(name)) counts.set(name, (counts.get(name) ?? 0) + factor);
    };
    count(total, -1);
    for (const term of terms) count(term, term.factor);
    return new Map([...counts].filter(([, factor]) => factor !== 0));
  });
  const way = solved(relations.filter(({ size }) => size > 0));
  return way && { found, solved: way, printed, signless };
}

/** The book with other figures for which all that held before holds. */
export function redrawn(
  { found, solved: way, printed, signless }: Redrawable,
  figures: Figures,
  random: Dice,
): Workbook {
  let best: { readonly values: ReadonlyMap<string, number>; readonly turned: number } | null = null;
  const mayGoOn = (draw: number) =>
    draw < DRAWS || (draw < DRAWS_WITHOUT_SIGN && best!.turned >= DRAWS_WITHOUT_SIGN);
  for (let draw = 0; best?.turned !== 0 && mayGoOn(draw); draw++) {
    const free = new Map<string, number>();
    for (const [name, value] of printed)
      if (!way.follows.has(name)) {
        const drawn = figures.draw(value, random);
        free.set(name, signless.has(name) ? Math.abs(drawn) : drawn);
      }
    const values = way.valuesFor(free);
    const turned = [...way.follows]
      .filter((name) => values.get(name)! * printed.get(name)! < 0)
      .reduce((sum, name) => sum + (signless.has(name) ? DRAWS_WITHOUT_SIGN : 1), 0);
    if (!best || turned < best.turned) best = { values, turned };
  }
  return withValues(found, best!.values);
}

function withValues({ workbook, statements }: Found, values: ReadonlyMap<string, number>): Workbook {
  const written = new Map<string, { readonly value: number; readonly decimals: number }>();
  const said = new Map<string, (readonly [before: number, after: number])[]>();
  statements.forEach((statement, index) => {
    eachFigure(statement, (line, column) => {
      const term = { statement: index, line, column, factor: 1 as const };
      const cell = cellOf(term, statements);
      const value = values.get(nameOf(term, statements));
      if (value === undefined) return;
      const amount = statement.lines[line]!.amounts[column]!;
      if (amount.source === "sentence") {
        said.set(keyOf(cell), [...(said.get(keyOf(cell)) ?? []), [amount.value!, value]]);
        return;
      }
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
      if (said.has(name)) return [{ ...cell, value: saidAnew(String(cell.value), said.get(name)!) }];
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

/** The sentence with other amounts in place of those that it says. */
function saidAnew(text: string, amounts: readonly (readonly [before: number, after: number])[]): string {
  const left = [...amounts];
  return text.replace(/[0-9][0-9,]*(?=[百千万億]*円)/gu, (printed) => {
    const at = left.findIndex(([before]) => Math.abs(before) === Number(printed.replaceAll(",", "")));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found ? Math.abs(found[1]).toLocaleString("en-US") : printed;
  });
}

/** A figure by its cell; of several that a sentence prints each by its place in the sentence. */
function nameOf(term: Term, statements: readonly Statement[]): string {
  const { source } = statements[term.statement]!.lines[term.line]!.amounts[term.column]!;
  const key = keyOf(cellOf(term, statements));
  return source === "sentence" ? `${term.line}#${key}` : key;
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${row}:${column}!${sheet}`;
}

import { spotOf } from "../../src/engine/book/spot";
import { check } from "../../src/engine";
import type { Statement, Term, Workbook } from "../../src/engine/types";
import type { Spoilable } from "./kinds";

/** A printed figure that takes part in an equation, with what stands around it. */
export interface Figure extends Spoilable {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Yen per 1 of the figure. */
  readonly unit: number;
}

/** A clean book and all its figures, table by table: [line][column], null where nothing is printed. */
export interface CleanBook {
  readonly workbook: Workbook;
  readonly figures: readonly Figure[];
  readonly tables: readonly (readonly (readonly (Figure | null)[])[])[];
  /** Those all of whose figures are printed. */
  readonly equations: readonly FigureEquation[];
}

/** total = Σ factor × figure, in yen. */
export interface FigureEquation {
  readonly rule: string;
  readonly total: Figure;
  readonly terms: readonly { readonly figure: Figure; readonly factor: number }[];
}

/** Reads the figures of a book in which nothing is wrong. */
export function figuresOf(workbook: Workbook): CleanBook {
  const { statements, equations, findings } = check(workbook);
  if (findings.some(({ severity }) => severity === "error")) throw new Error("The book is not clean.");
  const totals = new Map<string, number[]>();
  const used = new Set<string>();
  for (const { total, terms } of equations) {
    for (const term of [total, ...terms]) used.add(keyOf(term));
    const filled = terms.filter((term) => valueAt(term, statements) !== 0);
    if (filled.length < 2) continue;
    for (const term of filled) {
      totals.set(keyOf(term), [...(totals.get(keyOf(term)) ?? []), valueAt(total, statements)!]);
    }
  }
  const all = statements.map((_, statement) => figureLines(statement, statements, used, totals));
  const tables = all
    .map((lines) => lines.filter((line) => line.some((figure) => figure)))
    .filter(({ length }) => length > 0);
  const figureAt = ({ statement, line, column }: Place) => all[statement]![line]![column] ?? null;
  return {
    workbook,
    tables,
    figures: tables.flat(2).filter((figure) => figure !== null),
    equations: equations.flatMap((equation): FigureEquation[] => {
      const total = figureAt(equation.total);
      const terms = equation.terms.map((term) => ({ figure: figureAt(term), factor: term.factor }));
      return total && terms.every(({ figure }) => figure)
        ? [{ rule: equation.rule, total, terms: terms as FigureEquation["terms"] }]
        : [];
    }),
  };
}

type Place = Omit<Term, "factor">;

function figureLines(
  statement: number,
  statements: readonly Statement[],
  used: ReadonlySet<string>,
  totals: ReadonlyMap<string, number[]>,
): (Figure | null)[][] {
  const { sheet, lines, columns, unit } = statements[statement]!;
  const at = (line: number, column: number) => valueAt({ statement, line, column }, statements);
  return lines.map((_, line) =>
    columns.map(({ period }, index): Figure | null => {
      const value = at(line, index);
      const key = keyOf({ statement, line, column: index });
      if (value === null || !used.has(key)) return null;
      const before = columns.findIndex(
        (other) => other !== columns[index] && period && other.period && other.role === "amount",
      );
      return {
        sheet,
        ...spotOf(statements[statement]!, line, index),
        value,
        unit: unit ?? 1000,
        above: line > 0 ? at(line - 1, index) : null,
        right: index + 1 < columns.length ? at(line, index + 1) : null,
        lastYear: before < 0 ? null : at(line, before),
        totals: totals.get(key) ?? [],
      };
    }),
  );
}

/** The figure printed, null where none is; the sample books print no decimals. */
function valueAt({ statement, line, column }: Place, statements: readonly Statement[]): number | null {
  const amount = statements[statement]!.lines[line]!.amounts[column];
  if (amount?.source === "text") return amount.value || null;
  return amount && amount.source === "number" ? amount.value : null;
}

function keyOf({ statement, line, column }: Place): string {
  return `${statement}:${line}:${column}`;
}

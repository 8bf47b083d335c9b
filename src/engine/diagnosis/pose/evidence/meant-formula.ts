import { cellName } from "../../../book/address";
import { type BookGraph, graphOf } from "../../../book/graph";
import { SheetCells } from "../../../book/graph/sheet-cells";
import { addsTypedFigure } from "../../../book/formula/added-figure";
import { areaOf, type Reference } from "../../../book/formula/reference";
import { referencesOf, shiftedFormula, withReference } from "../../../book/formula/rewrite";
import { spotOf } from "../../../book/spot";
import { labelKey } from "../../../book/text";
import type { Cell, Change, Equation, Evidence, Statement, Workbook } from "../../../types";
import { cellOf } from "../../../findings";
import { amountOf } from "./formula-evidence";
import type { EvidenceSource } from "./source";

type Place = Change["place"];

/** A formula is copied from no further than this. */
const NEAR = 3;

/**
 * The formulas that a careful colleague would write into a cell: that of a neighbour, a link to the line of the same
 * name where the lines beside link to other lines, and what the equations say that the cell is. Nothing is said in
 * tables without formulas.
 */
export function meantFormulas(
  statements: readonly Statement[],
  workbook: Workbook | null,
  equationsAt: (place: Place) => readonly Equation[],
): EvidenceSource {
  if (!workbook) return () => [];
  const book = new FormulaBook(workbook);
  return (place) => {
    const statement = statements[place.statement]!;
    if (!book.holdsFormulas(statement.sheet)) return [];
    const { row, column } = spotOf(statement, place.line, place.column);
    const cell = book.at(statement.sheet, row, column);
    const texts = new Set([
      ...book.ofNeighbours(statement.sheet, row, column),
      ...book.linksByLabel(statement, place.line, column),
      ...(book.hasFormulaNear(statement.sheet, row, column)
        ? equationsAt(place).flatMap((equation) => written(equation, statements) ?? [])
        : []),
    ]);
    texts.delete(cell?.formula ?? "");
    return [...texts].flatMap((formula): Evidence[] => {
      const computed = book.graph.evaluate(formula, { sheet: statement.sheet, row, column });
      const value =
        typeof computed === "number"
          ? amountOf(computed, cell ?? { row, column, value: null }, statement)
          : null;
      return value === null ? [] : [{ kind: "meant-formula", value, place, formula }];
    });
  };
}

class FormulaBook {
  readonly graph: BookGraph;
  private readonly sheets: ReadonlyMap<string, SheetCells>;
  private readonly withFormulas: ReadonlySet<string>;

  constructor(workbook: Workbook) {
    this.graph = graphOf(workbook);
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, new SheetCells(sheet)]));
    this.withFormulas = new Set(
      workbook.sheets.flatMap(({ name, cells }) =>
        cells.some(({ formula }) => formula !== undefined) ? [name] : [],
      ),
    );
  }

  holdsFormulas(sheet: string): boolean {
    return this.withFormulas.has(sheet);
  }

  at(sheet: string, row: number, column: number): Cell | undefined {
    return this.sheets.get(sheet)?.at(row, column);
  }

  /** What the nearest formulas left and right, above and below become when they are copied into the cell. */
  ofNeighbours(sheet: string, row: number, column: number): string[] {
    return this.neighbours(sheet, row, column).flatMap(
      ({ formula, row: from, column: aside }) => shiftedFormula(formula!, row - from, column - aside) ?? [],
    );
  }

  hasFormulaNear(sheet: string, row: number, column: number): boolean {
    const own = this.at(sheet, row, column)?.formula !== undefined;
    return own || this.neighbours(sheet, row, column).length > 0;
  }

  /** ='第1表'!C12 among ='第1表'!C5 and ='第1表'!C24: the line of the same name in the column that they link to. */
  linksByLabel({ sheet, lines }: Statement, line: number, column: number): string[] {
    const { row, key } = lines[line]!;
    const own = this.at(sheet, row, column);
    const near = [...(own?.formula === undefined ? [] : [own]), ...this.neighbours(sheet, row, column)];
    return near.flatMap(({ formula }) => {
      const references = referencesOf(formula!).filter(({ prefix }) => prefix !== null);
      const [link] = references;
      if (!link || references.length > 1) return [];
      const target = this.lineNamed(link, key);
      if (target === null) return [];
      const area = { ...areaOf(link), sheet: link.prefix!.sheet };
      return [withReference(formula!, area, { ...area, top: target, bottom: target })];
    });
  }

  private lineNamed({ prefix, first, last }: Reference, key: string): number | null {
    const cells = this.sheets.get(prefix!.sheet);
    if (!cells || last || first.row === null || first.column === null || !key) return null;
    const rows = new Set<number>();
    const left = { top: 0, left: 0, bottom: 1_048_575, right: first.column - 1 };
    for (const { row, value } of cells.in(left))
      if (typeof value === "string" && labelKey(value) === key && cells.at(row, first.column)) rows.add(row);
    return rows.size === 1 ? [...rows][0]! : null;
  }

  private neighbours(sheet: string, row: number, column: number): Cell[] {
    const nearest = (rows: number, columns: number): Cell[] => {
      for (let step = 1; step <= NEAR; step++) {
        const cell = this.at(sheet, row + rows * step, column + columns * step);
        if (cell?.formula !== undefined) return isCopied(cell.formula) ? [cell] : [];
      }
      return [];
    };
    return [...nearest(0, -1), ...nearest(0, 1), ...nearest(-1, 0), ...nearest(1, 0)];
  }
}

/** Whether a formula may be one of a row or column of copies. */
function isCopied(formula: string): boolean {
  return referencesOf(formula).length > 0 && !addsTypedFigure(formula);
}

/** What an equation says of its total, as people write it; null for what no single sheet prints. */
function written({ total, terms }: Equation, statements: readonly Statement[]): string | null {
  if (!terms.length || terms.some(({ statement }) => statement !== total.statement)) return null;
  const cells = terms.map((term) => ({ ...cellOf(term, statements), factor: term.factor }));
  const { column, row } = cells[0]!;
  const isColumn = cells.every((cell) => cell.column === column);
  const isRow = cells.every((cell) => cell.row === row);
  const along = (cell: { row: number; column: number }) => (isColumn ? cell.row : cell.column);
  const sorted = [...cells].sort((a, b) => along(a) - along(b));
  const isRun = (isColumn || isRow) && sorted.every((cell, at) => along(cell) === along(sorted[0]!) + at);
  const name = (cell: { row: number; column: number }) => cellName(cell.row, cell.column);
  if (cells.length > 1 && isRun && cells.every(({ factor }) => factor === 1))
    return `SUM(${name(sorted[0]!)}:${name(sorted.at(-1)!)})`;
  const text = cells.map((cell) => `${cell.factor < 0 ? "-" : "+"}${name(cell)}`).join("");
  return text.startsWith("+") ? text.slice(1) : text;
}

import { cellName } from "../../../book/address";
import { type BookGraph, graphOf } from "../../../book/graph";
import { SheetCells } from "../../../book/graph/sheet-cells";
import { addsTypedFigure } from "../../../book/formula/added-figure";
import { areaOf, type Reference } from "../../../book/formula/reference";
import { relativeForm } from "../../../book/formula/relative";
import { referencesOf, shiftedFormula, withReference } from "../../../book/formula/rewrite";
import { spotOf } from "../../../book/spot";
import { labelKey } from "../../../book/text";
import type { Cell, Change, Equation, Evidence, Statement, Workbook } from "../../../types";
import { cellOf } from "../../../findings";
import { amountOf } from "./formula-evidence";
import type { EvidenceSource } from "./source";

type Place = Change["place"];

/** A formula is copied from no further than so many lines or columns. */
const FAR = 200;

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
      ...book.ofNeighbours(statement, place),
      ...book.linksByLabel(statement, place),
      ...(book.hasFormulaNear(statement, place)
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
  ofNeighbours(statement: Statement, place: Place): string[] {
    const { row, column } = spotOf(statement, place.line, place.column);
    return this.neighbours(statement, place).flatMap(
      ({ formula, row: from, column: aside }) => shiftedFormula(formula!, row - from, column - aside) ?? [],
    );
  }

  hasFormulaNear(statement: Statement, place: Place): boolean {
    return (
      this.cellOf(statement, place)?.formula !== undefined || this.neighbours(statement, place).length > 0
    );
  }

  /** ='第1表'!C12 among ='第1表'!C5 and ='第1表'!C24: the line of the same name in the column that they link to. */
  linksByLabel(statement: Statement, place: Place): string[] {
    const { key } = statement.lines[place.line]!;
    const own = this.cellOf(statement, place);
    const near = [...(own?.formula === undefined ? [] : [own]), ...this.neighbours(statement, place)];
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

  /**
   * The next cells of the line and of the column that compute; first those whose formula is the commoner there, or, where
   * other totals of the column add up their lines, those of the line: a difference below differences may be either.
   */
  private neighbours(statement: Statement, place: Place): Cell[] {
    const isSumBelow = this.addsUpBelow(statement, place);
    const ways = [
      [0, 1],
      [1, 0],
    ].map(([lines, columns]) => {
      const sides = [-1, 1].map((step) => this.computing(statement, place, lines! * step, columns! * step));
      const next = sides.flatMap((cells) => cells.slice(0, 1));
      const forms = new Set(next.map(formOf));
      const alike = sides.flat().filter((cell) => forms.has(formOf(cell))).length;
      return { next, alike: isSumBelow && lines === 0 ? Infinity : alike };
    });
    return ways.sort((a, b) => b.alike - a.alike).flatMap(({ next }) => next);
  }

  /** Whether the column adds up its lines as well where the cells beside it do, in other totals of the table. */
  private addsUpBelow(statement: Statement, place: Place): boolean {
    const isBelow = ({ formula, row }: Cell) =>
      referencesOf(formula!).every((reference) => areaOf(reference).bottom !== row);
    return [-1, 1].some((step) =>
      this.computing(statement, place, step, 0).some((cell) => {
        const beside = this.at(statement.sheet, cell.row, cell.column - 1);
        return beside?.formula !== undefined && isBelow(beside) && isBelow(cell);
      }),
    );
  }

  /** The cells of a statement that compute from others, from a place on in one direction. */
  private computing(statement: Statement, { line, column }: Place, lines: number, columns: number): Cell[] {
    const found: Cell[] = [];
    for (let step = 1; step <= FAR; step++) {
      const at = { line: line + lines * step, column: column + columns * step };
      if (!statement.lines[at.line] || !statement.columns[at.column]) break;
      const cell = this.cellOf(statement, at);
      if (cell?.formula !== undefined && isCopied(cell.formula)) found.push(cell);
    }
    return found;
  }

  private cellOf(statement: Statement, { line, column }: Pick<Place, "line" | "column">): Cell | undefined {
    const spot = spotOf(statement, line, column);
    return this.at(statement.sheet, spot.row, spot.column);
  }
}

/** Whether a formula may be one of a row or column of copies. */
function isCopied(formula: string): boolean {
  return referencesOf(formula).length > 0 && !addsTypedFigure(formula);
}

/** What an equation says of its total, as people write it; null for what its own sheet does not print. */
function written({ total, terms }: Equation, statements: readonly Statement[]): string | null {
  const { sheet } = statements[total.statement]!;
  if (!terms.length || terms.some(({ statement }) => statements[statement]!.sheet !== sheet)) return null;
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

function formOf({ formula, row, column }: Cell): string {
  return relativeForm(formula!, row, column).form;
}

import { groupedBy } from "../../../book/collections";
import { type BookGraph, graphOf } from "../../../book/graph";
import { BookCells } from "../../../book/graph/sheet-cells";
import { holdsFormulas } from "../../../book/formula-cells";
import { addsTypedFigure } from "../../../book/formula/added-figure";
import { LOOKUPS } from "../../../book/formula/lookups";
import { areaOf, type Reference } from "../../../book/formula/reference";
import { relativeForm } from "../../../book/formula/relative";
import { referencesOf, shiftedFormula, withReference } from "../../../book/formula/rewrite";
import { spotOf } from "../../../book/spot";
import { labelKey } from "../../../book/text";
import type { Cell, CellRef, Change, Statement, Workbook } from "../../../types";

type Place = Change["place"];

/** A formula is copied from no further than so many lines or columns. */
const FAR = 200;

/** A formula as it would be copied from beside a cell. */
export interface NeighbourFormula {
  readonly formula: string;
  /** From the same line; else from the same column. */
  readonly isOfLine: boolean;
}

/** The formulas of a book as they stand around a cell. */
export class FormulaBook {
  readonly graph: BookGraph;
  private readonly sheets: BookCells;
  private readonly withFormulas: ReadonlySet<string>;

  constructor(workbook: Workbook) {
    this.graph = graphOf(workbook);
    this.sheets = new BookCells(workbook.sheets);
    this.withFormulas = new Set(workbook.sheets.filter(holdsFormulas).map(({ name }) => name));
  }

  holdsFormulas(sheet: string): boolean {
    return this.withFormulas.has(sheet);
  }

  at(sheet: string, row: number, column: number): Cell | undefined {
    return this.sheets.get(sheet)?.at(row, column);
  }

  /** What the nearest formulas left and right, above and below become when they are copied into the cell. */
  ofNeighbours(statement: Statement, place: Place): NeighbourFormula[] {
    const { row, column } = spotOf(statement, place.line, place.column);
    return this.neighbours(statement, place).flatMap((cell) => {
      const formula = shiftedFormula(cell.formula!, row - cell.row, column - cell.column);
      const isOfLine = cell.row === row;
      if (formula === null || !this.takesFigures(formula, statement.sheet)) return [];
      return isOfLine || staysIn(statement, formula) ? [{ formula, isOfLine }] : [];
    });
  }

  /** =SUM(C4:C8) copied beside a column of labels adds up nothing: some range of it is to hold a number. */
  private takesFigures(formula: string, own: string): boolean {
    const ranges = referencesOf(formula).filter(({ last }) => last !== null);
    const holdsNumber = (range: Reference) => {
      for (const { value } of this.sheets.get(range.prefix?.sheet ?? own)?.in(areaOf(range)) ?? [])
        if (typeof value === "number") return true;
      return false;
    };
    return ranges.length === 0 || ranges.some(holdsNumber);
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

  /** How many other lines of the column hold a copy of the formula of a cell. */
  copiesInColumn(statement: Statement, place: Place): number {
    const own = this.cellOf(statement, place);
    if (own?.formula === undefined) return 0;
    const form = formOf(own);
    const sides = [-1, 1].flatMap((step) => this.computing(statement, place, step, 0));
    return sides.filter((cell) => formOf(cell) === form).length;
  }

  private lineNamed({ prefix, first, last }: Reference, key: string): number | null {
    if (last || first.row === null || first.column === null) return null;
    return this.rowNamed({ sheet: prefix!.sheet, column: first.column }, key);
  }

  /** The one row of a sheet with a label and a figure in a column; null where there is none, or several. */
  rowNamed({ sheet, column }: Pick<CellRef, "sheet" | "column">, key: string): number | null {
    const cells = this.sheets.get(sheet);
    if (!cells || !key) return null;
    const rows = new Set<number>();
    const left = { top: 0, left: 0, bottom: 1_048_575, right: column - 1 };
    for (const { row, value } of cells.in(left))
      if (typeof value === "string" && labelKey(value) === key && cells.at(row, column)) rows.add(row);
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
      const nearest = sides.flatMap((cells) => cells.slice(0, 1));
      const isNew = (cell: Cell) => !nearest.some((each) => formOf(each) === formOf(cell));
      const next = [...nearest, ...commonIn(sides.flat()).filter(isNew)];
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

/** A sum that is copied up a column adds up lines of its table, not what stands above them. */
function staysIn({ lines }: Statement, formula: string): boolean {
  const first = lines[0]!.row;
  return referencesOf(formula).every(({ prefix, first: from, last }) => {
    const isRange = prefix === null && last !== null && from.row !== null;
    return !isRange || areaOf({ first: from, last }).top >= first;
  });
}

/**
 * The first of those that are alike, of the most that are: the nearest may be wrong itself. Lookups besides, which stand
 * in any line of a column: one side of a trial balance for some accounts, the other for others.
 */
function commonIn(cells: readonly Cell[]): readonly Cell[] {
  const alike = [...groupedBy(cells, formOf).values()]
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length);
  return alike.flatMap(([first], at) => (at === 0 || LOOKUPS.test(first!.formula!) ? [first!] : []));
}

/** Whether a formula may be one of a row or column of copies. */
function isCopied(formula: string): boolean {
  return referencesOf(formula).length > 0 && !addsTypedFigure(formula);
}

function formOf({ formula, row, column }: Cell): string {
  return relativeForm(formula!, row, column).form;
}

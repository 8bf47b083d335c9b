import { cellName } from "../../../book/address";
import { areaOf, quotedName, type Reference } from "../../../book/formula/reference";
import { relativeForm } from "../../../book/formula/relative";
import { referencesOf } from "../../../book/formula/rewrite";
import { slipsOf } from "../../../book/formula/slips";
import { spotOf } from "../../../book/spot";
import { cellOf } from "../../../findings";
import type { Cell, CellRef, Change, Equation, Statement, Workbook } from "../../../types";
import { LOOKUPS } from "../../../book/formula/lookups";
import { FormulaBook, type NeighbourFormula } from "./formula-book";
import { linksByName } from "./links-by-name";

type Place = Change["place"];

/**
 * The formulas that a careful colleague would write into a cell, the likeliest first: that of a neighbour, what a slip
 * may have made of its own, a link to the line of the same name where the lines beside link to other lines, and what the
 * equations say that the cell is. None in tables without formulas, and none that would need the cell itself.
 */
export function meantTexts(
  statements: readonly Statement[],
  workbook: Workbook,
  equationsAt: (place: Place) => readonly Equation[],
): (place: Place) => readonly string[] {
  const book = new FormulaBook(workbook);
  const linkedByName = linksByName(workbook, book);
  return (place) => {
    const statement = statements[place.statement]!;
    const { sheet } = statement;
    if (!book.holdsFormulas(sheet)) return [];
    const { row, column } = spotOf(statement, place.line, place.column);
    const cell = book.at(sheet, row, column);
    const neighbours = book.ofNeighbours(statement, place);
    // Nobody computes one figure of a column across its line where no other of the column is.
    const isWritten = (text: string) =>
      cell?.formula !== undefined || !isAcross(text, row) || !isTypedColumn(statement, place, book);
    const others = [
      ...book.linksByLabel(statement, place),
      ...linkedByName(statement, place),
      ...(book.hasFormulaNear(statement, place)
        ? sumsFirst(equationsAt(place))
            .flatMap((equation) => written(equation, statements) ?? [])
            .filter(isWritten)
        : []),
    ];
    const texts = new Set(inOrderOf(cell ?? { row, column }, neighbours, others));
    if (cell?.formula !== undefined) {
      texts.delete(cell.formula);
      // One of many lines that look themselves up is right: what a slip may have made of it is none.
      const isOfMany = LOOKUPS.test(cell.formula) && book.copiesInColumn(statement, place) >= LEAST_COPIES;
      if (isOfMany) for (const slip of slipsOf(cell.formula)) texts.delete(slip);
    }
    const needsIt = circlesOf({ sheet, row, column }, book);
    return [...texts].filter((formula) => !needsIt(formula));
  };
}

/** So many lines beside its own, in the same form, show that a lookup is right. */
const LEAST_COPIES = 2;

/** 資産合計 adds up its parts; that 負債・純資産合計 is as much is its check. */
function sumsFirst(equations: readonly Equation[]): readonly Equation[] {
  const isSum = ({ terms }: Equation) => terms.length > 1;
  return [...equations.filter(isSum), ...equations.filter((each) => !isSum(each))];
}

/** Whether a formula in the cell would need what is computed from the cell. */
function circlesOf(own: CellRef, { graph }: FormulaBook): (formula: string) => boolean {
  let cells: readonly CellRef[] | null = null;
  return (formula) => {
    cells ??= [own, ...graph.followersOf([own])];
    return referencesOf(formula).some((reference) => {
      const { top, left, bottom, right } = areaOf(reference);
      const sheet = reference.prefix?.sheet ?? own.sheet;
      return cells!.some(
        (each) =>
          each.sheet === sheet &&
          each.row >= top &&
          each.row <= bottom &&
          each.column >= left &&
          each.column <= right,
      );
    });
  };
}

/**
 * What stands in the cell is hardly ever wrong as a whole: first comes what neighbours write in the same way, then what a
 * slip may have made of it, then what says the same otherwise.
 */
function inOrderOf(
  at: Pick<Cell, "row" | "column" | "formula">,
  neighbours: readonly NeighbourFormula[],
  others: readonly string[],
): readonly string[] {
  // Other totals of the column add up as many lines as they have.
  const isLikely = ({ formula, isOfLine }: NeighbourFormula) =>
    isOfLine || isAcross(formula, at.row) || looksUpOwnLine(formula, at.row);
  const textsOf = (some: readonly NeighbourFormula[]) => some.map(({ formula }) => formula);
  const [likely, unlikely] = [isLikely, (each: NeighbourFormula) => !isLikely(each)].map((which) =>
    textsOf(neighbours.filter(which)),
  ) as [string[], string[]];
  const all = [...likely, ...others, ...unlikely];
  const own = at.formula;
  if (own === undefined) return all;
  const { shape } = relativeForm(own, at.row, at.column);
  const areas = referencesOf(own);
  const isOfShape = (formula: string) => relativeForm(formula, at.row, at.column).shape === shape;
  const isSharingCells = (formula: string) =>
    referencesOf(formula).some((reference) => areas.some((area) => isSharing(reference, area)));
  const akin = [
    ...likely.filter(isOfShape),
    ...slipsOf(own),
    ...[...textsOf(neighbours), ...all].filter((each) => isOfShape(each) || isSharingCells(each)),
  ];
  return [...akin, ...all.filter((formula) => !akin.includes(formula))];
}

/** Whether other lines of a column are typed, and none is computed from its own line. */
function isTypedColumn(statement: Statement, { line: own, column }: Place, book: FormulaBook): boolean {
  const cells = statement.lines.flatMap((_, line) => {
    const spot = spotOf(statement, line, column);
    const cell = line === own ? undefined : book.at(statement.sheet, spot.row, spot.column);
    return cell ? [cell] : [];
  });
  const isTyped = ({ formula, value }: Cell) => formula === undefined && typeof value === "number";
  return (
    cells.filter(isTyped).length >= LEAST_TYPED &&
    !cells.some(({ formula, row }) => formula !== undefined && isAcross(formula, row))
  );
}

const LEAST_TYPED = 2;

/** Whether a formula takes cells of a row only. */
function isAcross(formula: string, row: number): boolean {
  return referencesOf(formula).every((reference) => {
    const { top, bottom } = areaOf(reference);
    return top === row && bottom === row;
  });
}

/** =VLOOKUP($A12,明細!$A$4:$D$11,2,FALSE): copies of it down a column differ in the line that they look up alone. */
function looksUpOwnLine(formula: string, row: number): boolean {
  return (
    LOOKUPS.test(formula) &&
    referencesOf(formula).some(({ prefix, first, last }) => !prefix && !last && first.row === row)
  );
}

/** Whether two references of one cell have cells in common. */
function isSharing(one: Reference, other: Reference): boolean {
  if (one.prefix?.text !== other.prefix?.text) return false;
  const [a, b] = [areaOf(one), areaOf(other)];
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** What one table carries over from another place of it; that two totals have to agree is a check, and no link. */
const CARRIES: ReadonlySet<string> = new Set(["roll-forward", "written-sum", "footing"]);

/** What an equation says of its total, as people write it; null for sums of what other sheets print. */
function written({ rule, total, terms }: Equation, statements: readonly Statement[]): string | null {
  const { sheet } = statements[total.statement]!;
  const [only, ...others] = terms;
  const linked = only && statements[only.statement]!.sheet;
  if (only && linked !== sheet && others.length === 0 && only.factor === 1) {
    const { row, column } = cellOf(only, statements);
    return `${quotedName(linked!)}!${cellName(row, column)}`;
  }
  if (terms.length === 1 && !CARRIES.has(rule)) return null;
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

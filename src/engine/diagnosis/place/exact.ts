import { readNumber } from "../../book/amount";
import { isDoubt } from "../../book/doubt";
import { numberFormat } from "../../book/number-format";
import { spotOf } from "../../book/spot";
import { cellOf } from "../../findings";
import type { Cell, CellRef, Change, CheckedEquation, Repair, Statement, Term } from "../../types";
import { amountOf } from "../pose/evidence/formula-evidence";
import { keyOf } from "../pose";

type Place = Change["place"];

/** What it takes to tell what a cell holds beyond the figure that it prints. */
export interface HeldFigures {
  readonly statements: readonly Statement[];
  readonly cellAt: (cell: CellRef) => Cell | undefined;
  /** The equations that a repair settles. */
  readonly settled: (repair: Repair) => readonly CheckedEquation[];
}

/**
 * The repair with what is to be written where cells hold more digits than they print (1,234,456 under #,##0, prints
 * 1,234): what the equations that it settles leave for the cell, counted with all digits; null where they leave no one
 * number that prints the figure. Formulas bring their digits themselves.
 */
export function withExact(repair: Repair, held: HeldFigures): Repair {
  if (!repair.changes.some((change) => hidesDigits(change, held))) return repair;
  const moved = new Set([...repair.changes, ...(repair.follows ?? [])].map(({ place }) => keyOf(place)));
  const equations = held.settled(repair);
  const changes = repair.changes.map((change) =>
    hidesDigits(change, held) ? { ...change, exact: exactOf(change, equations, moved, held) } : change,
  );
  return { ...repair, changes };
}

/** Whether the cell, or another of its column, holds more digits than it prints, and this one would as well. */
function hidesDigits({ place, cell, formula }: Change, { statements, cellAt }: HeldFigures): boolean {
  if (formula?.to) return false;
  const own = cellAt(cell);
  if (own && typeof own.value !== "number" && own.value !== null) return false;
  const { decimals, scale } = numberFormat(own?.format, typeof own?.value === "number" ? own.value : 1);
  if (decimals === null && scale === 0) return false;
  const statement = statements[place.statement]!;
  return statement.lines.some(({ amounts }, line) => {
    const other = cellAt({ sheet: statement.sheet, ...spotOf(statement, line, place.column) });
    return (
      other !== undefined && holdsMore(other) && !isWhole(other, amounts[place.column]!.value, statement)
    );
  });
}

/** Whether the amount is all that the cell holds: of a column that prints several units the cells are read. */
function isWhole({ value }: Cell, amount: number | null, { decimals }: Statement): boolean {
  return amount === shifted(value as number, decimals);
}

function holdsMore({ value, format }: Cell): boolean {
  if (typeof value !== "number") return false;
  const figure = readNumber(value, format);
  return figure !== null && !isDoubt(figure) && figure.shortened === true;
}

function exactOf(
  change: Change,
  equations: readonly CheckedEquation[],
  moved: ReadonlySet<string>,
  held: HeldFigures,
): number | null {
  const key = keyOf(change.place);
  const own = held.cellAt(change.cell) ?? { ...change.cell, value: null };
  const statement = held.statements[change.place.statement]!;
  const left = equations.flatMap(({ total, terms }) => {
    const sides = [{ ...total, factor: -1 as const }, ...terms];
    const [self, ...others] = sides.filter((term) => keyOf(term) === key);
    if (!self || others.length > 0) return [];
    const rest = sides.filter((term) => term !== self);
    if (rest.some((term) => moved.has(keyOf(term)) || !isInUnit(term, statement, held))) return [];
    const sum = rest.reduce((before, term) => before + term.factor * heldAmount(term, held), 0);
    return fifteenDigits(self.factor * (0 - sum));
  });
  const numbers = [...new Set(left)].flatMap((amount) => {
    const value = numberIn(own, amount, statement.decimals);
    return amountOf(value, own, statement) === change.to ? [value] : [];
  });
  return numbers.length === 1 && left.every((amount) => amount === left[0]) ? numbers[0]! : null;
}

function isInUnit({ statement }: Place, { unit, decimals }: Statement, { statements }: HeldFigures): boolean {
  const other = statements[statement]!;
  return other.unit === unit && other.decimals === decimals;
}

/** What a figure is with all the digits that its cell holds, in the measure of the statement's amounts. */
function heldAmount(term: Term, { statements, cellAt }: HeldFigures): number {
  const { decimals } = statements[term.statement]!;
  const printed = statements[term.statement]!.lines[term.line]!.amounts[term.column]!.value!;
  const cell = cellAt(cellOf(term, statements));
  if (!cell || typeof cell.value !== "number" || !holdsMore(cell)) return printed;
  const { scale } = numberFormat(cell.format, cell.value);
  const amount = shifted(Math.abs(cell.value), decimals - scale);
  // A format may print △ before a number that is positive.
  return printed < 0 ? 0 - amount : amount;
}

/** The number that stands for the amount in the cell. */
function numberIn({ format, value }: Cell, amount: number, decimals: number): number {
  const { scale, isMarked } = numberFormat(format, typeof value === "number" ? value : amount);
  const number = shifted(amount, scale - decimals);
  return isMarked && amount < 0 ? 0 - number : number;
}

/** × 10^places, in decimal. */
function shifted(value: number, places: number): number {
  const [digits, exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** What Excel keeps of a number. */
function fifteenDigits(value: number): number {
  return Number(value.toPrecision(15));
}

import { cellOf } from "../../src/engine/findings";
import type { CellRef, Check, Workbook } from "../../src/engine/types";
import type { Dice } from "../dice";

/** What a clean book says: its equations, and the tables that they are of. */
type Found = Pick<Check, "workbook" | "equations" | "statements">;

/** A book in which figures were replaced by anything, be it a slip of the pen or not. */
export interface ReplacedBook {
  readonly workbook: Workbook;
  /** The rule of the equation that the first of them was drawn from. */
  readonly rule: string;
  readonly cells: readonly CellRef[];
}

/**
 * Replaces so many figures of one equation, its total first, by others that it does not hold with; null where an
 * equation that was drawn prints too few.
 */
export function withReplaced(found: Found, random: Dice, count: number): ReplacedBook | null {
  const { workbook, equations, statements } = found;
  const { rule, total, terms } = random.pick(equations);
  const factors = [-1, ...terms.map(({ factor }) => factor)];
  const places = [total, ...terms].map((term) => cellOf(term, statements));
  const numbers = places.map((cell) => heldAt(workbook, cell));
  const chosen = [0, ...random.shuffle(terms.map((_, at) => at + 1))]
    .filter((at) => numbers[at] !== null && numbers[at] !== 0)
    .slice(0, count);
  if (chosen.length < count) return null;
  const changes = chosen.map((at) => ({
    cell: places[at]!,
    from: numbers[at]!,
    to: other(numbers[at]!, random),
  }));
  const moved = changes.reduce((sum, { from, to }, index) => sum + factors[chosen[index]!]! * (to - from), 0);
  if (moved === 0) return null;
  const toAt = new Map(changes.map(({ cell, to }) => [keyOf(cell), to]));
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const to = toAt.get(keyOf({ ...cell, sheet: sheet.name }));
      return to === undefined ? cell : { ...cell, value: to };
    }),
  }));
  return { workbook: { ...workbook, sheets }, rule, cells: changes.map(({ cell }) => cell) };
}

/** Another number of as many digits, of one sign with it. */
function other(value: number, random: Dice): number {
  const digits = String(Math.abs(Math.trunc(value))).length;
  const low = 10 ** (digits - 1);
  const drawn = low + random.below(9 * low);
  const size = drawn === Math.abs(value) ? drawn + (drawn < 10 * low - 1 ? 1 : -1) : drawn;
  return value < 0 ? 0 - size : size;
}

function heldAt({ sheets }: Workbook, { sheet, row, column }: CellRef): number | null {
  const cell = sheets
    .find(({ name }) => name === sheet)
    ?.cells.find((each) => each.row === row && each.column === column);
  return cell?.formula === undefined && typeof cell?.value === "number" ? cell.value : null;
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${row} ${column} ${sheet}`;
}

import type { Cell, Workbook } from "../../types";
import { nameResolver } from "../formula/names";
import { type CellBlock } from "../formula/operands";
import { parseTokens, type FormulaStep } from "../formula/parse";
import { areaOf, type Reference } from "../formula/reference";
import { SheetNames } from "../formula/sheet-names";
import { scan } from "../formula/tokens";
import { halting, isError } from "../formula/values";

/** A cell that computes, as a node of the graph of its book. */
export interface FormulaNode {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  /** Its tree in postfix order, names put in; null where it is not understood. */
  readonly steps: readonly FormulaStep[] | null;
  /** The cells that it needs: blocks as they are written, names followed, a 3-D reference as one block of each sheet. */
  readonly precedents: readonly CellBlock[];
  /** false where it needs what cannot be followed besides: tables, other books, INDIRECT, lost references. */
  readonly isComplete: boolean;
  /** Computes SUBTOTAL or AGGREGATE, which others of these pass over. */
  readonly isSubtotal: boolean;
}

/** Functions that refer to cells which they do not name. */
const WANDERING = new Set(["INDIRECT", "OFFSET", "GETPIVOTDATA"]);
const SUBTOTALS = new Set(["SUBTOTAL", "AGGREGATE"]);

/** Makes the nodes of a book's formulas. */
export function nodeMaker({ sheets, names }: Workbook): (sheet: string, cell: Cell) => FormulaNode {
  const sheetNames = new SheetNames(sheets.map(({ name }) => name));
  const withNames = nameResolver(names);
  return (sheet, cell) => {
    const { row, column } = cell;
    const { steps, references, calls, isWhole } = taken(cell.formula!, (each) => withNames(each, sheet));
    const precedents: CellBlock[] = [];
    let isComplete = isWhole && !calls.some((name) => WANDERING.has(name));
    for (const reference of references) {
      const named = halting(() => sheetNames.named(reference.prefix, sheet));
      if (!named || isError(named)) isComplete = false;
      else for (const each of named) precedents.push({ ...areaOf(reference), sheet: each });
    }
    const isSubtotal = calls.some((name) => SUBTOTALS.has(name));
    return { sheet, row, column, cell, steps, precedents, isComplete, isSubtotal };
  };
}

interface Taken {
  readonly steps: readonly FormulaStep[] | null;
  readonly references: readonly Reference[];
  readonly calls: readonly string[];
  readonly isWhole: boolean;
}

/** A formula that is not understood still names cells that it needs. */
function taken(formula: string, withNames: (steps: readonly FormulaStep[]) => readonly FormulaStep[]): Taken {
  const tokens = scan(formula);
  const parsed = parseTokens(tokens);
  const steps = parsed && withNames(parsed);
  const all = steps ?? tokens;
  return {
    steps,
    references: all.flatMap((each) => (each.type === "reference" ? [each.reference] : [])),
    calls: all.flatMap((each) => (each.type === "call" ? [each.name] : [])),
    isWhole: steps !== null && !steps.some(({ type }) => type === "name"),
  };
}

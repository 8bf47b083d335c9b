import { operandOf } from "./evaluate";
import { Cells, type CellSource } from "./operands";
import type { FormulaStep } from "./parse";
import { prefixFor, type ReferenceEnd } from "./reference";

/** INDIRECT("'"&A4&"'!B9") refers to cells that the formula does not name. */
export const WANDERING: ReadonlySet<string> = new Set(["INDIRECT"]);

/** What takes the figure of one cell by what stands beside it. */
export const FINDING: ReadonlySet<string> = new Set(["VLOOKUP", "HLOOKUP", "XLOOKUP", "INDEX"]);

/**
 * Steps with the cells that some functions find in place of their calls, so that they read as the links that they are.
 * What finds nothing, or cannot be told, stays as it is written.
 */
export function withFoundCells(
  steps: readonly FormulaStep[],
  finders: ReadonlySet<string>,
  source: CellSource,
): readonly FormulaStep[] {
  if (!steps.some((step) => step.type === "call" && finders.has(step.name))) return steps;
  const made: FormulaStep[] = [];
  const starts: number[] = [];
  for (const step of steps) {
    if (step.type === "binary") starts.pop();
    else if (step.type === "call") {
      const [start = made.length] = starts.splice(starts.length - step.count);
      starts.push(start);
      if (finders.has(step.name) && finds(step, made, start, source)) continue;
    } else if (step.type !== "unary") starts.push(made.length);
    made.push(step);
  }
  return made;
}

/** Puts what a call finds in the place of its arguments; false where it does not. */
function finds(call: FormulaStep, made: FormulaStep[], start: number, source: CellSource): boolean {
  const found = operandOf([...made.slice(start), call], source);
  const [block, ...others] = found instanceof Cells ? found.blocks : [];
  if (!block || others.length > 0) return false;
  const { sheet, top, left, bottom, right } = block;
  const isSingle = top === bottom && left === right;
  const last = isSingle ? null : endAt(bottom, right);
  const reference = { prefix: prefixFor(sheet), first: endAt(top, left), last };
  made.splice(start, made.length - start, { type: "reference", reference });
  return true;
}

function endAt(row: number, column: number): ReferenceEnd {
  return { row, column, isRowFixed: true, isColumnFixed: true };
}

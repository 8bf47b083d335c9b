import { parse, type FormulaStep } from "../../../book/formula/parse";
import { type Area, areaOf, type Reference } from "../../../book/formula/reference";

/** A formula that only adds up: the blocks of cells that it adds or deducts. */
export interface FormulaSum {
  /** Blocks that continue each other are one: B3+B4+B5 adds up what SUM(B3:B5) does. */
  readonly parts: readonly Part[];
  /** The parts before that, as they are written. */
  readonly written: readonly Part[];
}

export interface Part extends Area {
  readonly sign: 1 | -1;
}

/** The sum that a formula is; null for any other formula. */
export function readSum(formula: string): FormulaSum | null {
  // Most other formulas show it by their first function.
  if (/^[-+(\s]*(?!SUM\()[A-Z][A-Z.]*\(/i.test(formula)) return null;
  const written = partsOf(parse(formula) ?? []);
  return written && { parts: joined(written), written };
}

interface Operand {
  readonly parts: Part[];
  /** Whether it is a block that nothing has added up yet. */
  readonly isBlock: boolean;
}

/** What the steps of a formula add up; null where they do anything else. */
function partsOf(steps: readonly FormulaStep[]): readonly Part[] | null {
  const stack: Operand[] = [];
  for (const step of steps) {
    const operand = operandOf(step, stack);
    if (!operand) return null;
    stack.push(operand);
  }
  const [whole] = stack;
  return whole && !whole.isBlock ? whole.parts : null;
}

function operandOf(step: FormulaStep, stack: Operand[]): Operand | null {
  if (step.type === "reference") {
    const part = partOf(step.reference);
    return part && { parts: [part], isBlock: part.top !== part.bottom || part.left !== part.right };
  }
  if (step.type === "unary" && step.mark !== "%") {
    const { parts, isBlock } = stack.pop()!;
    return { parts: step.mark === "-" ? parts.map(negative) : parts, isBlock };
  }
  if (step.type === "binary" && (step.mark === "+" || step.mark === "-")) {
    const [left, right] = stack.splice(-2) as [Operand, Operand];
    for (const part of right.parts) left.parts.push(step.mark === "-" ? negative(part) : part);
    return { parts: left.parts, isBlock: left.isBlock || right.isBlock };
  }
  if (step.type !== "call" || step.name !== "SUM" || step.count === 0) return null;
  return { parts: stack.splice(-step.count).flatMap(({ parts }) => parts), isBlock: false };
}

function partOf({ prefix, first, last }: Reference): Part | null {
  if (prefix && (prefix.book !== null || prefix.lastSheet !== null)) return null;
  return { ...areaOf({ first, last }), sheet: prefix?.sheet ?? null, sign: 1 };
}

function negative(part: Part): Part {
  return { ...part, sign: part.sign === 1 ? -1 : 1 };
}

function joined(parts: readonly Part[]): Part[] {
  const down = merged(
    [...parts].sort(
      (a, b) => compare(a.sheet, b.sheet) || a.sign - b.sign || a.left - b.left || a.top - b.top,
    ),
    (a, b) => a.left === b.left && a.right === b.right && b.top === a.bottom + 1,
  );
  return merged(
    down.sort((a, b) => compare(a.sheet, b.sheet) || a.sign - b.sign || a.top - b.top || a.left - b.left),
    (a, b) => a.top === b.top && a.bottom === b.bottom && b.left === a.right + 1,
  );
}

function merged(parts: readonly Part[], continues: (a: Part, b: Part) => boolean): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last && last.sheet === part.sheet && last.sign === part.sign && continues(last, part)) {
      result[result.length - 1] = { ...last, bottom: part.bottom, right: part.right };
    } else result.push(part);
  }
  return result;
}

function compare(a: string | null, b: string | null): number {
  return (a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0;
}

/** The sum, counted from its own cell: formulas that were copied have the same. */
export function sumForm({ parts }: FormulaSum, row: number, column: number): string {
  return parts
    .map(({ sheet, sign, top, left, bottom, right }) =>
      [sheet ?? "", sign, top - row, left - column, bottom - row, right - column].join(),
    )
    .join(";");
}

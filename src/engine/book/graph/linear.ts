import type { FormulaStep } from "../formula/parse";
import { areaOf } from "../formula/reference";
import { sizeOf } from "../formula/operands";
import type { CellBlock } from "../formula/operands";
import type { FormulaNode } from "./formula-node";

/** Σ factor × cell + constant: what =B8-C8, =SUM(C4:C10) and ='第1表'!C24 come to. */
export interface LinearForm {
  readonly parts: readonly LinearPart[];
  readonly constant: number;
}

/** All cells of a block, each times the factor. */
export interface LinearPart {
  readonly block: CellBlock;
  readonly factor: number;
}

type ReferenceStep = Extract<FormulaStep, { type: "reference" }>;

/** A sum of whole columns is as linear as any, but its cells are more than there are figures to be wrong. */
const MOST_CELLS = 20_000;

/** The functions that add up what they are given; SUBTOTAL(9, …) where nothing is hidden. */
const SUMS = new Set(["SUM", "SUBTOTAL", "N", "ROUND"]);

/**
 * What a formula comes to as a sum of cells; null where it is anything else (a product of cells, IF, ROUND of a
 * quotient …), or where what it refers to cannot be followed.
 * @param sheetsOf the sheets that a prefix names, own sheet included; null where there is none.
 */
export function linearForm(
  { steps, sheet, isComplete }: FormulaNode,
  sheetsOf: (step: ReferenceStep, own: string) => readonly string[] | null,
): LinearForm | null {
  if (!steps || !isComplete) return null;
  const stack: Operand[] = [];
  for (const step of steps) {
    const operand = apply(step, stack, (reference) => sheetsOf(reference, sheet));
    if (!operand) return null;
    stack.push(operand);
  }
  const [form] = stack;
  return stack.length === 1 && form ? { parts: form.parts, constant: form.constant } : null;
}

interface Operand extends LinearForm {
  /** A reference to more than one cell, which only a sum can take. */
  readonly isBlock: boolean;
}

type SheetsOf = (step: ReferenceStep) => readonly string[] | null;

function apply(step: FormulaStep, stack: Operand[], sheetsOf: SheetsOf): Operand | null {
  switch (step.type) {
    case "value":
      return typeof step.value === "number" ? constant(step.value) : null;
    case "reference":
      return referred(step, sheetsOf);
    case "unary": {
      const operand = single(stack.pop());
      if (!operand || step.mark === "%") return null;
      return step.mark === "-" ? times(operand, -1) : operand;
    }
    case "binary": {
      const [right, left] = [single(stack.pop()), single(stack.pop())];
      return left && right ? combined(step.mark, left, right) : null;
    }
    case "call":
      return called(step.name, stack.splice(stack.length - step.count, step.count));
    default:
      return null;
  }
}

function referred(step: ReferenceStep, sheetsOf: SheetsOf): Operand | null {
  const area = areaOf(step.reference);
  const sheets = sheetsOf(step);
  if (!sheets || sizeOf(area) * sheets.length > MOST_CELLS) return null;
  const parts = sheets.map((sheet) => ({ block: { ...area, sheet }, factor: 1 }));
  return { parts, constant: 0, isBlock: sizeOf(area) * sheets.length > 1 };
}

function combined(mark: string, left: Operand, right: Operand): Operand | null {
  if (mark === "+") return plus([left, right]);
  if (mark === "-") return plus([left, times(right, -1)]);
  if (mark === "*" && !left.parts.length) return times(right, left.constant);
  if (mark === "*" && !right.parts.length) return times(left, right.constant);
  return null;
}

function called(name: string, operands: readonly Operand[]): Operand | null {
  if (!SUMS.has(name)) return null;
  if (name === "SUM") return plus(operands);
  const [first, ...rest] = operands;
  if (name === "SUBTOTAL") return first?.constant === 9 && !first.parts.length ? plus(rest) : null;
  // Of what has no fraction, rounding to whole figures changes nothing.
  const isWhole = name === "N" || (rest[0]?.parts.length === 0 && rest[0].constant >= 0);
  return isWhole && first ? single(first) : null;
}

function constant(value: number): Operand {
  return { parts: [], constant: value, isBlock: false };
}

function single(operand: Operand | undefined): Operand | null {
  return operand && !operand.isBlock ? operand : null;
}

function times({ parts, constant: own }: Operand, by: number): Operand {
  return {
    parts: parts.map(({ block, factor }) => ({ block, factor: factor * by })),
    constant: own * by,
    isBlock: false,
  };
}

function plus(operands: readonly Operand[]): Operand {
  return {
    parts: operands.flatMap(({ parts }) => parts),
    constant: operands.reduce((sum, each) => sum + each.constant, 0),
    isBlock: false,
  };
}

import { FUNCTIONS } from "./functions";
import { type CellSource, eachOf, type Operand, referred, scalar } from "./operands";
import type { FormulaStep } from "./parse";
import { CANNOT_TELL, compare, failure, halting, isAlmost, toNumber, toText, type Value } from "./values";

/**
 * What Excel computes of the steps of a formula: numbers of 15 digits, blanks as 0, errors handed on. undefined where
 * that is not known here: a value is computed right or not at all.
 */
export function evaluate(steps: readonly FormulaStep[], source: CellSource): Value | undefined {
  const operand = operandOf(steps, source);
  const value = halting(() => scalar(operand, source));
  // A formula never gives an empty cell.
  return value === null ? 0 : value;
}

/** The same before it is made one value: cells where the steps come to cells, as those of a lookup do. */
export function operandOf(steps: readonly FormulaStep[], source: CellSource): Operand {
  const stack: Operand[] = [];
  for (const step of steps) stack.push(halting(() => taken(step, stack, source)));
  return stack[0];
}

/** What a step gives; it takes its operands off the stack, even where it fails. */
function taken(step: FormulaStep, stack: Operand[], source: CellSource): Operand {
  switch (step.type) {
    case "value":
      return step.value;
    case "reference":
      return referred(step.reference, source);
    case "name":
      throw CANNOT_TELL;
    case "unary": {
      const operand = stack.pop();
      // A plus changes nothing, not even a text into a number.
      if (step.mark === "+") return operand;
      const factor = step.mark === "%" ? 100 : -1;
      return eachOf([operand], source, ([value]) => toNumber(value!) / factor || 0);
    }
    case "binary": {
      const operands = stack.splice(-2);
      return eachOf(operands, source, ([left, right]) => combined(step.mark, left!, right!));
    }
    case "call": {
      const args = stack.splice(stack.length - step.count);
      const definition = Object.hasOwn(FUNCTIONS, step.name) ? FUNCTIONS[step.name]! : null;
      if (!definition || step.count < definition.least || step.count > definition.most) throw CANNOT_TELL;
      return definition.compute(args, source);
    }
  }
}

function combined(mark: string, left: Value, right: Value): Value {
  if (mark === "&") return toText(left) + toText(right);
  if (["+", "-", "*", "/", "^"].includes(mark)) return arithmetic(mark, toNumber(left), toNumber(right));
  const order = compare(left, right);
  if (mark === "=") return order === 0;
  if (mark === "<>") return order !== 0;
  if (Number.isNaN(order)) throw CANNOT_TELL;
  if (mark === "<") return order < 0;
  if (mark === ">") return order > 0;
  return mark === "<=" ? order <= 0 : order >= 0;
}

/** What is left of two numbers that are equal to 15 digits is nothing. */
function arithmetic(mark: string, left: number, right: number): number {
  switch (mark) {
    case "+":
      return isAlmost(left, -right) ? 0 : left + right;
    case "-":
      return isAlmost(left, right) ? 0 : left - right;
    case "*":
      return left * right;
    case "/":
      if (right === 0) throw failure("#DIV/0!");
      return left / right;
    default:
      if (left === 0 && right === 0) throw failure("#NUM!");
      if (left === 0 && right < 0) throw failure("#DIV/0!");
      return left ** right;
  }
}

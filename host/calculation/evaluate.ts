import { call } from "./functions";
import type { Reference } from "./tokens";
import type { Node } from "./tree";
import {
  compare,
  type ErrorValue,
  isAlmost,
  isError,
  NotComputable,
  toNumber,
  toText,
  type Value,
} from "./values";

/** A cell that a formula refers to. */
export interface SourceCell {
  readonly value: Value;
  /** Computed by SUBTOTAL, which other SUBTOTALs pass over. */
  readonly isSubtotal: boolean;
  /** null where a filter may have hidden it. */
  readonly isHidden: boolean | null;
}

/** Where a formula finds the cells that it refers to. */
export interface CellSource {
  /** The value of a single cell; null where it is empty. */
  valueAt(reference: Reference): Value;
  /** Every cell of a reference that holds something. */
  cellsIn(reference: Reference): Iterable<SourceCell>;
}

/**
 * Computes the tree of a formula as Excel does.
 * @throws NotComputable where Excel computes something that this host does not.
 */
export function evaluate(node: Node, source: CellSource): Value {
  const value = new Evaluator(source).value(node);
  // A formula never gives an empty cell.
  return value ?? 0;
}

export class Evaluator {
  constructor(private readonly source: CellSource) {}

  value(node: Node): Value {
    switch (node.type) {
      case "value":
        return node.value;
      case "reference":
        if (!isSingle(node.reference)) throw new NotComputable("a block in place of a value");
        return this.source.valueAt(node.reference);
      case "unary":
        // A plus changes nothing, not even a text into a number.
        return node.mark === "+"
          ? this.value(node.operand)
          : signed(node.mark, toNumber(this.value(node.operand)));
      case "binary":
        return combined(node.mark, this.value(node.left), this.value(node.right));
      case "call":
        return call(node.name, node.args, this);
    }
  }

  /** What a sum adds up of an argument: of cells the numbers alone, of a value what reads as a number. */
  numbers(node: Node): (number | ErrorValue)[] {
    if (node.type !== "reference") return [toNumber(this.value(node))];
    return [...this.source.cellsIn(node.reference)].flatMap(({ value }) => counted(value));
  }

  /** What SUBTOTAL adds up; with `visibleOnly` no rows that were hidden. */
  listed(node: Node, visibleOnly: boolean): (number | ErrorValue)[] {
    if (node.type !== "reference") throw new NotComputable("SUBTOTAL of a value");
    return [...this.source.cellsIn(node.reference)].flatMap(({ value, isSubtotal, isHidden }) => {
      if (isHidden === null) throw new NotComputable("SUBTOTAL of rows in a filter");
      return isSubtotal || (visibleOnly && isHidden) ? [] : counted(value);
    });
  }
}

function counted(value: Value): (number | ErrorValue)[] {
  return isError(value) || typeof value === "number" ? [value] : [];
}

function isSingle({ range }: Reference): boolean {
  return range.top === range.bottom && range.left === range.right;
}

function signed(mark: string, number: number | ErrorValue): Value {
  if (typeof number !== "number") return number;
  return mark === "%" ? number / 100 : 0 - number;
}

function combined(mark: string, left: Value, right: Value): Value {
  if (mark === "&") return joined(toText(left), toText(right));
  if (["+", "-", "*", "/", "^"].includes(mark)) return computed(mark, toNumber(left), toNumber(right));
  const order = compare(left, right);
  if (typeof order !== "number") return order;
  const isOrdered = !Number.isNaN(order);
  if (mark === "=") return order === 0;
  if (mark === "<>") return order !== 0;
  if (!isOrdered) throw new NotComputable("which of two texts comes first");
  if (mark === "<") return order < 0;
  if (mark === ">") return order > 0;
  return mark === "<=" ? order <= 0 : order >= 0;
}

function joined(left: string | ErrorValue, right: string | ErrorValue): Value {
  if (typeof left !== "string") return left;
  return typeof right === "string" ? left + right : right;
}

function computed(mark: string, left: number | ErrorValue, right: number | ErrorValue): Value {
  if (typeof left !== "number") return left;
  if (typeof right !== "number") return right;
  if (mark === "/" && right === 0) return { error: "#DIV/0!" };
  const result = arithmetic(mark, left, right);
  return Number.isFinite(result) ? result : { error: "#NUM!" };
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
      return left / right;
    default:
      return left === 0 && right === 0 ? NaN : left ** right;
  }
}

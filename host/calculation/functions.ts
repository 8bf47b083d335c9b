import { format as formatNumber } from "numfmt";
import { roundDecimal, type Rounding } from "./decimal";
import type { Evaluator } from "./evaluate";
import type { Node } from "./tree";
import {
  type ErrorValue,
  isError,
  NOT_A_VALUE,
  NotComputable,
  toNumber,
  toText,
  toTruth,
  type Value,
} from "./values";

type Compute = (args: readonly Node[], evaluator: Evaluator) => Value;

/** Fewest and most arguments with what is computed of them. */
type Definition = readonly [least: number, most: number, compute: Compute];

const MANY = 255;
const SUM_KINDS = [9, 109];

/** What budgets are made of; every other function is left alone. */
const FUNCTIONS: Readonly<Record<string, Definition>> = {
  ABS: [1, 1, (args, evaluator) => withNumbers(args, evaluator, ([value]) => Math.abs(value!))],
  CHAR: [1, 1, ([code], evaluator) => character(toNumber(evaluator.value(code!)))],
  HYPERLINK: [1, 2, (args, evaluator) => evaluator.value(args.at(-1)!)],
  IF: [2, 3, chosen],
  INT: [1, 1, (args, evaluator) => withNumbers(args, evaluator, ([value]) => roundedDown(value!))],
  MAX: [1, MANY, (args, evaluator) => extreme(args, evaluator, Math.max)],
  MIN: [1, MANY, (args, evaluator) => extreme(args, evaluator, Math.min)],
  N: [1, 1, ([arg], evaluator) => numberOnly(evaluator.value(arg!))],
  ROUND: [2, 2, rounding("half")],
  ROUNDDOWN: [2, 2, rounding("down")],
  ROUNDUP: [2, 2, rounding("up")],
  SUBTOTAL: [2, MANY, subtotal],
  SUM: [1, MANY, (args, evaluator) => total(args.flatMap((arg) => evaluator.numbers(arg)))],
  TEXT: [2, 2, shown],
};

/** Whether the host computes a function when it is called like this. */
export function isKnown(name: string, argumentCount: number): boolean {
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name]! : null;
  return known !== null && known[0] <= argumentCount && argumentCount <= known[1];
}

export function call(name: string, args: readonly Node[], evaluator: Evaluator): Value {
  if (!isKnown(name, args.length)) throw new NotComputable(`the function ${name}`);
  return FUNCTIONS[name]![2](args, evaluator);
}

/** Only the chosen branch is computed. */
function chosen([condition, yes, no]: readonly Node[], evaluator: Evaluator): Value {
  const truth = toTruth(evaluator.value(condition!));
  if (typeof truth !== "boolean") return truth;
  if (truth) return evaluator.value(yes!) ?? 0;
  return no ? (evaluator.value(no) ?? 0) : false;
}

function rounding(way: Rounding): Compute {
  return (args, evaluator) =>
    withNumbers(args, evaluator, ([value, places]) => roundDecimal(value!, places!, way));
}

/** Towards minus infinity, of the 15 digits that Excel keeps. */
function roundedDown(value: number): number {
  return roundDecimal(value, 0, value < 0 ? "up" : "down");
}

function numberOnly(value: Value): Value {
  if (isError(value) || typeof value === "number") return value;
  return value === true ? 1 : 0;
}

/** A sum without the subtotals in it. */
function subtotal([kind, ...args]: readonly Node[], evaluator: Evaluator): Value {
  const wanted = toNumber(evaluator.value(kind!));
  if (typeof wanted !== "number") return wanted;
  if (!SUM_KINDS.includes(wanted)) throw new NotComputable(`SUBTOTAL(${wanted}, …)`);
  return total(args.flatMap((arg) => evaluator.listed(arg, wanted !== SUM_KINDS[0])));
}

/** The line feed alone: what other codes stand for is a matter of the machine. */
function character(code: number | ErrorValue): Value {
  if (typeof code !== "number") return code;
  if (code !== 10) throw new NotComputable(`CHAR(${code})`);
  return "\n";
}

function extreme(
  args: readonly Node[],
  evaluator: Evaluator,
  choose: (...numbers: number[]) => number,
): Value {
  const values = args.flatMap((arg) => evaluator.numbers(arg));
  const error = values.find((value) => typeof value !== "number");
  if (error !== undefined) return error;
  return values.length ? choose(...(values as number[])) : 0;
}

/** A number in a number format. */
function shown([value, code]: readonly Node[], evaluator: Evaluator): Value {
  const number = toNumber(evaluator.value(value!));
  const format = toText(evaluator.value(code!));
  if (typeof number !== "number") return number;
  return typeof format === "string" ? formatNumber(format, number) : format;
}

function total(values: readonly (number | ErrorValue)[]): Value {
  let sum = 0;
  for (const value of values) {
    if (typeof value !== "number") return value;
    sum += value;
  }
  return sum;
}

function withNumbers(
  args: readonly Node[],
  evaluator: Evaluator,
  compute: (numbers: readonly number[]) => number,
): Value {
  const numbers: number[] = [];
  for (const arg of args) {
    const number = toNumber(evaluator.value(arg));
    if (typeof number !== "number") return number;
    numbers.push(number);
  }
  const result = compute(numbers);
  return Number.isFinite(result) ? result : NOT_A_VALUE;
}

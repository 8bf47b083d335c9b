import {
  Cells,
  cellsOf,
  type CellSource,
  known,
  matrixOf,
  numbersIn,
  type Operand,
  scalar,
  sizeOf,
} from "../operands";
import { CANNOT_TELL, failure, halting, Halt, isError, toNumber } from "../values";
import { type Functions, MANY, ofOperands } from "./definition";

/** How numbers are brought together; of no numbers as Excel does. */
export const WAYS = {
  sum: (numbers: Iterable<number>) => {
    let sum = 0;
    for (const number of numbers) sum += number;
    return sum;
  },
  product: (numbers: Iterable<number>) => {
    let [product, isEmpty] = [1, true];
    for (const number of numbers) [product, isEmpty] = [product * number, false];
    return isEmpty ? 0 : product;
  },
  average: (numbers: Iterable<number>) => {
    let [sum, count] = [0, 0];
    for (const number of numbers) [sum, count] = [sum + number, count + 1];
    if (count === 0) throw failure("#DIV/0!");
    return sum / count;
  },
  largest: (numbers: Iterable<number>) => extreme(numbers, (a, b) => a > b),
  smallest: (numbers: Iterable<number>) => extreme(numbers, (a, b) => a < b),
} as const;

export const AGGREGATES: Functions = {
  AVERAGE: aggregate(WAYS.average),
  COUNT: ofOperands(1, MANY, (args, source) => WAYS.sum(args.map((arg) => countNumbers(arg, source)))),
  COUNTA: ofOperands(1, MANY, (args, source) => WAYS.sum(args.map((arg) => countHeld(arg, source)))),
  COUNTBLANK: ofOperands(1, 1, ([arg], source) => countBlank(arg, source)),
  MAX: aggregate(WAYS.largest),
  MIN: aggregate(WAYS.smallest),
  PRODUCT: aggregate(WAYS.product),
  SUM: aggregate(WAYS.sum),
  SUMPRODUCT: ofOperands(1, MANY, sumOfProducts),
};

function aggregate(way: (numbers: Iterable<number>) => number) {
  return ofOperands(1, MANY, (args, source) => way(numbersOf(args, source)));
}

function* numbersOf(args: readonly Operand[], source: CellSource): Generator<number> {
  for (const arg of args) yield* numbersIn(arg, source);
}

function extreme(numbers: Iterable<number>, isBetter: (a: number, b: number) => boolean): number {
  let best: number | null = null;
  for (const number of numbers) if (best === null || isBetter(number, best)) best = number;
  return best ?? 0;
}

/** Errors and texts in cells are passed over. */
function countNumbers(arg: Operand, source: CellSource): number {
  if (!(arg instanceof Cells)) {
    const value = scalar(arg, source);
    return typeof halting(() => toNumber(value)) === "number" ? 1 : 0;
  }
  let count = 0;
  for (const { value } of cellsOf(arg, source)) if (typeof known(value) === "number") count += 1;
  return count;
}

function countHeld(arg: Operand, source: CellSource): number {
  if (!(arg instanceof Cells)) return scalar(arg, source) === null ? 0 : 1;
  let count = 0;
  for (const { value } of cellsOf(arg, source)) if (known(value) !== null) count += 1;
  return count;
}

/** A formula that gives "" is blank to it. */
function countBlank(arg: Operand, source: CellSource): number {
  if (!(arg instanceof Cells)) throw CANNOT_TELL;
  let count = WAYS.sum(arg.blocks.map(sizeOf));
  for (const { value } of cellsOf(arg, source)) if (known(value) !== null && value !== "") count -= 1;
  return count;
}

/** Texts and truth values count as 0, even those that are computed of blocks. */
function sumOfProducts(args: readonly Operand[], source: CellSource): number {
  const matrices = args.map((arg) => matrixOf(arg, source));
  const [{ height, width }] = matrices as [(typeof matrices)[number]];
  if (matrices.some((each) => each.height !== height || each.width !== width)) throw failure("#VALUE!");
  let sum = 0;
  for (let index = 0; index < height * width; index++) {
    let product = 1;
    for (const { values } of matrices) {
      const value = known(values[index]);
      if (isError(value)) throw new Halt(value);
      product *= typeof value === "number" ? value : 0;
    }
    sum += product;
  }
  return sum;
}

import {
  type CellBlock,
  type CellSource,
  Cells,
  known,
  onlyBlock,
  type Operand,
  scalar,
  sizeOf,
} from "../operands";
import { CANNOT_TELL, failure, Halt, isError } from "../values";
import { WAYS } from "./aggregates";
import { type Criterion, criterionOf } from "./criterion";
import { type Functions, MANY, ofOperands } from "./definition";

export const CONDITIONAL: Functions = {
  AVERAGEIF: ofOperands(2, 3, (args, source) => WAYS.average(single(args, source))),
  AVERAGEIFS: ofOperands(3, MANY, (args, source) => WAYS.average(several(args, source))),
  COUNTIF: ofOperands(2, 2, (args, source) => count(conditionsIn(args, source), source)),
  COUNTIFS: ofOperands(2, MANY, (args, source) => count(conditionsIn(args, source), source)),
  SUMIF: ofOperands(2, 3, (args, source) => WAYS.sum(single(args, source))),
  SUMIFS: ofOperands(3, MANY, (args, source) => WAYS.sum(several(args, source))),
};

interface Condition {
  readonly block: CellBlock;
  readonly criterion: Criterion;
}

/** SUMIF(cells, criterion, numbers): the numbers begin where they are said to, and are as many as the cells. */
function single(
  [cells, criterion, numbers = cells]: readonly Operand[],
  source: CellSource,
): Iterable<number> {
  const [condition] = conditionsIn([cells, criterion], source) as [Condition];
  const { block } = condition;
  const { sheet, top, left } = onlyBlock(numbers);
  const bottom = top + block.bottom - block.top;
  return wanted({ sheet, top, left, bottom, right: left + block.right - block.left }, [condition], source);
}

/** SUMIFS(numbers, cells, criterion, …) */
function several([numbers, ...pairs]: readonly Operand[], source: CellSource): Iterable<number> {
  const block = onlyBlock(numbers);
  const conditions = conditionsIn(pairs, source);
  if (!conditions.every((each) => isSameSize(each.block, block))) throw failure("#VALUE!");
  return wanted(block, conditions, source);
}

function conditionsIn(pairs: readonly Operand[], source: CellSource): Condition[] {
  if (pairs.length % 2 === 1) throw CANNOT_TELL;
  return pairs.flatMap((cells, index) => {
    if (index % 2 === 1) return [];
    if (!(cells instanceof Cells)) throw CANNOT_TELL;
    return { block: onlyBlock(cells), criterion: criterionOf(scalar(pairs[index + 1], source)) };
  });
}

/** The numbers of a block in whose places all conditions hold. */
function* wanted(block: CellBlock, conditions: readonly Condition[], source: CellSource): Generator<number> {
  for (const { row, column, value } of source.cellsIn(block)) {
    if (!holdsAll(conditions, row - block.top, column - block.left, source)) continue;
    const found = known(value);
    if (isError(found)) throw new Halt(found);
    if (typeof found === "number") yield found;
  }
}

function holdsAll(
  conditions: readonly Condition[],
  down: number,
  right: number,
  source: CellSource,
): boolean {
  return conditions.every(({ block: { sheet, top, left }, criterion }) =>
    criterion.holds(known(source.valueAt(sheet, top + down, left + right))),
  );
}

/** Cells that hold nothing count where all conditions ask for nothing. */
function count(conditions: readonly Condition[], source: CellSource): number {
  const [{ block }] = conditions as [Condition];
  if (!conditions.every((each) => isSameSize(each.block, block))) throw failure("#VALUE!");
  const takesEmpty = conditions.map(({ criterion }) => criterion.holds(null));
  const telling = takesEmpty.indexOf(false);
  if (telling < 0 && conditions.length > 1) throw CANNOT_TELL;
  const { block: first } = conditions[Math.max(telling, 0)]!;
  let [found, held] = [0, 0];
  for (const { row, column } of source.cellsIn(first)) {
    held += 1;
    if (holdsAll(conditions, row - first.top, column - first.left, source)) found += 1;
  }
  return telling < 0 ? found + sizeOf(first) - held : found;
}

function isSameSize(a: CellBlock, b: CellBlock): boolean {
  return a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;
}

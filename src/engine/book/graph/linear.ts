import { FINDING, withFoundCells } from "../formula/looked-up";
import type { FormulaStep } from "../formula/parse";
import { areaOf, type SheetPrefix } from "../formula/reference";
import { type CellBlock, sizeOf } from "../formula/operands";
import type { FormulaNode } from "./formula-node";
import { type SheetCells, shownIn } from "./sheet-cells";

/** Σ factor × cell + constant: what =B8-C8, =SUM(C4:C10) and ='第1表'!C24 come to. */
export interface LinearForm {
  readonly parts: readonly LinearPart[];
  readonly constant: number;
}

/** All cells of a block, each times the factor. */
export interface LinearPart {
  readonly block: CellBlock;
  readonly factor: number;
  /** Of a SUBTOTAL: cells that compute SUBTOTAL themselves are passed over. */
  readonly isSubtotal?: boolean;
}

type ReferenceStep = Extract<FormulaStep, { type: "reference" }>;

/** A sum of whole columns is as linear as any, but its cells are more than there are figures to be wrong. */
const MOST_CELLS = 20_000;

/** What SUBTOTAL is told to do where it adds up; 109 leaves out rows that a person hides besides. */
const SUBTOTAL_SUMS: ReadonlySet<number> = new Set([9, 109]);

/** The functions that add up what they are given; SUBTOTAL(9, …) where nothing is hidden. */
const SUMS = new Set(["SUM", "SUBTOTAL", "N", "ROUND"]);

/**
 * What a formula comes to as a sum of cells; null where it is anything else (a product of cells, IF, ROUND of a
 * quotient …), or where what it refers to cannot be followed.
 * @param sheetsOf the sheets that a prefix names, own sheet included; null where there is none.
 * @param cellsOf what a sheet holds, for SUMIF and lookups; without it these are no sums.
 */
export function linearForm(
  { steps, sheet, isComplete }: FormulaNode,
  sheetsOf: (prefix: SheetPrefix | null, own: string) => readonly string[] | null,
  cellsOf: (sheet: string) => SheetCells | undefined = () => undefined,
): LinearForm | null {
  if (!steps || !isComplete) return null;
  const stack: Operand[] = [];
  const around = { sheetsOf: (prefix: SheetPrefix | null) => sheetsOf(prefix, sheet), cellsOf };
  const source = shownIn(around.sheetsOf, cellsOf, ({ value }) => value);
  for (const step of withFoundCells(steps, FINDING, source)) {
    const operand = apply(step, stack, around);
    if (!operand) return null;
    stack.push(operand);
  }
  const [form] = stack;
  if (stack.length !== 1 || !form || form.isHuge || form.text !== undefined) return null;
  return { parts: form.parts, constant: form.constant };
}

interface Operand extends LinearForm {
  /** A reference to more than one cell, which only a sum can take. */
  readonly isBlock: boolean;
  /** A reference to whole columns, of which SUMIF takes some cells. */
  readonly isHuge?: boolean;
  /** A text that is written in the formula. */
  readonly text?: string;
}

interface Surroundings {
  readonly sheetsOf: (prefix: SheetPrefix | null) => readonly string[] | null;
  readonly cellsOf: (sheet: string) => SheetCells | undefined;
}

function apply(step: FormulaStep, stack: Operand[], around: Surroundings): Operand | null {
  switch (step.type) {
    case "value":
      if (typeof step.value === "string") return { ...constant(0), text: step.value };
      return typeof step.value === "number" ? constant(step.value) : null;
    case "reference":
      return referred(step, around);
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
      return called(step.name, stack.splice(stack.length - step.count, step.count), around);
    default:
      return null;
  }
}

function referred(step: ReferenceStep, { sheetsOf }: Surroundings): Operand | null {
  const area = areaOf(step.reference);
  const sheets = sheetsOf(step.reference.prefix);
  if (!sheets) return null;
  const size = sizeOf(area) * sheets.length;
  const parts = sheets.map((sheet) => ({ block: { ...area, sheet }, factor: 1 }));
  return { parts, constant: 0, isBlock: size > 1, isHuge: size > MOST_CELLS };
}

function combined(mark: string, left: Operand, right: Operand): Operand | null {
  if (mark === "+") return plus([left, right]);
  if (mark === "-") return plus([left, times(right, -1)]);
  if (mark === "*" && !left.parts.length) return times(right, left.constant);
  if (mark === "*" && !right.parts.length) return times(left, right.constant);
  return null;
}

function called(name: string, operands: readonly Operand[], { cellsOf }: Surroundings): Operand | null {
  if (name === "SUMIF") {
    const parts = matched(operands, cellsOf);
    return parts && { parts, constant: 0, isBlock: false };
  }
  if (!SUMS.has(name) || operands.some(({ isHuge, text }) => isHuge || text !== undefined)) return null;
  if (name === "SUM") return plus(operands);
  const [first, ...rest] = operands;
  if (name === "SUBTOTAL") {
    if (!first || first.parts.length > 0 || !SUBTOTAL_SUMS.has(first.constant)) return null;
    const sum = plus(rest);
    const isSeen = ({ block }: LinearPart) => !hidesRows(block, cellsOf(block.sheet));
    if (first.constant !== 9 && !sum.parts.every(isSeen)) return null;
    return { ...sum, parts: sum.parts.map((part) => ({ ...part, isSubtotal: true })) };
  }
  // Of what has no fraction, rounding to whole figures changes nothing.
  const isWhole = name === "N" || (rest[0]?.parts.length === 0 && rest[0].constant >= 0);
  return isWhole && first ? single(first) : null;
}

function hidesRows({ top, bottom }: CellBlock, cells: SheetCells | undefined): boolean {
  for (let row = top; row <= bottom; row++) if (cells?.hiddenBy(row)) return true;
  return false;
}

function constant(value: number): Operand {
  return { parts: [], constant: value, isBlock: false };
}

function single(operand: Operand | undefined): Operand | null {
  return operand && !operand.isBlock && operand.text === undefined ? operand : null;
}

function times({ parts, constant: own }: Operand, by: number): Operand {
  return {
    parts: parts.map((part) => ({ ...part, factor: part.factor * by })),
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

/** What may stand in a criterion besides the text that is looked for. */
const PATTERN = /^[<>=]|[*?~]/u;

/** The cells that SUMIF adds up: those beside a text that is the one asked for; null where it asks anything else. */
function matched(
  [among, criterion, summed]: readonly Operand[],
  cellsOf: Surroundings["cellsOf"],
): readonly LinearPart[] | null {
  const [labels, ...otherLabels] = among?.parts ?? [];
  const [asked] = criterion?.parts ?? [];
  const [figures, ...otherFigures] = summed?.parts ?? [];
  if (!labels || !figures || otherLabels.length > 0 || otherFigures.length > 0) return null;
  const at = asked?.block;
  const wanted = criterion!.text ?? (at && cellsOf(at.sheet)?.at(at.top, at.left)?.value);
  const cells = cellsOf(labels.block.sheet);
  if (!cells || typeof wanted !== "string" || PATTERN.test(wanted) || criterion!.isBlock) return null;
  const parts: LinearPart[] = [];
  for (const { row, column, value } of cells.in(labels.block)) {
    if (typeof value !== "string" || value.toLowerCase() !== wanted.toLowerCase()) continue;
    const top = figures.block.top + row - labels.block.top;
    const left = figures.block.left + column - labels.block.left;
    parts.push({ block: { sheet: figures.block.sheet, top, left, bottom: top, right: left }, factor: 1 });
  }
  return parts;
}

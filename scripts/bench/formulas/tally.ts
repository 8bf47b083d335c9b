import { check } from "../../../src/engine";
import { graphOf } from "../../../src/engine/book/graph";
import { linearForm } from "../../../src/engine/book/graph/linear";
import { SheetNames } from "../../../src/engine/book/formula/sheet-names";
import type { Cell, CellRef, Change, Repair, Workbook } from "../../../src/engine/types";
import { STALE } from "../../../specimens/formula-errors/kinds";
import type { FormulaError, SpoiltFormulas } from "../../../specimens/formula-errors/spoilt";
import type { Placed } from "../../../specimens/formula-errors/cells";

/** How a kind of error was told and repaired; of those that a check can see. */
export interface Tally {
  runs: number;
  /** As a discrepancy; as a notice alone. */
  told: number;
  warned: number;
  /** The repairs of rank 1 put right just what is wrong, each cell with its formula or figure. */
  first: number;
  /** Every wrong cell is put right by some repair that is listed. */
  listed: number;
  /** Repairs of rank 1 with a confidence of 95 % and more, and those of them that are right. */
  sure: number;
  sureRight: number;
  /** Wrong repairs of rank 1 with 90 % and more. */
  misled: number;
  /** Repairs that write a number over a live formula that is right. */
  overwritten: number;
}

export function newTally(): Tally {
  return {
    runs: 0,
    told: 0,
    warned: 0,
    first: 0,
    listed: 0,
    sure: 0,
    sureRight: 0,
    misled: 0,
    overwritten: 0,
  };
}

export interface Judged extends Omit<Tally, "runs"> {
  readonly best: readonly Repair[];
}

/** Checks a book and says how it was told and repaired; every count of one book is 0 or 1, but for repairs. */
export function judge({ workbook, errors }: SpoiltFormulas, given: Workbook = workbook): Judged {
  const { findings, diagnosis } = check(given);
  const all = [...diagnosis.errors, ...diagnosis.formulas];
  const best = all.map(({ repairs }) => repairs[0]!);
  const truth = new Map(
    errors.flatMap(({ cells }) => cells.map((each) => [keyOf(refOf(each)), each] as const)),
  );
  // A book that was not computed again is put right by computing it, whatever cells are named.
  const required = errors
    .filter(({ kind }) => kind !== STALE)
    .flatMap(({ cells }) => cells.map(refOf).map(keyOf));
  const isRight = (change: Written) => isMeant(change, truth.get(keyOf(change.cell)), workbook);
  const wrong = best.filter((repair) => !changesOf(repair).every(isRight));
  const putRight = (repairs: readonly Repair[]) =>
    new Set(
      repairs
        .flatMap(changesOf)
        .filter(isRight)
        .map(({ cell }) => keyOf(cell)),
    );
  const changed = putRight(best);
  const listed = putRight(all.flatMap(({ repairs }) => repairs));
  const sure = best.filter(({ confidence }) => confidence >= 0.95);
  const told = findings.some(({ severity }) => severity === "error");
  return {
    told: Number(told),
    warned: Number(!told && findings.some(({ severity }) => severity === "warning")),
    first: Number(wrong.length === 0 && required.every((key) => changed.has(key))),
    listed: Number(required.every((key) => listed.has(key))),
    sure: sure.length,
    sureRight: sure.filter((repair) => !wrong.includes(repair)).length,
    misled: wrong.filter(({ confidence }) => confidence >= 0.9).length,
    overwritten: all
      .flatMap(({ repairs }) => repairs.flatMap(({ changes }) => changes))
      .filter(({ formula }) => formula && formula.from !== null && formula.to === null).length,
    best,
  };
}

function changesOf({ changes, outside = [] }: Repair): readonly Written[] {
  return [...changes, ...outside];
}

type Written = Pick<Change, "cell" | "to" | "formula">;

/** Whether a change puts back what stood there: its formula, or one that adds up the same figures; a figure as it was. */
function isMeant({ to, formula, cell: at }: Written, truth: Placed | undefined, workbook: Workbook): boolean {
  if (!truth) return false;
  const { cell } = truth;
  if (cell.formula === undefined) return !formula && to === cell.value;
  if (!formula || formula.to === null) return false;
  return (
    plain(formula.to) === plain(cell.formula) ||
    figuresOf(formula.to, at, workbook) === figuresOf(cell.formula, at, workbook)
  );
}

function plain(formula: string): string {
  return formula.replaceAll(/[$\s]/gu, "");
}

/** Deeper than any book is linked. */
const MOST_DEEP = 20;

/** What a formula adds up in the end, on its own sheet, of the cells that hold anything; the formula itself where it is no sum. */
function figuresOf(formula: string, at: CellRef, workbook: Workbook): string {
  const asked = { row: at.row, column: at.column, value: null, formula };
  const sheets = workbook.sheets.map((sheet) => {
    const others = sheet.cells.filter((each) => each.row !== at.row || each.column !== at.column);
    return sheet.name === at.sheet ? { ...sheet, cells: [...others, asked] } : sheet;
  });
  const graph = graphOf({ ...workbook, sheets });
  const names = new SheetNames(workbook.sheets.map(({ name }) => name));
  const figures = new Map<string, number>();
  const expand = (cell: Cell, factor: number, depth: number): boolean => {
    const node = graph.nodeOf(cell);
    const form = node && linearForm(node, (prefix, own) => names.named(prefix, own));
    if (!form || depth > MOST_DEEP) return false;
    for (const { block, factor: own } of form.parts)
      for (const part of sheets.find(({ name }) => name === block.sheet)!.cells) {
        const { row, column, value } = part;
        const isIn = row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
        if (!isIn || typeof value !== "number") continue;
        if (block.sheet === at.sheet && part.formula !== undefined && expand(part, factor * own, depth + 1))
          continue;
        const key = `${block.sheet}!${row},${column}`;
        figures.set(key, (figures.get(key) ?? 0) + factor * own);
      }
    return true;
  };
  if (!expand(asked, 1, 0)) return formula;
  return [...figures]
    .map(([key, factor]) => `${factor}*${key}`)
    .sort()
    .join();
}

function refOf({ sheet, cell }: FormulaError["cells"][number]): CellRef {
  return { sheet, row: cell.row, column: cell.column };
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${row},${column}`;
}

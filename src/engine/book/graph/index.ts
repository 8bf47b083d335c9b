import { formulaCellsOf } from "../formula-cells";
import type { Cell, CellRef, Workbook } from "../../types";
import type { Value } from "../formula/values";
import { Computation, type Result } from "./compute";
import { Dependents } from "./dependents";
import { type FormulaNode, nodeMaker } from "./formula-node";

export type { Result } from "./compute";
export type { FormulaNode } from "./formula-node";

/**
 * A workbook as the formulas in it see it: inputs are free, formulas follow. Made once for a workbook, in time linear in
 * its cells and formulas.
 */
export interface BookGraph {
  /** Every formula, sheet by sheet and row by row. */
  readonly formulas: readonly FormulaNode[];
  /** Every formula after those that it needs; those that need each other in no particular order. */
  readonly order: () => readonly FormulaNode[];
  /** The node of a cell of the workbook; undefined for one without a formula. */
  readonly nodeOf: (cell: Cell) => FormulaNode | undefined;
  /** What it gives when the whole book is computed again, told apart from what is stored. */
  readonly resultOf: (node: FormulaNode) => Result;
  /** What it gives from what the cells that it needs show now, which may be stale. */
  readonly presentResultOf: (node: FormulaNode) => Value | undefined;
  /** What another formula would give in a cell from what the cells show now: a neighbour's, or one put right. */
  readonly evaluate: (formula: string, at: CellRef) => Value | undefined;
  /** A formula as a node of a cell in which it does not stand: a neighbour's, or one put right. */
  readonly read: (formula: string, at: CellRef) => FormulaNode;
  /** The formulas that name a cell, themselves or in a block. */
  readonly dependentsOf: (cell: CellRef) => readonly FormulaNode[];
  /** All formulas that change when these cells do, each once. */
  readonly followersOf: (cells: readonly CellRef[]) => readonly FormulaNode[];
}

const known = new WeakMap<Workbook, BookGraph>();

export function graphOf(workbook: Workbook): BookGraph {
  const graph = known.get(workbook) ?? makeGraph(workbook);
  known.set(workbook, graph);
  return graph;
}

function makeGraph(workbook: Workbook): BookGraph {
  const toNode = nodeMaker(workbook);
  const formulas: FormulaNode[] = [];
  for (const sheet of workbook.sheets)
    for (const cell of formulaCellsOf(sheet)) formulas.push(toNode(sheet.name, cell));
  let byCell: ReadonlyMap<Cell, FormulaNode> | null = null;
  const nodeOf = () => (byCell ??= new Map(formulas.map((node) => [node.cell, node])));
  let computation: Computation | null = null;
  const computed = () => (computation ??= new Computation({ workbook, nodes: formulas, nodeOf: nodeOf() }));
  let uses: Dependents | null = null;
  const dependentsOf = (cell: CellRef) => (uses ??= new Dependents(formulas)).of(cell);
  const read = (formula: string, { sheet, row, column }: CellRef) =>
    toNode(sheet, { row, column, value: null, formula });
  return {
    formulas,
    order: () => computed().order,
    nodeOf: (cell) => nodeOf().get(cell),
    resultOf: (node) => computed().resultOf(node),
    presentResultOf: ({ steps, sheet }) => computed().fromPresent(steps, sheet),
    evaluate: (formula, at) => computed().fromPresent(read(formula, at).steps, at.sheet),
    read,
    dependentsOf,
    followersOf: (cells) => followers(cells, dependentsOf),
  };
}

function followers(
  cells: readonly CellRef[],
  dependentsOf: (cell: CellRef) => readonly FormulaNode[],
): FormulaNode[] {
  const found = new Set<FormulaNode>();
  const open: CellRef[] = [...cells];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const node of dependentsOf(next)) {
      if (found.has(node)) continue;
      found.add(node);
      open.push(node);
    }
  }
  return [...found];
}

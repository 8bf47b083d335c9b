import { checkEquation, reachOf, stepsOf } from "../findings/check";
import type { CheckedEquation, Equation, Statement, Term, Workbook } from "../types";
import { evidenceIn } from "./evidence";
import type { EvidenceSource } from "./found-evidence";
import type { Problem, ProblemCell, ProblemRow, ProblemTable } from "./problem";

/** The problem of a check, and which figure each of its cells is. */
export interface Posed {
  readonly problem: Problem;
  readonly places: readonly Place[];
}

export type Place = Omit<Term, "factor">;

/**
 * Everything that is tied to a discrepancy by some chain of equations; what is not cannot be its cause. An equation
 * with a cell that cannot be read says nothing here.
 */
export function poseProblem(
  statements: readonly Statement[],
  equations: readonly Equation[],
  workbook: Workbook | null,
): Posed {
  const checked = equations.map((equation) => checkEquation(equation, statements));
  const decided = checked.filter(({ outcome }) => outcome !== "undecided");
  const connected = connectedToDiscrepancies(decided);
  const index = new Map<string, number>();
  const places: Place[] = [];
  const cellOf = (term: Term): number => {
    const key = keyOf(term);
    let cell = index.get(key);
    if (cell === undefined) {
      cell = places.push(term) - 1;
      index.set(key, cell);
    }
    return cell;
  };
  const rows = connected.map((equation) => rowOf(equation, statements, cellOf));
  const tables = statements.map((_, statement) => tableOf(statement, statements, index));
  const evidenceFor = evidenceIn(statements, workbook);
  const cells = places.map((place) => problemCell(place, statements, evidenceFor));
  return { problem: { cells, rows, tables: tables.filter(({ lines }) => lines.length > 0) }, places };
}

function connectedToDiscrepancies(equations: readonly CheckedEquation[]): CheckedEquation[] {
  const byCell = new Map<string, number[]>();
  equations.forEach(({ total, terms }, index) => {
    for (const term of [total, ...terms]) {
      const key = keyOf(term);
      const list = byCell.get(key);
      if (list) list.push(index);
      else byCell.set(key, [index]);
    }
  });
  const reached = new Set<number>();
  const queue = equations.flatMap(({ outcome }, index) => (outcome === "discrepancy" ? [index] : []));
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    const { total, terms } = equations[index]!;
    for (const term of [total, ...terms])
      queue.push(...byCell.get(keyOf(term))!.filter((next) => !reached.has(next)));
  }
  return equations.filter((_, index) => reached.has(index));
}

/** low ≤ total − Σ factor × term ≤ high in the finest digit of the equation; both 0 where all figures are exact. */
function rowOf(
  { total, terms }: CheckedEquation,
  statements: readonly Statement[],
  cellOf: (term: Term) => number,
): ProblemRow {
  const steps = stepsOf(total, terms, statements);
  const coefficients = new Map<number, number>();
  const add = (term: Term, coefficient: number) => {
    const cell = cellOf(term);
    coefficients.set(cell, (coefficients.get(cell) ?? 0) + coefficient);
  };
  add(total, steps?.[0] ?? 1);
  terms.forEach((term, index) => add(term, 0 - term.factor * (steps?.[index + 1] ?? 1)));
  const used = [...coefficients].filter(([, coefficient]) => coefficient !== 0);
  const [low, high] = boundsOf(reachOf({ total, terms }, statements, steps));
  return {
    cells: used.map(([cell]) => cell),
    coefficients: used.map(([, coefficient]) => coefficient),
    low,
    high,
    ...(terms.length > 1 ? { total: cellOf(total) } : {}),
  };
}

/** The reach is in halves, and what it makes up for is the opposite of what the figures miss by. */
function boundsOf({ low, lowOpen, high, highOpen }: ReturnType<typeof reachOf>): [number, number] {
  const least = Math.ceil(0 - high / 2);
  const most = Math.floor(0 - low / 2);
  return [
    least + (highOpen && least === 0 - high / 2 ? 1 : 0) + 0,
    most - (lowOpen && most === 0 - low / 2 ? 1 : 0) + 0,
  ];
}

function tableOf(
  statement: number,
  statements: readonly Statement[],
  index: ReadonlyMap<string, number>,
): ProblemTable {
  const { sheet, lines, columns } = statements[statement]!;
  const cells = lines.map(({ type }, line) =>
    type === "heading"
      ? []
      : columns.map((_, column) => index.get(keyOf({ statement, line, column })) ?? null),
  );
  return { sheet, lines: cells.filter((row) => row.some((cell) => cell !== null)) };
}

function problemCell(
  place: Place,
  statements: readonly Statement[],
  evidenceFor: EvidenceSource,
): ProblemCell {
  const { sheet, lines, columns } = statements[place.statement]!;
  const { value, source } = lines[place.line]!.amounts[place.column]!;
  const { row } = lines[place.line]!;
  const at = (number: number) => String(number).padStart(7, "0");
  return {
    id: `${sheet}!${at(row)}:${at(columns[place.column]!.column)}`,
    value: value ?? 0,
    blank: source === "blank",
    evidence: evidenceFor(place),
  };
}

/** The same for the same place. */
export function keyOf({ statement, line, column }: Place): string {
  return `${statement}:${line}:${column}`;
}

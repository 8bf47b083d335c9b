import { groupedBy } from "../../book/collections";
import { holdsFormulas } from "../../book/formula-cells";
import { cellFinder } from "../../book/lookup";
import { spotOf } from "../../book/spot";
import type { Checked } from "../../findings";
import type { Equation, Evidence, Statement, Term, Workbook } from "../../types";
import { evidenceIn } from "./evidence";
import type { EvidenceSource } from "./evidence/source";
import { type FollowedInput, followedRow } from "./followed-row";
import { followingIn } from "./following";
import { omissionsIn } from "./omissions";
import { connectedToDiscrepancies, placesOf } from "./connected";
import { numberPlaces, type FigurePlace } from "./numbers";
import { rowOf } from "./row";
import type { Problem, ProblemCell, ProblemTable } from "../problem/problem";

/** The problem of a check, and which figure each of its cells is. */
export interface Posed {
  readonly problem: Problem;
  readonly places: readonly FigurePlace[];
  /** Which equation each of its rows is. */
  readonly equations: readonly Equation[];
  /** Of each of its cells with a formula the typed figures that it follows; null for what is typed itself. */
  readonly follows: readonly (readonly FollowedInput[] | null)[];
  /** Of a typed figure the cells that follow it. */
  readonly followers: ReadonlyMap<number, readonly number[]>;
}

export type { FigurePlace } from "./numbers";

/**
 * Everything that is tied to a discrepancy by some chain of equations; what is not cannot be its cause. An equation
 * with a cell that cannot be read says nothing here.
 */
export function poseProblem({ statements, equations, untied }: Checked, workbook: Workbook | null): Posed {
  const numbers = numberPlaces(statements);
  const following = followingIn(statements, workbook, (statement, line, column) =>
    numbers.of({ statement, line, column }),
  );
  const connected = connectedToDiscrepancies(
    withoutSentences(equations, statements),
    withoutSentences(untied, statements),
    numbers,
    following,
  );
  const places = placesOf(connected, statements, numbers, following);
  const index = new Int32Array(numbers.count).fill(-1);
  places.forEach((place, cell) => (index[numbers.of(place)] = cell));
  const cellOf = (term: Term) => index[numbers.of(term)]!;
  const inputsOf = (cell: number): readonly FollowedInput[] | null =>
    following(numbers.of(places[cell]!))?.map(({ place, factor }) => {
      const input = index[place]!;
      return { cell: input, factor, value: amountAt(statements, places[input]!) };
    }) ?? null;
  const printed = connected.map((equation) => rowOf(equation, statements, cellOf));
  const follows = places.map((_, cell) => inputsOf(cell));
  const rows = printed.map((row) => followedRow(row, (cell) => follows[cell]!));
  const cellsOf = (statement: number) => index.subarray(numbers.startOf(statement));
  const tables = statementsOf(places).map((at) =>
    withoutComputed(tableOf(statements[at]!, cellsOf(at)), follows),
  );
  const evidenceFor = evidenceIn({ statements, equations }, workbook);
  const formulasAt = formulaFacts(statements, workbook);
  const cells = places.map((place, cell) => ({
    ...problemCell(place, statements, evidenceFor),
    ...(follows[cell] ? { computed: true } : {}),
    ...formulasAt(place),
  }));
  const omissions = omissionsIn(statements, connected, printed).filter(({ missing }) =>
    missing.every(({ row }) => !follows[printed[row]!.total ?? -1]),
  );
  const problem = { cells, rows, tables: tables.filter(({ lines }) => lines.length > 0), omissions };
  return { problem, places, equations: connected, follows, followers: followersIn(follows) };
}

function followersIn(follows: Posed["follows"]): Posed["followers"] {
  const pairs = follows.flatMap((inputs, cell) => inputs?.map((input) => [input.cell, cell] as const) ?? []);
  const byInput = groupedBy(pairs, ([input]) => input);
  return new Map([...byInput].map(([input, own]) => [input, own.map(([, cell]) => cell)] as const));
}

function amountAt(statements: readonly Statement[], { statement, line, column }: FigurePlace): number {
  return statements[statement]!.lines[line]!.amounts[column]!.value ?? 0;
}

/** The statements in which figures of the problem stand, in the order of the book. */
function statementsOf(places: readonly FigurePlace[]): readonly number[] {
  return [...new Set(places.map(({ statement }) => statement))].sort((a, b) => a - b);
}

/** A sentence is not written anew, so that no repair can lie in it, and it would force one upon the tables. */
function withoutSentences<E extends Equation>(
  equations: readonly E[],
  statements: readonly Statement[],
): readonly E[] {
  if (!statements.some(({ kind }) => kind === "article")) return equations;
  const isSaid = ({ statement }: Term) => statements[statement]!.kind === "article";
  return equations.filter(({ total, terms }) => !isSaid(total) && !terms.some(isSaid));
}

/** Whether a figure is a formula, and whether its sheet holds any. */
function formulaFacts(statements: readonly Statement[], workbook: Workbook | null) {
  const find = cellFinder(workbook?.sheets ?? []);
  const among = sheetsWithFormulas(workbook);
  return ({ statement, line, column }: FigurePlace): Pick<ProblemCell, "isFormula" | "amongFormulas"> => {
    const { sheet } = statements[statement]!;
    if (!among.has(sheet)) return {};
    const { row, column: at } = spotOf(statements[statement]!, line, column);
    return { amongFormulas: true, isFormula: find(sheet, row, at)?.formula !== undefined };
  };
}

function sheetsWithFormulas(workbook: Workbook | null): ReadonlySet<string> {
  const sheets = workbook?.sheets ?? [];
  return new Set(sheets.filter(holdsFormulas).map(({ name }) => name));
}

/** What happens to a block of figures happens to those that were typed. */
function withoutComputed(
  { sheet, lines }: ProblemTable,
  follows: readonly (readonly FollowedInput[] | null)[],
): ProblemTable {
  return {
    sheet,
    lines: lines.map((row) => row.map((cell) => (cell !== null && follows[cell] ? null : cell))),
  };
}

/** `cellAt`: for each place of the statement its cell, −1 where it is in no equation. */
function tableOf({ sheet, lines, columns }: Statement, cellAt: Int32Array): ProblemTable {
  const cells = lines.map(({ type }, line) =>
    type === "heading"
      ? []
      : columns.map((_, column) => {
          const cell = cellAt[line * columns.length + column]!;
          return cell < 0 ? null : cell;
        }),
  );
  return { sheet, lines: cells.filter((row) => row.some((cell) => cell !== null)) };
}

function problemCell(
  place: FigurePlace,
  statements: readonly Statement[],
  evidenceFor: EvidenceSource,
): ProblemCell {
  const { sheet, lines, columns } = statements[place.statement]!;
  const { value, source } = lines[place.line]!.amounts[place.column]!;
  const { row, column } = spotOf(statements[place.statement]!, place.line, place.column);
  let evidence: readonly Evidence[] | null = null;
  return {
    id: `${sheet}!${padded(row)}:${padded(column)}`,
    name: lines[place.line]!.key,
    value: value ?? 0,
    blank: source === "blank",
    isWorkedOut: columns[place.column]!.role === "change",
    evidence: () => (evidence ??= evidenceFor(place)),
  };
}

/** In the order of numbers. */
function padded(number: number): string {
  return String(number).padStart(7, "0");
}

/** The same for the same place. */
export function keyOf({ statement, line, column }: FigurePlace): string {
  return `${statement}:${line}:${column}`;
}

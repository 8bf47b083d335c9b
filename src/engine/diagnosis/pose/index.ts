import { spotOf } from "../../book/spot";
import { isSure } from "../../equations/trust";
import type { Checked } from "../../findings";
import type { CheckedEquation, Equation, Evidence, Statement, Term, Workbook } from "../../types";
import { evidenceIn } from "./evidence";
import type { EvidenceSource } from "./evidence/source";
import { DisjointSets } from "../problem/disjoint-sets";
import { type FollowedInput, followedRow } from "./followed-row";
import { type Following, followingIn } from "./following";
import { omissionsIn } from "./omissions";
import { rowOf } from "./row";
import type { Problem, ProblemCell, ProblemTable } from "../problem/problem";

/** The problem of a check, and which figure each of its cells is. */
export interface Posed {
  readonly problem: Problem;
  readonly places: readonly Place[];
  /** Which equation each of its rows is. */
  readonly equations: readonly Equation[];
  /** Of each of its cells with a formula the typed figures that it follows; null for what is typed itself. */
  readonly follows: readonly (readonly FollowedInput[] | null)[];
}

export type Place = Omit<Term, "factor">;

/**
 * Everything that is tied to a discrepancy by some chain of equations; what is not cannot be its cause. An equation
 * with a cell that cannot be read says nothing here.
 */
export function poseProblem(
  { statements, equations, untied }: Checked,
  workbook: Workbook | null,
): Posed {
  const numbers = numberPlaces(statements);
  const following = followingIn(statements, workbook, (statement, line, column) =>
    numbers.of({ statement, line, column }),
  );
  const connected = connectedToDiscrepancies(equations, untied, numbers, following);
  const places = placesOf(connected, statements, numbers, following);
  const index = new Int32Array(numbers.count).fill(-1);
  places.forEach((place, cell) => (index[numbers.of(place)] = cell));
  const cellOf = (term: Term) => index[numbers.of(term)]!;
  const amountOf = ({ statement, line, column }: Place) =>
    statements[statement]!.lines[line]!.amounts[column]!.value ?? 0;
  const inputsOf = (cell: number): readonly FollowedInput[] | null =>
    following(numbers.of(places[cell]!))?.map(({ place, factor }) => {
      const input = index[place]!;
      return { cell: input, factor, value: amountOf(places[input]!) };
    }) ?? null;
  const printed = connected.map((equation) => rowOf(equation, statements, cellOf));
  const follows = places.map((_, cell) => inputsOf(cell));
  const rows = printed.map((row) => followedRow(row, (cell) => follows[cell]!));
  const touched = new Set(places.map(({ statement }) => statement));
  const tables = [...touched]
    .sort((a, b) => a - b)
    .map((statement) => tableOf(statements[statement]!, index.subarray(numbers.startOf(statement))))
    .map((table) => withoutComputed(table, follows));
  const evidenceFor = evidenceIn({ statements, equations }, workbook);
  const withFormulas = sheetsWithFormulas(workbook);
  const cells = places.map((place, cell) => ({
    ...problemCell(place, statements, evidenceFor),
    ...(follows[cell] ? { computed: true } : {}),
    ...(withFormulas.has(statements[place.statement]!.sheet) ? { amongFormulas: true } : {}),
  }));
  const omissions = omissionsIn(statements, connected, printed).filter(({ missing }) =>
    missing.every(({ row }) => !follows[printed[row]!.total ?? -1]),
  );
  const filled = tables.filter(({ lines }) => lines.length > 0);
  return { problem: { cells, rows, tables: filled, omissions }, places, equations: connected, follows };
}

function sheetsWithFormulas(workbook: Workbook | null): ReadonlySet<string> {
  const sheets = workbook?.sheets ?? [];
  return new Set(
    sheets.flatMap(({ name, cells }) => (cells.some(({ formula }) => formula !== undefined) ? [name] : [])),
  );
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

/** Every place of the statements has a number. */
interface Numbers {
  readonly count: number;
  of(place: Place): number;
  /** The number of its first place; the others follow line by line. */
  startOf(statement: number): number;
  statementOf(place: number): number;
}

function numberPlaces(statements: readonly Statement[]): Numbers {
  const starts: number[] = [];
  let count = 0;
  for (const { lines, columns } of statements) {
    starts.push(count);
    count += lines.length * columns.length;
  }
  return {
    count,
    startOf: (statement) => starts[statement]!,
    statementOf: (place) => starts.findLastIndex((start) => start <= place),
    of: ({ statement, line, column }) =>
      starts[statement]! + line * statements[statement]!.columns.length + column,
  };
}

/** Every place in the equations once, sheet by sheet, row by row. */
function placesOf(
  equations: readonly Equation[],
  statements: readonly Statement[],
  numbers: Numbers,
  following: Following,
): readonly Place[] {
  const isUsed = new Uint8Array(numbers.count);
  const use = (place: number) => {
    if (isUsed[place]) return;
    isUsed[place] = 1;
    for (const input of following(place) ?? []) isUsed[input.place] = 1;
  };
  for (const { total, terms } of equations) {
    use(numbers.of(total));
    for (const term of terms) use(numbers.of(term));
  }
  const sheets = [...new Set(statements.map(({ sheet }) => sheet))].sort();
  const rank = new Map(sheets.map((sheet, index) => [sheet, index]));
  const found = statements.flatMap((own, statement) => {
    const sheet = rank.get(own.sheet)!;
    const places = own.lines.flatMap((_, line) =>
      own.columns.map((_, column) => ({ statement, line, column })),
    );
    return places
      .filter((place) => isUsed[numbers.of(place)])
      .map((place) => ({ place, sheet, spot: spotOf(own, place.line, place.column) }));
  });
  return found
    .sort((a, b) => a.sheet - b.sheet || a.spot.row - b.spot.row || a.spot.column - b.spot.column)
    .map(({ place }) => place);
}

/** Nearly all of a large book has nothing to do with a discrepancy, which already the statements of an equation tell. */
function connectedToDiscrepancies(
  equations: readonly Equation[],
  untied: readonly CheckedEquation[],
  numbers: Numbers,
  following: Following,
): readonly Equation[] {
  const missed = untied.filter(({ outcome }) => outcome === "discrepancy");
  const broken = missed.filter(isSure);
  // What cannot be read says nothing, and neither does a sum that may be none.
  const undecided = new Set(
    [
      ...untied.filter(({ outcome }) => outcome === "undecided"),
      ...missed.filter((each) => !isSure(each)),
    ].map(({ terms }) => terms),
  );
  const statementsOf = (term: Term) => [
    term.statement,
    ...(following(numbers.of(term))?.map(({ place }) => numbers.statementOf(place)) ?? []),
  ];
  const near = linkedTo(broken, equations, statementsOf, numbers.count);
  const decided = near.filter(({ terms }) => !undecided.has(terms));
  const withInputs = (term: Term) => {
    const own = numbers.of(term);
    return [own, ...(following(own)?.map(({ place }) => place) ?? [])];
  };
  return linkedTo(broken, decided, withInputs, numbers.count);
}

/** The equations that are linked to the broken ones by chains of terms that have a name in common. */
function linkedTo(
  broken: readonly Equation[],
  equations: readonly Equation[],
  namesOf: (term: Term) => readonly number[],
  count: number,
): readonly Equation[] {
  const groups = new DisjointSets(count);
  for (const { total, terms } of equations) {
    const [name, ...others] = namesOf(total);
    for (const other of others) groups.join(name!, other);
    for (const term of terms) for (const other of namesOf(term)) groups.join(name!, other);
  }
  const rootOf = ({ total }: Equation) => groups.find(namesOf(total)[0]!);
  const reached = new Set(broken.map(rootOf));
  return equations.filter((equation) => reached.has(rootOf(equation)));
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
  place: Place,
  statements: readonly Statement[],
  evidenceFor: EvidenceSource,
): ProblemCell {
  const { sheet, lines } = statements[place.statement]!;
  const { value, source } = lines[place.line]!.amounts[place.column]!;
  const { row, column } = spotOf(statements[place.statement]!, place.line, place.column);
  let evidence: readonly Evidence[] | null = null;
  return {
    id: `${sheet}!${padded(row)}:${padded(column)}`,
    name: lines[place.line]!.key,
    value: value ?? 0,
    blank: source === "blank",
    evidence: () => (evidence ??= evidenceFor(place)),
  };
}

/** In the order of numbers. */
function padded(number: number): string {
  return String(number).padStart(7, "0");
}

/** The same for the same place. */
export function keyOf({ statement, line, column }: Place): string {
  return `${statement}:${line}:${column}`;
}

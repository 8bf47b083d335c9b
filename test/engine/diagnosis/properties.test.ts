import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../../src/engine";
import type { Answer, Change, Check, Finding, Repair, Workbook } from "../../../src/engine/types";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { withCell } from "../../../specimens/sheets";
import { KINDS_BY_ITSELF, spoiltBy } from "../../../specimens/errors/kinds";
import { type Dice, dice } from "../../../specimens/dice";
import { type ListedRepair, repairsOf } from "../../listed-repairs";

/**
 * So many nodes do for books that can be explained, so many are allowed, and so many are added for each error to find
 * answers that are nearly as good.
 */
const NODES = 20_000;
const ALLOWED_NODES = 120_000;
const NEARLY_NODES = 1000;

/** So many nodes pass from one question to the next. */
const NODES_PER_QUESTION = 256;

interface Amount {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

interface Sample {
  readonly book: Workbook;
  readonly amounts: readonly Amount[];
}

const SAMPLES = new Map(["budget-h28", "budget-h28-overview", "budget-h28-signs-lost"].map(sampleOf));

function sampleOf(name: string): [string, Sample] {
  const file = `${name}.xlsx`;
  const book = readWorkbook(readFileSync(join(__dirname, "../../../assets/samples", file)), file);
  return [name, { book, amounts: amountsOf(book) }];
}

/** The figures of the statements that are printed as numbers. */
function amountsOf(book: Workbook): readonly Amount[] {
  return check(book).statements.flatMap(({ sheet, lines, columns }) =>
    lines.flatMap(({ row, amounts }) =>
      amounts.flatMap(({ source, value }, at): Amount[] =>
        source === "number" && value !== null ? [{ sheet, row, column: columns[at]!.column, value }] : [],
      ),
    ),
  );
}

interface Case {
  readonly name: string;
  readonly book: Workbook;
}

/** The sample with so many figures spoilt, each by a kind of error that is drawn. */
function spoilt(name: string, seed: number, errors: number): Case {
  const { book, amounts } = SAMPLES.get(name)!;
  const random = dice(seed);
  const spoiltBook = random
    .shuffle(amounts.filter(({ value }) => value !== 0))
    .slice(0, errors)
    .reduce((current, { sheet, row, column, value }) => {
      return withCell(current, sheet, row, column, spoiltFigure(value, random));
    }, book);
  return { name: `${name}, seed ${seed}, ${errors} errors`, book: spoiltBook };
}

function spoiltFigure(value: number, random: Dice): number {
  for (;;) {
    const wrong = spoiltBy(random.pick(KINDS_BY_ITSELF), value, random);
    if (wrong !== null) return wrong;
  }
}

/** One to four errors in clean books, and one more in the one that has lost its signs. */
const CASES: readonly Case[] = [
  ...Array.from({ length: 5 }, (_, index) => spoilt("budget-h28", 1 + index, 1 + (index % 4))),
  ...Array.from({ length: 5 }, (_, index) => spoilt("budget-h28-overview", 101 + index, 1 + (index % 4))),
  spoilt("budget-h28-signs-lost", 201, 1),
];

/** For what takes a whole check of each case once more. */
const EVERY_SECOND = CASES.filter((_, index) => index % 2 === 0);

const CHECKS = new Map<Case, Check>();

/** Each case is checked once for all tests that only look at it. */
function checked(each: Case): Check {
  const known = CHECKS.get(each) ?? check(each.book);
  CHECKS.set(each, known);
  return known;
}

/** The book with the changes made in it. */
function repairedBook({ workbook, statements }: Check, changes: readonly Change[]): Workbook {
  return changes.reduce((book, { cell, place, to }) => {
    const figure = to / 10 ** statements[place.statement]!.decimals;
    const isThere = book.sheets
      .find(({ name }) => name === cell.sheet)!
      .cells.some(({ row, column }) => row === cell.row && column === cell.column);
    if (!isThere) throw new Error(`${cell.sheet} has no cell in row ${cell.row}, column ${cell.column}`);
    return withCell(book, cell.sheet, cell.row, cell.column, figure);
  }, workbook);
}

/** A check that does not look for repairs any longer than it has to. */
const findingsOnly = (book: Workbook) => check(book, { shouldStop: () => true });

const isError = ({ severity }: Finding) => severity === "error";

/** What a finding is about, whatever its figures are. */
const nameOf = ({ rule, cells }: Finding) =>
  `${rule} ${cells.map(({ sheet, row, column }) => `${sheet}!${row}:${column}`).join()}`;

const errorsOf = ({ findings }: Check) => findings.filter(isError).map(nameOf).sort();

const firsts = (found: Check) => repairsOf(found).filter(({ rank }) => rank === 1);

/** The names of the errors that are left once the repairs have settled what they say they settle. */
function leftBy(result: Check, repairs: readonly Repair[]): string[] {
  const settled = new Set(repairs.flatMap(({ settles }) => settles));
  return result.findings
    .flatMap((each, index) => (isError(each) && !settled.has(index) ? [nameOf(each)] : []))
    .sort();
}

const changesOf = (repairs: readonly Repair[]) => repairs.flatMap(({ changes }) => changes);

jest.setTimeout(60_000);

test("the cases have errors and repairs to speak of", () => {
  const repairs = CASES.flatMap((each) => firsts(checked(each)));
  expect(repairs.length).toBeGreaterThan(20);
});

test("all repairs of rank 1 together settle exactly the findings that they say they settle", () => {
  for (const each of CASES) {
    const result = checked(each);
    const repairs = firsts(result);
    const again = findingsOnly(repairedBook(result, changesOf(repairs)));
    expect([each.name, errorsOf(again)]).toEqual([each.name, leftBy(result, repairs)]);
  }
});

test("every repair of rank 1 by itself settles what it says it settles", () => {
  for (const each of EVERY_SECOND) {
    const result = checked(each);
    for (const repair of firsts(result)) {
      const again = findingsOnly(repairedBook(result, repair.changes));
      const left = new Set(errorsOf(again));
      const settled = errorsOf(result).filter((name) => !left.has(name));
      const said = repair.settles.map((index) => nameOf(result.findings[index]!)).sort();
      expect([each.name, settled]).toEqual([each.name, said]);
    }
  }
});

/** What a repair says, whatever the numbers of the sheets and errors are. */
function sayingOf({ changes, cause, confidence, rank, alternatives }: ListedRepair): string {
  const made = changes.map(({ cell, from, to }) => [cell.sheet, cell.row, cell.column, from, to].join(":"));
  return [...made.sort(), cause, confidence, rank, alternatives].join(" ");
}

/** The repairs of each error. */
function sayingsOf(result: Check): string[][] {
  const repairs = repairsOf(result);
  const errors = [...new Set(repairs.map(({ error }) => error))];
  const sayings = errors.map((error) =>
    repairs
      .filter((repair) => repair.error === error)
      .map(sayingOf)
      .sort(),
  );
  return sayings.sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

test("the order of the sheets does not change the repairs", () => {
  for (const [index, each] of CASES.entries()) {
    const sheets = dice(index + 1).shuffle(each.book.sheets);
    const shuffled = check({ ...each.book, sheets });
    expect([each.name, sayingsOf(shuffled)]).toEqual([each.name, sayingsOf(checked(each))]);
  }
});

test("two runs give the same", () => {
  for (const each of EVERY_SECOND) expect(check(each.book)).toEqual(checked(each));
});

/**
 * A check that is stopped after so many nodes, with the number of nodes that its searches have visited, as far as they
 * asked.
 */
function watched(
  book: Workbook,
  { answers = [], most = Infinity }: { answers?: readonly Answer[]; most?: number } = {},
): { result: Check; nodes: number } {
  let nodes = 0;
  const shouldStop = () => (nodes += NODES_PER_QUESTION) > most;
  return { result: check(book, { answers, shouldStop }), nodes };
}

function expectWithin(most: number, { result, nodes }: ReturnType<typeof watched>): void {
  const errors = new Set(repairsOf(result).map(({ error }) => error)).size;
  expect(nodes).toBeLessThanOrEqual(most + NEARLY_NODES * errors);
}

test("a book with forty errors ends within the limits, with findings", () => {
  const run = watched(spoilt("budget-h28", 2, 40).book);
  expect(run.result.findings.filter(isError).length).toBeGreaterThan(40);
  expectWithin(NODES, run);
});

test("a check of forty errors may be stopped early and has findings", () => {
  const { book } = spoilt("budget-h28-overview", 1, 40);
  const { result } = watched(book, { most: 4 * NODES_PER_QUESTION });
  expect(result.findings.filter(isError).length).toBeGreaterThan(40);
  expect(result.findings).toEqual(findingsOnly(book).findings);
});

type Place = Change["place"];

const samePlace = (a: Place, b: Place) =>
  a.statement === b.statement && a.line === b.line && a.column === b.column;

/** Pins every figure of all equations that a cell is in, as printed, except the cell itself. */
function answersAround(cell: Place, { equations, statements }: Check): readonly Answer[] {
  const around = equations
    .map(({ total, terms }) => [total, ...terms])
    .filter((terms) => terms.some((term) => samePlace(term, cell)))
    .flat()
    .filter((term) => !samePlace(term, cell));
  return around.map(({ statement, line, column }) => {
    const { sheet, lines, columns } = statements[statement]!;
    return { sheet, row: lines[line]!.row, column: columns[column]!.column, figure: "as-printed" };
  });
}

test("pins under which the equations contradict each other are obeyed, within the limits, and findings stay", () => {
  let hopeless = 0;
  for (const [index, each] of CASES.entries()) {
    const random = dice(index + 1);
    const result = checked(each);
    const { total, terms } = random.pick(result.untied);
    const cell = random.pick([total, ...terms]);
    const answers = answersAround(cell, result);
    const run = watched(each.book, { answers });
    expectWithin(ALLOWED_NODES, run);
    expect([each.name, run.result.findings]).toEqual([each.name, result.findings]);
    const changed = changesOf(repairsOf(run.result)).map((change) => change.cell);
    const pinned = answers.map(({ sheet, row, column }) => ({ sheet, row, column }));
    for (const { sheet, row, column } of changed) expect(pinned).not.toContainEqual({ sheet, row, column });
    if (repairsOf(run.result).length < repairsOf(result).length) hopeless += 1;
  }
  expect(hopeless).toBeGreaterThan(2);
});

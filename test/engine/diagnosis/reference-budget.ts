import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type {
  Problem,
  ProblemCell,
  ProblemRow,
  ProblemTable,
} from "../../../src/engine/diagnosis/problem/problem";

/** Where the figures of the reference budget lie. */
const FIGURES = join(__dirname, "../../../assets/samples/figures");

export interface BudgetOptions {
  /** Read the tables whose negative marks were lost. */
  readonly signsLost?: boolean;
  /** The whole statements alone, without the tables by segment. */
  readonly wholeOnly?: boolean;
}

type Table = "balance-sheet" | "income-statement" | "cash-plan";

/** The line of a table by its number, counted from 0 below the heading row; the sign is −1 where it is deducted. */
type Sum = readonly [total: number, ...addends: number[]];

/** Sums down a column: the total, then its addends; ~line is deducted. */
const SUMS: Readonly<Record<Table, readonly Sum[]>> = {
  "balance-sheet": [
    [7, 2, 3, 4, 5, 6],
    [13, 10, 11, 12],
    [18, 15, 16, 17],
    [23, 20, 21, 22],
    [24, 13, 18, 23],
    [25, 7, 24],
    [36, 28, 29, 30, 31, 32, 33, 34, 35],
    [44, 38, 39, 40, 41, 42, 43],
    [45, 36, 44],
    [51, 49, 50],
    [54, 53],
    [55, 47, 51, 54],
    [56, 45, 55],
    [56, 25],
  ],
  "income-statement": [
    [10, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [14, 12, 13],
    [15, 10, ~14],
    [20, 17, 18, 19],
    [23, 22],
    [24, 15, 20, ~23],
    [27, 26],
    [28, 24, ~27],
  ],
  "cash-plan": [
    [7, 0, 1, 2, 3, 4, ~5, 6],
    [16, 8, 9, 10, 11, 12, 13, ~14, 15],
    [17, 7, ~16],
    [19, 17, 18],
  ],
};

/** Ties between tables: one line = the sum of others. */
const TIES: readonly (readonly [Table, number, ...(readonly [Table, number])[]])[] = [
  ["cash-plan", 19, ["balance-sheet", 2]],
  ["cash-plan", 5, ["balance-sheet", 3]],
  ["cash-plan", 14, ["balance-sheet", 28], ["balance-sheet", 29]],
  ["cash-plan", 0, ["income-statement", 10]],
  ["cash-plan", 1, ["income-statement", 17], ["income-statement", 18]],
  ["cash-plan", 2, ["income-statement", 19]],
];

const TABLES: readonly Table[] = ["balance-sheet", "income-statement", "cash-plan"];

/** The reference budget with its footing, cross-footing and ties. */
export function referenceBudget({ signsLost = false, wholeOnly = false }: BudgetOptions = {}): Problem {
  const book = new BookBuilder();
  for (const table of TABLES) {
    book.addTable(table, fileOf(table, signsLost));
    if (!wholeOnly) book.addTable(`${table}-by-segment`, fileOf(`${table}-by-segment`, signsLost));
  }
  book.addTable("advances-received", join(FIGURES, "advances-received.tsv"));
  const columns = wholeOnly ? [0] : [0, 1, 2, 3, 4, 5, 6, 7, 8];
  for (const column of columns) addColumn(book, column);
  if (!wholeOnly) for (const table of TABLES) crossFoot(book, table);
  addAdvances(book, wholeOnly);
  return book.problem();
}

/** Only tables that had negative marks to lose are there without them. */
function fileOf(table: string, signsLost: boolean): string {
  const lost = join(FIGURES, "signs-lost", `${table}.tsv`);
  return signsLost && existsSync(lost) ? lost : join(FIGURES, `${table}.tsv`);
}

/** Column 0 is the whole statement, 1 to 7 are the segments, 8 is their total. */
function place(table: Table, column: number): readonly [string, number] {
  return column === 0 ? [table, 0] : [`${table}-by-segment`, column - 1];
}

function addColumn(book: BookBuilder, column: number): void {
  const cell = (table: Table, line: number) => book.cell(...place(table, column), line);
  for (const table of TABLES) {
    for (const [total, ...addends] of SUMS[table]) {
      const signed = addends.map((line) => (line < 0 ? ([~line, -1] as const) : ([line, 1] as const)));
      book.addRow(
        cell(table, total),
        signed.map(([line, sign]) => [cell(table, line), sign] as const),
      );
    }
  }
  for (const [table, line, ...parts] of TIES) {
    book.addRow(
      cell(table, line),
      parts.map(([other, at]) => [cell(other, at), 1] as const),
      true,
    );
  }
}

function crossFoot(book: BookBuilder, table: Table): void {
  const segments = `${table}-by-segment`;
  for (let line = 0; line < book.lineCount(table); line++) {
    const whole = book.maybe(table, 0, line);
    if (whole === null) continue;
    const parts = [0, 1, 2, 3, 4, 5, 6].map((column) => [book.cell(segments, column, line), 1] as const);
    book.addRow(book.cell(segments, 7, line), parts);
    book.addRow(whole, [[book.cell(segments, 7, line), 1]], true);
  }
}

function addAdvances(book: BookBuilder, wholeOnly: boolean): void {
  const advances = (line: number, column: number) => book.cell("advances-received", column, line);
  for (const column of [0, 1]) {
    book.addRow(advances(2, column), [
      [advances(0, column), 1],
      [advances(1, column), 1],
    ]);
  }
  book.addRow(book.cell("cash-plan", 0, 6), [[advances(2, 0), 1]], true);
  book.addRow(book.cell("balance-sheet", 0, 38), [[advances(2, 1), 1]], true);
  if (wholeOnly) return;
  for (const [segment, line] of [
    [1, 0],
    [5, 1],
  ] as const) {
    book.addRow(book.cell("cash-plan-by-segment", segment, 6), [[advances(line, 0), 1]], true);
    book.addRow(book.cell("balance-sheet-by-segment", segment, 38), [[advances(line, 1), 1]], true);
  }
}

class BookBuilder {
  private readonly cells: ProblemCell[] = [];
  private readonly rows: ProblemRow[] = [];
  private readonly tables = new Map<string, (number | null)[][]>();

  addTable(sheet: string, file: string): void {
    const [, ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
    const table = lines.map((line, row) =>
      line
        .split("\t")
        .slice(1)
        .map((text, column) =>
          this.addCell(`${sheet}/${String(row).padStart(2, "0")}/${column}`, text.trim()),
        ),
    );
    this.tables.set(sheet, table);
  }

  cell(sheet: string, column: number, line: number): number {
    const cell = this.maybe(sheet, column, line);
    if (cell === null) throw new Error(`${sheet} has no figure in line ${line}, column ${column}`);
    return cell;
  }

  maybe(sheet: string, column: number, line: number): number | null {
    return this.tables.get(sheet)?.[line]?.[column] ?? null;
  }

  lineCount(sheet: string): number {
    return this.tables.get(sheet)?.length ?? 0;
  }

  addRow(total: number, parts: readonly (readonly [cell: number, sign: 1 | -1])[], equals = false): void {
    const cells = [total, ...parts.map(([cell]) => cell)];
    const coefficients = [-1, ...parts.map(([, sign]) => sign)];
    this.rows.push({ cells, coefficients, low: 0, high: 0, ...(equals ? {} : { total }) });
  }

  problem(): Problem {
    const tables = [...this.tables].map(([sheet, lines]): ProblemTable => ({ sheet, lines }));
    return { cells: this.cells, rows: this.rows, tables };
  }

  private addCell(id: string, text: string): number | null {
    if (text === "") return null;
    return this.cells.push({ id, value: Number(text) }) - 1;
  }
}

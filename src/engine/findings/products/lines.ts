import type { Figure } from "../../book/amount";
import { gather, groupedBy } from "../../book/collections";
import { unitAt } from "../../book/unit-at";
import { carries } from "../../equations/vote";
import type { CellRef, Statement, Workbook } from "../../types";
import { added, missOf, rounded } from "./exact";
import { type WrittenProduct, writtenIn } from "./texts";

/** A cell whose text multiplies amounts of money. */
export interface WrittenCell {
  readonly cell: CellRef;
  readonly products: readonly WrittenProduct[];
  /** Nothing else in it is an amount, and it does not say that it lists a part. */
  readonly isWhole: boolean;
}

/** A line and what the texts beside it multiply. */
interface WrittenLine {
  readonly line: number;
  readonly cells: readonly WrittenCell[];
  readonly value: Figure;
}

/** A line whose amount is not what the texts beside it come to. */
export interface WrittenMiss extends WrittenLine {
  readonly printed: Figure;
  readonly expected: Figure;
}

/** What the lines of a table say of the products that are written beside their amounts. */
export interface WrittenFit {
  /** Index into the columns of the statement. */
  readonly column: number;
  /** The first line with a product. */
  readonly line: number;
  /** denied: too few amounts are what is written beside them. */
  readonly end: "asked" | "denied";
  readonly misses: readonly WrittenMiss[];
}

/** 「会場使用料ほか」, 「主な積算」: not all is listed. */
const PART = /ほか|など|他$|等$|主な|うち|約/u;
const NONE: readonly never[] = [];
const MONEY = /[0-9](百万|千)?円/u;

const known = new WeakMap<Workbook, readonly WrittenCell[]>();

/** Every cell of the book that multiplies, row by row. */
export function writtenCells(workbook: Workbook): readonly WrittenCell[] {
  const cells = known.get(workbook) ?? cellsThatMultiply(workbook);
  known.set(workbook, cells);
  return cells;
}

function cellsThatMultiply({ sheets }: Workbook): WrittenCell[] {
  return sheets.flatMap(({ name, cells }) =>
    gather(cells, ({ row, column, value }): readonly WrittenCell[] => {
      if (typeof value !== "string") return NONE;
      const { products, rest } = writtenIn(value);
      if (products.length === 0) return NONE;
      const isRight = products.every(({ result }) => result?.ties ?? true);
      const isWhole = isRight && !MONEY.test(rest) && !PART.test(rest.trim());
      return [{ cell: { sheet: name, row, column }, products, isWhole }];
    }),
  );
}

/** The column of a table whose amounts are what is written beside them; null where nothing is written beside its lines. */
export function writtenFit(statement: Statement, written: readonly WrittenCell[]): WrittenFit | null {
  const lines = linesBeside(statement, written);
  const fits = statement.columns.flatMap(({ role }, column) =>
    role === "change" ? [] : [{ column, ...compared(statement, lines, column) }],
  );
  const [best] = fits.sort((a, b) => b.tied - a.tied);
  if (!best || best.tied + best.misses.length === 0) return null;
  const { column, tied, misses } = best;
  const isAsked = misses.length === 0 || carries({ tied, missed: misses.length }, "written-product");
  return { column, line: lines[0]!.line, end: isAsked ? "asked" : "denied", misses: isAsked ? misses : [] };
}

/** A text below its line goes on with what stands beside it. */
function linesBeside({ lines, range, sheet }: Statement, written: readonly WrittenCell[]): WrittenLine[] {
  const own = written.filter(({ cell }) => cell.sheet === sheet && cell.column > range.left);
  if (own.length === 0) return [];
  const byRow = groupedBy(own, ({ cell }) => cell.row);
  return lines.flatMap(({ row, type }, line): WrittenLine[] => {
    if (type !== "item") return [];
    const below = lines[line + 1]?.row ?? row + 1;
    const rows = Array.from({ length: Math.max(below - row, 1) }, (_, at) => row + at);
    const cells = rows.flatMap((each) => byRow.get(each) ?? []);
    if (cells.length === 0 || !cells.every(({ isWhole }) => isWhole)) return [];
    return [{ line, cells, value: added(cells.flatMap((each) => each.products.map(({ value }) => value))) }];
  });
}

/** Amounts in 千円 are rounded in one way or another. */
function compared(statement: Statement, lines: readonly WrittenLine[], column: number) {
  const yen = unitAt(statement, column) ?? 1;
  let tied = 0;
  const misses: WrittenMiss[] = [];
  for (const each of lines) {
    const { value, source } = statement.lines[each.line]!.amounts[column]!;
    if (value === null || source === "blank") continue;
    const printed = { digits: value, decimals: statement.decimals };
    const miss = missOf(printed, each.value, yen);
    if (miss === 0) tied++;
    else if (miss !== null)
      misses.push({ ...each, printed, expected: rounded(each.value, yen, printed.decimals) });
  }
  return { tied, misses };
}

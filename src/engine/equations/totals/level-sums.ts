import { gather, groupedBy } from "../../book/collections";
import type { Equation, Statement, Term } from "../../types";
import type { Book } from "../rule";
import { carries } from "../vote";
import { areExpenseItems, areItemsAlone, isItemsColumn, itemsInLines } from "./expense-items";

/**
 * Between two levels of a flat list (目 and its 節), or between two tables side by side of which the right one goes on
 * while a line of the left one lasts, the figures of the finer one that stand in the rows of a line add up to it, where
 * most lines say so.
 */
export function levelSums(book: Book): Equation[] {
  const { statements, terms } = book;
  const tables = statements.map((_, index) => index);
  const besides = groupedBy(tables, (index) => topOf(statements[index]!));
  return gather(statements, (coarse, index) => [
    ...itemsInLines(book, index),
    ...gather(besides.get(topOf(coarse))!, (other) => {
      if (other <= index) return [];
      const fine = statements[other]!;
      const isList = isFiner(fine, coarse);
      const parts = isList ? partsByLine(coarse, fine) : partsBeside(coarse, fine);
      if (!parts.length) return [];
      return gather(fine.columns, (_, column) =>
        gather(coarse.columns, ({ role }, total): Equation[] => {
          // 比較 is what 本年度 is where nothing was there the year before, and no sum of the 節 of this year.
          if (role === "change" && fine.columns[column]!.role !== "change") return [];
          const sums = parts.map(([line, lines]): Equation => ({
            rule: "footing",
            total: terms[index]![line]![total]!,
            terms: lines.map((each) => terms[other]![each]![column]!),
          }));
          // A total below a list is printed once, and nothing beside it.
          const printed = sums.filter((sum) => sum.terms.some((term) => isPrinted(term, statements)));
          // Where each line has one beside it, they are columns of one table; a 款 or 項 above them has none.
          const isOneEach = !isList && fine.lines.length <= parts.length;
          if (isOneEach && !(isItemsColumn(fine.columns[column]!) && areItemsAlone(printed, statements)))
            return [];
          const isSaid =
            isWritten(printed, book) || (!isList && areExpenseItems(coarse, total, fine, column));
          return isSaid || areShown(printed, statements, isList) ? printed : [];
        }),
      );
    }),
  ]);
}

/** The same for tables that begin in one row, as levels of a list and tables side by side do. */
function topOf({ sheet, range }: Statement): string {
  return `${range.top} ${sheet}`;
}

/** Whether the figures say that the finer ones add up: most sums tie, and enough of them by more than chance. */
function areShown(sums: readonly Equation[], statements: readonly Statement[], isList: boolean): boolean {
  const filled = sums.filter((sum) => valueOf(sum.total, statements) !== 0);
  const tied = filled.filter((sum) => ties(sum, statements));
  // Of tables side by side the same figure in both says nothing.
  const telling = isList ? tied : tied.filter((sum) => partsIn(sum, statements) > 1);
  const votes = { tied: tied.length, missed: filled.length - tied.length, telling: telling.length };
  return carries(votes, "level-sums");
}

/** Whether formulas say it: =SUM(J13:J15) beside the 節 of a 目. */
function isWritten(sums: readonly Equation[], { written }: Book): boolean {
  const said = sums.map(({ total, terms }) => {
    const own = written.formOf(total);
    return own && isSameFigures(own, terms);
  });
  return said.some((each) => each === true) && said.every((each) => each !== false);
}

function isSameFigures(some: readonly Term[], others: readonly Term[]): boolean {
  const key = ({ statement, line, column, factor }: Term) => `${statement} ${line} ${column} ${factor}`;
  const keys = new Set(some.map(key));
  return keys.size === others.length && others.every((term) => keys.has(key(term)));
}

/** Whether both are levels of one list: only there do lines stand for several rows. */
function isFiner(fine: Statement, coarse: Statement): boolean {
  const isOneList =
    fine.sheet === coarse.sheet &&
    fine.range.top === coarse.range.top &&
    fine.range.left === coarse.range.left;
  return isOneList && coarse.lines.some(({ copies }) => copies);
}

/** For each line of a table the lines of the one on its right, under the same headings, from its row on to the next. */
function partsBeside(coarse: Statement, fine: Statement): readonly (readonly [number, readonly number[]])[] {
  if (fine.sheet !== coarse.sheet || fine.range.top !== coarse.range.top) return [];
  if (fine.range.left <= coarse.range.right) return [];
  const rows = coarse.lines.map(({ row }) => row);
  const parts = new Map<number, number[]>();
  fine.lines.forEach(({ type, row }, line) => {
    const owner = rows.findLastIndex((own) => own <= row);
    if (type === "heading" || owner < 0 || coarse.lines[owner]!.type !== "item") return;
    parts.set(owner, [...(parts.get(owner) ?? []), line]);
  });
  return [...parts];
}

/** For each line of the coarser level the lines of the finer one in its rows. */
function partsByLine(coarse: Statement, fine: Statement): readonly (readonly [number, readonly number[]])[] {
  const owners = new Map<number, number>();
  coarse.lines.forEach(({ type, row, copies = [] }, line) => {
    if (type !== "heading") for (const each of [row, ...copies]) owners.set(each, line);
  });
  const parts = new Map<number, number[]>();
  fine.lines.forEach(({ type, row }, line) => {
    const owner = type === "heading" ? undefined : owners.get(row);
    if (owner !== undefined) parts.set(owner, [...(parts.get(owner) ?? []), line]);
  });
  return [...parts];
}

function ties({ total, terms }: Equation, statements: readonly Statement[]): boolean {
  return terms.reduce((sum, term) => sum + valueOf(term, statements), 0) === valueOf(total, statements);
}

function partsIn({ terms }: Equation, statements: readonly Statement[]): number {
  return terms.filter((term) => valueOf(term, statements) !== 0).length;
}

function isPrinted({ statement, line, column }: Term, statements: readonly Statement[]): boolean {
  return statements[statement]!.lines[line]!.amounts[column]!.source !== "blank";
}

function valueOf({ statement, line, column }: Term, statements: readonly Statement[]): number {
  return statements[statement]!.lines[line]!.amounts[column]!.value ?? NaN;
}

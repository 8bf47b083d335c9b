import { groupedBy } from "../../book/collections";
import { toSets } from "../../equations/sets";
import { SURE } from "../../equations/evidence";
import { isPlain } from "../../equations/totals/whole-lines";
import { checkEquation } from "../../findings/check";
import type { Equation, Statement } from "../../types";
import { isFigure } from "./evidence/source";
import type { Omission, ProblemRow } from "../problem/problem";
import { columnKeysOf } from "./evidence/same-label";
import { type Broken, type Lack, missingInColumns } from "./broken-columns";
import { tablesByAmount, tablesThatMayPrint } from "./tables-by-amount";

/**
 * What the totals of one line lack, where another table of the same kind prints just that in a line which this table
 * does not have, or where they lack something in most columns; with it whatever else misses by the same amount in the
 * same columns. `rows` are the equations as rows.
 */
export function omissionsIn(
  statements: readonly Statement[],
  equations: readonly Equation[],
  rows: readonly ProblemRow[],
): readonly Omission[] {
  const broken = brokenOf(statements, equations, rows);
  const lacks = lacksIn(broken);
  if (lacks.length === 0) return [];
  const sets = new Map(toSets(statements).flatMap((set, at) => set.map((index) => [index, at] as const)));
  const names = statements.map((): NamedTable | null => null);
  const namesOf = (index: number) => (names[index] ??= namesIn(statements[index]!));
  const asked = lacks.map(({ columns }) => [...columns.values()]);
  const printing = tablesByAmount(statements, asked);
  const footingsOf = footingsByTotal(equations);
  const missingAlike = missingInColumns(broken);
  return lacks.flatMap((lack): Omission[] => {
    const { statement, columns } = lack;
    const isFound = tablesThatMayPrint([...columns.values()], printing).some(
      (other) =>
        other !== statement &&
        sets.get(other) === sets.get(statement) &&
        printsWhatLacks(namesOf(statement), namesOf(other), columns),
    );
    if (!isFound && !lacksInMost(lack, statements, footingsOf(lack))) return [];
    const missing = missingAlike(lack);
    if (!missing) return [];
    const isPrinted = !isFound && [...columns.values()].every((each) => isPrintedElsewhere(statements, each));
    return [
      {
        missing: missing.map(({ row, difference }) => ({ row, amount: 0 - difference })),
        isFound,
        isPrinted,
      },
    ];
  });
}

function footingsByTotal(equations: readonly Equation[]): (of: Lack) => readonly Equation[] {
  const keyOf = ({ statement, line }: Pick<Lack, "statement" | "line">) => `${statement}:${line}`;
  const footings = equations.filter(({ rule }) => rule === "footing");
  const byTotal = groupedBy(footings, ({ total }) => keyOf(total));
  return (lack) => byTotal.get(keyOf(lack)) ?? [];
}

/** Whether just what is lacking stands in a line of another table that this table does not have. */
function isPrintedElsewhere(
  statements: readonly Statement[],
  { equation: { total }, difference }: Broken,
): boolean {
  return (
    Math.abs(difference) >= SURE &&
    lineThatPrints(statements, statements[total.statement]!, difference) !== null
  );
}

/**
 * The one label that another table in the same unit gives an amount to, or its opposite, and that this table does not
 * have; null where there is none or several do.
 */
export function lineThatPrints(
  statements: readonly Statement[],
  own: Statement,
  amount: number,
): string | null {
  const printed = new Set(own.lines.map(({ key }) => key));
  const labels = new Map<string, string>();
  for (const statement of statements) {
    if (!isAlike(statement, own)) continue;
    for (const { key, label, type, amounts } of statement.lines) {
      const fits = amounts.some(({ value }) => value !== null && Math.abs(value) === Math.abs(amount));
      if (fits && type === "item" && !printed.has(key)) labels.set(key, label);
    }
  }
  return labels.size === 1 ? [...labels.values()][0]! : null;
}

/** Whether their figures are printed alike. */
function isAlike(one: Statement, other: Statement): boolean {
  return one.unit === other.unit && one.decimals === other.decimals;
}

function brokenOf(
  statements: readonly Statement[],
  equations: readonly Equation[],
  rows: readonly ProblemRow[],
): readonly Broken[] {
  return equations.flatMap((equation, row) => {
    const { outcome, difference } = checkEquation(equation, statements);
    if (outcome !== "discrepancy") return [];
    const { low, high } = rows[row]!;
    const own = low === high ? 0 : 1;
    const [least, most] = [difference! - high - own, difference! - low + own];
    return [{ equation, row, least, most, difference: difference! }];
  });
}

function lacksIn(broken: readonly Broken[]): readonly Lack[] {
  const lacks = new Map<string, { statement: number; line: number; columns: Map<number, Broken> }>();
  for (const each of broken) {
    const { rule, total } = each.equation;
    if (rule !== "footing") continue;
    const key = `${total.statement}:${total.line}`;
    const lack = lacks.get(key) ?? {
      statement: total.statement,
      line: total.line,
      columns: new Map<number, Broken>(),
    };
    lacks.set(key, lack);
    lack.columns.set(total.column, each);
  }
  return [...lacks.values()];
}

/** In a table of several columns so many have to lack something before that alone speaks for a line. */
const LEAST_COLUMNS = 2;

/**
 * `footings` are those of the total line. Most of what it prints is more than its parts: a figure that is wrong breaks one column. Where there is
 * only one, nothing tells a line left out of plain items from a wrong figure.
 */
function lacksInMost(
  { statement, line, columns }: Lack,
  statements: readonly Statement[],
  footings: readonly Equation[],
): boolean {
  const lacking = [...columns.values()].filter(({ difference }) => difference > 0).length;
  const { amounts } = statements[statement]!.lines[line]!;
  const printed = footings.filter(({ total }) => amounts[total.column]!.value !== 0);
  const isTold = columns.size >= LEAST_COLUMNS || isOnlyColumn(statements[statement]!, [...columns.values()]);
  return isTold && columns.size * 2 > printed.length && lacking * 2 >= columns.size;
}

function isOnlyColumn(statement: Statement, [broken]: readonly Broken[]): boolean {
  if (statement.columns.length > 1 || !broken) return false;
  const { total, terms } = broken.equation;
  return terms.every((term) => term.statement === total.statement) && isPlain(statement, total.line, terms);
}

/** Whether a line that the table does not have has the figures that are lacking, in every column that both print. */
function printsWhatLacks(own: NamedTable, other: NamedTable, lack: Lack["columns"]): boolean {
  if (own.table.kind !== other.table.kind || !isAlike(own.table, other.table)) return false;
  return other.table.lines.some(({ type, key, sign, amounts }) => {
    if (type !== "item" || key === "" || (own.lines.get(key) ?? 0) >= other.lines.get(key)!) return false;
    let agreeing = 0;
    for (const [column, columnKey] of own.columns.entries()) {
      const amount = amounts[columnKey === null ? -1 : other.columns.indexOf(columnKey)];
      if (!isFigure(amount)) continue;
      const value = amount.value! * sign;
      const lacking = lack.get(column);
      if (lacking ? value < lacking.least || value > lacking.most : value !== 0) return false;
      if (lacking) agreeing++;
    }
    return agreeing > 0;
  });
}

/** A table, how often it prints a line of each name, and what its columns are called. */
interface NamedTable {
  readonly table: Statement;
  readonly lines: ReadonlyMap<string, number>;
  readonly columns: ReturnType<typeof columnKeysOf>;
}

function namesIn(table: Statement): NamedTable {
  return { table, lines: countKeys(table), columns: columnKeysOf(table) };
}

/** How often a table prints a line of each name (リース債務 is a current and a fixed liability). */
function countKeys({ lines }: Statement): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of lines) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

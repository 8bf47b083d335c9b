import { scopeOf } from "../detection/classify";
import { kindOf } from "../detection/kinds";
import type { Column, ColumnUse, Period, Remark, Statement } from "../types";
import type { Applied, SaidOf } from "./kinds/kind";
import { columnPlaces, findLabel } from "./places";

/** The statement with columns that hold what is said of them. */
export function withUses(statement: Statement, said: readonly SaidOf<"column">[]): Applied<"column"> {
  const places = columnPlaces(statement);
  const uses = new Map<number, ColumnUse>();
  const unheeded = said.filter(({ column, use }) => {
    const at = findLabel(column, places);
    if (at >= 0) uses.set(at, use);
    return at < 0;
  });
  if (uses.size === 0) return { statement, unheeded };
  const year = statement.period?.year ?? null;
  const columns = statement.columns.map((column, at) => used(column, impliedUse(at, uses, statement), year));
  const kept = columns.flatMap((_, at) => (uses.get(at) === "not-amount" ? [] : [at]));
  return { statement: kept.length ? withColumns(statement, columns, kept) : null, unheeded };
}

/** Of two columns of amounts, one of which is last year, the other is this year; what a total leaves are its parts. */
function impliedUse(
  at: number,
  uses: ReadonlyMap<number, ColumnUse>,
  { columns }: Statement,
): ColumnUse | undefined {
  const said = uses.get(at);
  if (said || columns[at]!.role !== "amount") return said;
  const open = columns.filter(({ role }, index) => role === "amount" && !uses.has(index)).length;
  const all = [...uses.values()];
  const years = all.filter((use) => use === "this-year" || use === "last-year");
  if (open === 1 && years.length === 1) return years[0] === "this-year" ? "last-year" : "this-year";
  const segments = columns.filter(({ role }, index) => (uses.get(index) ?? role) === "segment").length;
  return all.includes("total") && segments < 2 ? "segment" : undefined;
}

function used(column: Column, use: ColumnUse | undefined, year: number | null): Column {
  switch (use) {
    case "this-year":
      return { ...column, role: "amount", period: ofYear(0, column, year) };
    case "last-year":
      return { ...column, role: "amount", period: ofYear(-1, column, year) };
    case "change":
      return { ...column, role: "change", period: null };
    case "total":
    case "segment":
      return { ...column, role: use };
    default:
      return column;
  }
}

function ofYear(relative: number, { period }: Column, year: number | null): Period {
  return { year: year === null ? null : year + relative, relative, edition: period?.edition ?? "" };
}

function withColumns(statement: Statement, columns: readonly Column[], kept: readonly number[]): Statement {
  const { kind, title, lines, period, remarks } = statement;
  const left = kept.map((at) => columns[at]!);
  const years = left.map((column) => column.period).filter((each) => each !== null);
  const newest = years.reduce<Period | null>(
    (a, b) => (a && (a.year ?? a.relative ?? 0) >= (b.year ?? b.relative ?? 0) ? a : b),
    null,
  );
  return {
    ...statement,
    scope: scopeOf(kindOf(kind), title, left),
    period: newest ?? period,
    columns: left,
    lines: lines.map((line) => ({
      ...line,
      amounts: line.amounts.length ? kept.map((at) => line.amounts[at]!) : line.amounts,
    })),
    remarks: remarks.flatMap((remark) => withinColumns(remark, left)),
  };
}

function withinColumns(remark: Remark, columns: readonly Column[]): Remark[] {
  const cells = remark.cells.filter((cell) => columns.some(({ column }) => column === cell.column));
  if (cells.length === remark.cells.length) return [remark];
  return cells.length ? [{ ...remark, cells, args: { ...remark.args, count: String(cells.length) } }] : [];
}

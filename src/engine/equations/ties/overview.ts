import { kindOf } from "../../detection/kinds";
import type { Equation, Period, Statement, Term } from "../../types";
import { comparedColumns } from "../columns/change-columns";
import { amountColumn, lineOf } from "./tie";
import type { Book } from "../rule";
import { COMPOSED } from "./table";

const FULL_STATEMENTS = ["income-statement", "balance-sheet", "cash-plan"];

/** 千円 ↔ 百万円: a figure of the coarser table is the finer one rounded; checked against it exactly. */
export function overviewTies(book: Book): Equation[] {
  return eachCoarseLine(book, (coarse, index, line, finer) =>
    coarse.columns.flatMap(({ role }, column): Equation[] => {
      const terms = role === "amount" ? finer(column) : null;
      return terms ? [{ rule: "tie-out", total: { statement: index, line, column, factor: 1 }, terms }] : [];
    }),
  );
}

/** 増減 of the coarser table, taken on the finer figures of both years: 51,819 − 75,173 is printed as △23,355. */
export function unroundedChanges(book: Book): Equation[] {
  return eachCoarseLine(book, (coarse, index, line, finer) =>
    coarse.columns.flatMap(({ role }, column): Equation[] => {
      const pair = role === "change" ? comparedColumns(coarse, column) : null;
      const [now, before] = pair ? [finer(pair[0]), finer(pair[1])] : [null, null];
      if (!now || !before) return [];
      const terms = [...now, ...before.map((term) => ({ ...term, factor: -1 as const }))];
      return [{ rule: "change", total: { statement: index, line, column, factor: 1 }, terms }];
    }),
  );
}

type Finer = (column: number) => Term[] | null;

function eachCoarseLine(
  { statements, sets }: Book,
  equations: (coarse: Statement, index: number, line: number, finer: Finer) => Equation[],
): Equation[] {
  return sets.flatMap((set) =>
    set.flatMap((index) => {
      const coarse = statements[index]!;
      if (coarse.scope !== "whole" || coarse.unit === null) return [];
      const fine = set.filter((other) => isFinerOf(coarse, statements[other]!));
      if (!fine.length) return [];
      return coarse.lines.flatMap(({ role }, line) =>
        role === null
          ? []
          : equations(coarse, index, line, (column) =>
              finerTerms(statements, fine, { coarse, column }, role),
            ),
      );
    }),
  );
}

function isFinerOf(coarse: Statement, fine: Statement): boolean {
  return fine.unit !== null && fine.unit < coarse.unit! && sharesKind(coarse, fine);
}

/** An overview shows any of the three statements; where its title names one, that one. */
export function sharesKind(coarse: Statement, fine: Statement): boolean {
  const named = statementsNamed(coarse);
  return statementsNamed(fine).some((kind) => named.includes(kind));
}

function statementsNamed({ kind, title }: Statement): string[] {
  if (kind !== "overview") return FULL_STATEMENTS.filter((id) => id === kind);
  const named = FULL_STATEMENTS.filter((id) => kindOf(id)!.title.test(title));
  return named.length ? named : FULL_STATEMENTS;
}

/** The figures of the finer statements that make up a role in the year of a column; null where none is printed. */
function finerTerms(
  statements: readonly Statement[],
  fine: readonly number[],
  { coarse, column }: { readonly coarse: Statement; readonly column: number },
  role: string,
): Term[] | null {
  // A full statement is nearer to the source than another overview, the whole nearer than 合計 of the segments.
  const distance = (index: number) =>
    (statements[index]!.kind === "overview" ? 2 : 0) + (statements[index]!.scope === "whole" ? 0 : 1);
  for (const index of [...fine].sort((a, b) => distance(a) - distance(b))) {
    const statement = statements[index]!;
    const at = columnOfYear(coarse, column, statement);
    const lines = at >= 0 ? linesOfRole(statement, role) : [];
    if (lines.length) return lines.map((line) => ({ statement: index, line, column: at, factor: 1 }));
  }
  return null;
}

/** The lines that make up a role: its own, else those that it is composed of. */
export function linesOfRole(statement: Statement, role: string): number[] {
  const own = lineOf(statement, role);
  if (own >= 0) return [own];
  const parts = (COMPOSED[role] ?? []).map((part) => lineOf(statement, part));
  return parts[0] === undefined || parts[0] < 0 ? [] : parts.filter((line) => line >= 0);
}

/** The column of the finer statement for the year of a coarser one; where years are not printed, this year's. */
function columnOfYear(coarse: Statement, column: number, fine: Statement): number {
  if (fine.scope === "by-segment") {
    const total = fine.columns.findIndex(({ role }) => role === "total");
    return agrees(coarse, column, fine.period) ? total : -1;
  }
  const dated = fine.columns.findIndex(
    ({ role, period }) => role === "amount" && period !== null && agrees(coarse, column, period),
  );
  if (dated >= 0) return dated;
  const only = amountColumn(fine);
  return only >= 0 && fine.columns[only]!.period === null && agrees(coarse, column, fine.period) ? only : -1;
}

function agrees(coarse: Statement, column: number, fine: Period | null): boolean {
  const period = coarse.columns[column]!.period ?? coarse.period;
  const isCurrent = column === amountColumn(coarse);
  if (period?.year != null && fine?.year != null) {
    const sameEdition = !period.edition || !fine.edition || period.edition === fine.edition;
    return period.year === fine.year && sameEdition;
  }
  return fine?.relative != null && period?.relative != null ? fine.relative === period.relative : isCurrent;
}

import { type Guard, UNGUARDED } from "../book/guard";
import { spotOf } from "../book/spot";
import type { Book } from "../equations/rule";
import type { CellRef, CheckedEquation, Equation, Finding, Statement, Term, Workbook } from "../types";
import { checkEquation } from "./check";
import { settleDoubts } from "./doubts";
import { sheetFinder, toFormulaSheets } from "./formulas/model/formula-sheet";
import { jointlyViolated } from "./rounding/joint";
import { NOTICE_RULES } from "./notices";
import { isSure } from "../equations/trust";
import { settleRounding } from "./rounding";
import { withoutSmallBreaks } from "./rounding/beyond";

export interface Checked {
  /** With the rounding that the figures show, where none was declared. */
  readonly statements: readonly Statement[];
  readonly equations: readonly Equation[];
  /** Those that do not tie; all others do. */
  readonly untied: readonly CheckedEquation[];
}

/** Compares every equation, first as if all figures were exact, then with the rounding that this shows. */
export function checkAll(
  book: Pick<Book, "statements">,
  equations: readonly Equation[],
  guard: Guard = UNGUARDED,
): Checked {
  const read = guard({ part: "doubts" }, () => settleDoubts(book.statements, equations), book.statements);
  const exact = untiedOf(equations, read);
  // What the figures alone show to be a sum says nothing about how they were rounded.
  const declared = equations.filter(({ support }) => !support);
  const missed = exact.filter(({ support }) => !support);
  const statements = guard({ part: "rounding" }, () => settleRounding(read, declared, missed), read);
  const changes = statements.some(
    ({ rounding }, index) => rounding !== book.statements[index]!.rounding && rounding !== "exact",
  );
  const untied = changes ? untiedOf(equations, statements) : exact;
  const known = untied.filter(({ support }) => !support);
  const joint = guard({ part: "combined" }, () => jointlyViolated(statements, declared, known), []);
  return {
    statements,
    equations: [...equations, ...joint],
    untied: withoutSmallBreaks([...untied, ...joint], statements, book.statements),
  };
}

/** Nearly all equations of a book tie, so only the others are kept with their figures. */
export function untiedOf(
  equations: readonly Equation[],
  statements: readonly Statement[],
): CheckedEquation[] {
  const untied: CheckedEquation[] = [];
  for (const equation of equations) {
    const checked = checkEquation(equation, statements);
    if (checked.outcome !== "tied") untied.push(checked);
  }
  return untied;
}

/** One finding for each equation that does not tie, at a cell of this book, and for each notice; errors first, then in the order of the rules. */
export function toFindings(
  book: Book,
  { statements, untied }: Checked,
  workbook: Workbook,
  guard: Guard = UNGUARDED,
): Finding[] {
  const broken = untied.filter(({ outcome }) => outcome === "discrepancy");
  const rounded = untied.filter(({ outcome }) => outcome === "rounding");
  const formulaSheets = toFormulaSheets(workbook);
  const sheetNamed = sheetFinder(workbook, formulaSheets);
  const own = statements.slice(0, book.statements.length);
  const noticeBook = { ...book, statements: own, workbook, formulaSheets, sheetNamed };
  const notices = NOTICE_RULES.flatMap(({ id, severity, notices }) =>
    guard({ part: id }, () => notices(noticeBook), []).map(({ cells, args, meant, ...own }): Finding => ({
      rule: id,
      severity: own.severity ?? severity,
      cell: cells[0]!,
      cells,
      equation: null,
      args,
      ...(meant?.length ? { meant } : {}),
    })),
  );
  return [
    ...broken
      .map((equation) => equationFinding(equation, isSure(equation) ? "error" : "warning", statements))
      .sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning")),
    ...rounded.map((equation) => equationFinding(equation, "rounding", statements)),
    ...notices,
  ];
}

/** What an equation that does not tie is told as. */
export function equationFinding(
  equation: CheckedEquation,
  severity: "error" | "warning" | "rounding",
  statements: readonly Statement[],
): Finding {
  const { rule, total, terms } = equation;
  const cells = [total, ...terms].map((term) => cellOf(term, statements));
  const cell = cells.find((each) => !each.book)!;
  return { rule, severity, cell, cells, equation, args: {} };
}

/** The further cells of a flat list that print the figure of a term again, as a property; nothing where none does. */
export function copiesOf(
  term: Omit<Term, "factor">,
  statements: readonly Statement[],
): { readonly copies?: readonly CellRef[] } {
  const rows = statements[term.statement]!.lines[term.line]!.copies;
  const cell = cellOf({ ...term, factor: 1 }, statements);
  return rows ? { copies: rows.map((row) => ({ ...cell, row })) } : {};
}

/** Where a term stands in the workbook. */
export function cellOf({ statement, line, column }: Term, statements: readonly Statement[]): CellRef {
  const { sheet, book } = statements[statement]!;
  return { ...(book ? { book } : {}), sheet, ...spotOf(statements[statement]!, line, column) };
}

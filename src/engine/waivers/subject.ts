import { sheetInItsBook } from "../book/other-book";
import { amountAt } from "../book/spot";
import { compact } from "../book/text";
import { headedLabel } from "../reading/places";
import type { CellRef, Check, CheckedEquation, Finding, Statement, Subject, Term } from "../types";

/** Subjects do not depend on repairs. */
type Found = Pick<Check, "workbook" | "statements" | "findings">;

/** What each finding is about, in their order; see `Subject`. */
export function subjectsOf(check: Found): Subject[] {
  return check.findings.map((finding) => subjectOf(finding, check));
}

function subjectOf({ rule, cell, cells, equation }: Finding, check: Found): Subject {
  if (equation) return { rule, ...equationSubject(equation, check) };
  return { rule, ...noticeSubject(cell, cells, check) };
}

/** What each finding is about as one text, whatever its figures are. */
export function identitiesOf(check: Found): string[] {
  return check.findings.map(({ rule, cell, equation }) => {
    const about = equation ? equationPlace(equation, check) : noticePlace(cell, check);
    return [rule, about.sheet, about.table, about.line, about.column, about.against].join(" | ");
  });
}

type Thing = Omit<Subject, "rule">;

function equationSubject(equation: CheckedEquation, check: Found): Thing {
  const figures = `${equation.actual}=${addends(equation.terms, check.statements).join("+")}`;
  return { ...equationPlace(equation, check), figures };
}

function equationPlace({ total, terms }: CheckedEquation, { statements }: Found): Omit<Thing, "figures"> {
  const statement = statements[total.statement]!;
  const others = terms.filter((term) => term.statement !== total.statement);
  const places = others.map((term) => {
    const other = statements[term.statement]!;
    const sheet = other.book ? sheetInItsBook(other.sheet) : other.sheet;
    return [sheet, headedLabel(other, term.line), other.columns[term.column]!.key].join(" ");
  });
  return {
    ...placeOf(statement, total),
    against: [...new Set(places)].sort().join(" / "),
  };
}

/** Addends of nothing say nothing, and rows may have changed places. */
function addends(terms: readonly Term[], statements: readonly Statement[]): number[] {
  return terms
    .map(({ statement, line, column, factor }) => {
      const { value } = statements[statement]!.lines[line]!.amounts[column]!;
      return factor * (value ?? 0);
    })
    .filter((value) => value !== 0)
    .sort((a, b) => a - b);
}

function noticeSubject(cell: CellRef, cells: readonly CellRef[], check: Found): Thing {
  return { ...noticePlace(cell, check), figures: cells.map((each) => contentOf(each, check)).join("|") };
}

function noticePlace(cell: CellRef, check: Found): Omit<Thing, "figures"> {
  for (const statement of check.statements) {
    if (statement.sheet !== cell.sheet) continue;
    const line = statement.lines.findIndex(({ row }) => row === cell.row);
    const place = amountAt(statement, cell) ?? (line < 0 ? null : { line, column: -1 });
    if (place) return { ...placeOf(statement, place), against: "" };
  }
  const { sheet } = cell;
  return { sheet, table: "", line: "", column: "", against: "" };
}

function placeOf(statement: Statement, { line, column }: { readonly line: number; readonly column: number }) {
  return {
    sheet: statement.sheet,
    table: compact(statement.title),
    line: headedLabel(statement, line),
    column: statement.columns[column]?.key ?? "",
  };
}

function contentOf({ sheet, row, column }: CellRef, { workbook }: Found): string {
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const value = cells.find((cell) => cell.row === row && cell.column === column)?.value ?? "";
  return typeof value === "object" ? value.error : String(value);
}

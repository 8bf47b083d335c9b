import { cellName } from "../../book/address";
import { unitName } from "../../../messages/units";
import { unitAt } from "../../book/unit-at";
import type { CellRef, CheckedEquation, Lang, Statement, Term } from "../../types";
import { printed } from "../../../messages/figures";
import { REPORT } from "../../../messages/report";
import { RESULT_SHEET } from "../../../messages/result-sheet";
import type { Look, PlanCell, PlanRow } from "../sheet-plan";
import { arithmeticOf } from "../arithmetic";
import { brokenText, lineName, sourceOf } from "../wording";

/** Width of number, name, place, rule, text, three amounts, unit. */
export const COLUMNS = [6, 42, 30, 15, 58, 15, 15, 15, 9];

/** More terms than this are counted, not written out: a cell of a sheet holds 32,767 characters. */
const MOST_TERMS = 60;

export const BLANK_ROW: PlanRow = { cells: [] };

/** A row in one look, its text in the first cell. */
export function band(look: Look, text: string, height?: number): PlanRow {
  const cells = COLUMNS.map((_, index) => cell(index === 0 ? text : null, look));
  return { cells, ...(height === undefined ? {} : { height }) };
}

export function note(text: string): PlanRow {
  return { cells: [null, cell(text, "note")] };
}

export function headRow(look: "head" | "subhead", ...texts: string[]): PlanRow {
  return { cells: texts.map((text) => cell(text, look)) };
}

export function cell(value: PlanCell["value"], look: Look): PlanCell {
  return { value, look };
}

/** A figure × 10^decimals as the statement prints it. */
export function amount(value: number | null, { decimals }: Statement, look: Look = "amount"): PlanCell {
  return value === null ? cell(null, look) : { value: printed(value, decimals), look, decimals };
}

export function count(value: number, look: Look = "amount"): PlanCell {
  return { value, look, decimals: 0 };
}

/** Sheet and address, to be clicked; those of another book only to be read. */
export function place({ book, sheet, row, column }: CellRef): PlanCell {
  const address = cellName(row, column);
  if (book) return cell(`${sheet} ${address}`, "text");
  return { value: `${sheet} ${address}`, look: "text", link: { sheet, cell: address } };
}

export function unitCell(statement: Statement, column: number): PlanCell {
  return cell(unitName(unitAt(statement, column)), "center");
}

/** An equation that does not tie: number, line, place, rule, equation, computed, printed, difference, unit. */
export function equationRow(
  { number, flag, rule, at }: { number: number; flag: string; rule: string; at: CellRef },
  equation: CheckedEquation,
  statements: readonly Statement[],
  lang: Lang,
): PlanRow {
  const statement = statements[equation.total.statement]!;
  return {
    cells: [
      cell(number, "center"),
      cell(lineName(equation.total, statement, lang), "text"),
      place(at),
      cell(rule, "text"),
      cell(flag + equationText(equation, statements, lang), "text"),
      amount(equation.expected, statement),
      amount(equation.actual, statement),
      amount(equation.difference, statement),
      unitCell(statement, equation.total.column),
    ],
  };
}

function equationText(equation: CheckedEquation, statements: readonly Statement[], lang: Lang): string {
  return `${brokenText(equation, statements, lang)}\n${computedText(equation, statements, lang)}`;
}

/** What an equation comes to, its first terms written out, and where it comes from. */
export function computedText(
  equation: CheckedEquation,
  statements: readonly Statement[],
  lang: Lang,
): string {
  const shown = { ...equation, terms: equation.terms.slice(0, MOST_TERMS) };
  const hidden = equation.terms.length - shown.terms.length;
  const [arithmetic] = arithmeticOf(shown, statements, lang);
  const rest = hidden ? RESULT_SHEET[lang].termsMore(hidden) : "";
  const source = sourceOf(equation, lang);
  const from = source === null ? "" : `\n${REPORT[lang].source(source)}`;
  return `${arithmetic}${rest}${from}`;
}

export function nameOf(term: Omit<Term, "factor">, statements: readonly Statement[], lang: Lang): PlanCell {
  return cell(lineName(term, statements[term.statement]!, lang), "text");
}

import { gather } from "../../../book/collections";
import type { Equation, Statement, Term } from "../../../types";
import { agreeBut } from "../../evidence";
import { columnPairs, isFiner } from "../tie";
import type { Document } from "./documents";
import type { FormSide, FormTie, FoundFigure } from "./form-tie";
import { yearColumns } from "./years";

/** What a document prints of one side of a tie: the lines, and the year of each column. */
export interface Printed extends FoundFigure {
  readonly document: Document;
  readonly side: FormSide;
}

/** A named loss, which some print with a mark and some without. */
const LOSS = /^(当(期|年度|事業年度))?(純|総)?損失$|欠損金$/u;

/** One equation for each year that both print. */
export function comparisons(
  tie: FormTie,
  [left, right]: readonly [Printed, Printed],
  statements: readonly Statement[],
): Equation[] {
  const segments = segmentPairs(left, right, statements);
  if (segments) return gather(segments, ([one, other]) => inOneUnit(tie, one, [other], statements));
  const years = yearsOf(left, statements).filter((year) => yearsOf(right, statements).includes(year));
  return gather([...new Set(years)], (year) => {
    const [one, other] = [left, right].map((each) => termsIn(each, year, statements));
    if (!one || !other || one.length !== 1) return [];
    const terms = other.map((term) => ({
      ...term,
      factor: (term.factor * one[0]!.factor) as 1 | -1,
    }));
    return inOneUnit(tie, { ...one[0]!, factor: 1 }, withLosses(one[0]!, terms, statements), statements);
  });
}

/** Of two statements by segment each segment, by its name, and the whole; null of others. */
function segmentPairs(
  left: Printed,
  right: Printed,
  statements: readonly Statement[],
): [Term, Term][] | null {
  const [one, other] = [left.lines[0]!, right.lines[0]!];
  const [own, there] = [statements[one.statement]!, statements[other.statement]!];
  const isBySegment = [own, there].every(({ scope }) => scope === "by-segment");
  if (!isBySegment || left.lines.length > 1 || right.lines.length > 1 || left.side.column) return null;
  const factor = (one.factor * other.factor) as 1 | -1;
  return columnPairs(own, there).map(([a, b]) => [
    { ...one, column: a, factor: 1 },
    { ...other, column: b, factor },
  ]);
}

/** The total of an equation stands in its coarsest unit. */
function inOneUnit(
  tie: FormTie,
  total: Term,
  terms: readonly Term[],
  statements: readonly Statement[],
): Equation[] {
  const [first] = terms;
  const isTotalFiner = isFiner(statements[total.statement]!, statements[first!.statement]!);
  const rule = tie.within === "two-tables" ? "balance" : "tie-out";
  if (!isTotalFiner) return [{ rule, tie: tie.id, total, terms }];
  const swapped = { rule, tie: tie.id, total: { ...first!, factor: 1 as const } };
  return terms.length === 1 ? [{ ...swapped, terms: [{ ...total, factor: first!.factor }] }] : [];
}

function yearsOf({ side, lines }: Printed, statements: readonly Statement[]): number[] {
  const [first] = lines.map(({ statement }) => statements[statement]!);
  if (!side.column) return [...yearColumns(first!).keys()];
  return [first!.period?.year ?? first!.period?.relative ?? 0];
}

/** The figures of a year; null where nothing is printed. */
function termsIn({ side, lines }: Printed, year: number, statements: readonly Statement[]): Term[] | null {
  const terms = lines.flatMap((own): Term[] => {
    const statement = statements[own.statement]!;
    const columns = side.column
      ? [statement.columns.findIndex(({ key }) => side.column!.test(key))].filter((column) => column >= 0)
      : (yearColumns(statement).get(year) ?? []);
    const printed = columns.find((column) => statement.lines[own.line]!.amounts[column]!.source !== "blank");
    const column = printed ?? columns[0];
    return column === undefined ? [] : [{ ...own, column }];
  });
  const isPrinted = terms.some(
    (term) => statements[term.statement]!.lines[term.line]!.amounts[term.column]!.source !== "blank",
  );
  return terms.length === lines.length && isPrinted ? terms : null;
}

/** Of named losses the sign says how they are printed, not what they are. */
function withLosses(one: Term, terms: Term[], statements: readonly Statement[]): Term[] {
  const [other] = terms;
  const named = [one, other!].filter(({ statement, line }) =>
    LOSS.test(statements[statement]!.lines[line]!.key),
  ).length;
  const [a, b] = [valueOf(one, statements), valueOf(other!, statements)];
  if (terms.length > 1 || named === 0 || !a || !b) return terms;
  const isOneSize = Math.abs(a) === Math.abs(b);
  return named === 2 || isOneSize ? [{ ...other!, factor: a > 0 === b > 0 ? 1 : -1 }] : terms;
}

function valueOf({ statement, line, column }: Term, statements: readonly Statement[]): number | null {
  return statements[statement]!.lines[line]!.amounts[column]!.value;
}

/** How well what two documents print agrees; rounding to a coarser unit is agreement. */
export function agreementOf(
  equations: readonly Equation[],
  statements: readonly Statement[],
): "equal" | "nearly" | "none" {
  if (equations.every((equation) => isEqual(equation, statements))) return "equal";
  const isNear = (equation: Equation) =>
    isEqual(equation, statements) ||
    (equation.terms.length === 1 &&
      areOneUnit(equation, statements) &&
      agreeBut(equation.total, equation.terms[0]!, statements));
  return equations.every(isNear) ? "nearly" : "none";
}

export function isEqual({ total, terms }: Equation, statements: readonly Statement[]): boolean {
  const worth = ({ statement }: Term) =>
    (statements[statement]!.unit ?? 1) / 10 ** statements[statement]!.decimals;
  const amount = (term: Term) => (valueOf(term, statements) ?? NaN) * term.factor * worth(term);
  const missing = amount(total) - terms.reduce((sum, term) => sum + amount(term), 0);
  const isCoarser = terms.some((term) => worth(term) < worth(total));
  return isCoarser ? Math.abs(missing) < worth(total) : missing === 0;
}

function areOneUnit({ total, terms }: Equation, statements: readonly Statement[]): boolean {
  return statements[total.statement]!.unit === statements[terms[0]!.statement]!.unit;
}

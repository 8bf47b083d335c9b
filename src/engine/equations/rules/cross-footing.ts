import { gather } from "../../book/collections";
import { isRatio } from "../../detection/columns";
import type { Amount, Column, ColumnRole, Equation, Statement } from "../../types";
import { isMemo, isOwnCheck } from "../memo";
import { isCarried } from "../columns/carried";
import type { Book, EquationRule, GiveUp } from "../rule";
import { isRunningLine } from "../columns/running-totals";
import { isRevision, revisionRuns } from "../columns/revised-budget";
import { mostConfirmed, namedTotalParts, topsOf, votesOf } from "../columns/nested-totals";
import { carries } from "../vote";
import { familyOfColumn } from "../written/families";

const DIFFERENCE = /差引|残額|差額/u;

/** 横計: the 合計 column is the sum of the segments, line by line. */
export const crossFooting: EquationRule = {
  id: "cross-footing",
  words: {
    ja: {
      name: "横計",
      what: "合計欄が、事業（区分）ごとの欄の合計と一致するか",
      why: "合計欄は各事業（区分）の額を横に足し上げたものです。",
      source: "様式の計算（横の合計は区分の計）",
      broken: "各欄の合計（横計）と一致しません",
    },
    en: {
      name: "Cross-footing",
      what: "whether the total column is the sum of the segments, line by line",
      why: "The total column adds the segments across.",
      source: "Arithmetic of the form (a row's total is the sum of its segments)",
      broken: "is not the sum of the columns across",
    },
  },
  equations: (book, _, giveUp) =>
    gather(book.statements, (_each, index) => acrossColumns(book, index, giveUp)),
};

function acrossColumns(book: Book, index: number, giveUp: GiveUp): Equation[] {
  const [statement, terms] = [book.statements[index]!, book.terms[index]!];
  return gather(statement.columns, ({ role }, total) => {
    const parts =
      role === "total"
        ? chooseParts(statement, total)
        : (namedTotalParts(statement, total) ?? revisedParts(statement, total));
    if (!parts && role !== "total" && isRevision(statement, total))
      giveUp({ what: "column", why: "no-reading-ties", statement: index, line: null, column: total });
    if (!parts || deductsByFormula(book, index, total)) return [];
    return gather(statement.lines, ({ type, amounts, label, key }, line): Equation[] => {
      if (type === "heading" || isCarried(statement, line) || isRatio(label)) return [];
      if (isRunningLine(statement, line) || isOwnCheck({ label })) return [];
      if (isLoneDifference(key, amounts)) return [];
      const isBlank = (column: number) => amounts[column]!.source === "blank";
      // A line that prints its total alone has no breakdown, unless the form of the statement asks for one.
      const isSilent = parts.every(isBlank) && (isBlank(total) || statement.kind === "table");
      if (isSilent) return [];
      const own = terms[line]!;
      return [{ rule: "cross-footing", total: own[total]!, terms: parts.map((column) => own[column]!) }];
    });
  });
}

/** 歳入歳出差引残額 below a table of expenditure has the figure of one column, 支出済額, and is no row of the others. */
function isLoneDifference(key: string, amounts: readonly Amount[]): boolean {
  if (!DIFFERENCE.test(key) || amounts.length <= 2) return false;
  return amounts.filter(({ source }) => source !== "blank").length === 1;
}

/** Where the cells of a column say that they deduct (Totals = Expenses − Income), its heading does not make it a sum. */
function deductsByFormula(book: Book, statement: number, column: number): boolean {
  const family = familyOfColumn(book, statement, column);
  return family !== null && family.members.length > 1 && family.parts.some(({ factor }) => factor < 0);
}

/**
 * Which columns a total adds up: the segments before it since the last total, all before it, what no 小計 before it
 * covers (公益目的事業の小計, 収益事業), or those after it where the total stands first. More than one reading possible, the
 * one that most lines confirm; what hardly any line confirms gives way to columns beside the total of which most do
 * (当初予算額 and 補正予算額 before 計, 調定額 and 収入済額 after it; 均等割, 人口割 and 実績割).
 */
function chooseParts(statement: Statement, total: number): number[] | null {
  const { columns } = statement;
  const indexes = columns.map((_, column) => column);
  const all = indexes.filter((column) => columns[column]!.role === "segment");
  const own = all.filter((column) => !isMemo(columns[column]!));
  const candidates = [own, ...(own.length < all.length ? [all] : [])].flatMap((segments) =>
    candidatesAmong(segments, statement, total),
  );
  if (!candidates.length) return besideThatAddUp(statement, total, ["amount"]);
  const parts = mostConfirmed(statement, total, [...candidates, ...budgetsBefore(statement, total)]);
  const isShown = carries(votesOf(statement, total, parts), "columns-added");
  const beside = isShown ? null : besideThatAddUp(statement, total, ["amount", "segment"]);
  if (beside) return beside;
  return isConfirmed(statement, total, parts) ? parts : null;
}

function candidatesAmong(segments: readonly number[], statement: Statement, total: number): number[][] {
  const { columns } = statement;
  const before = segments.filter((column) => column < total);
  const lastTotal = columns.findLastIndex(({ role }, column) => column < total && role === "total");
  return [
    before.filter((column) => column > lastTotal),
    before,
    segments.filter((column) => column > total),
    [...segments],
    topsOf(statement, before),
  ].filter((parts) => parts.length > 1);
}

/** A revised budget adds up to what most lines say it is made of. */
function revisedParts(statement: Statement, total: number): number[] | null {
  const runs = revisionRuns(statement, total);
  if (!runs.length) return null;
  const parts = mostConfirmed(statement, total, runs);
  return carries(votesOf(statement, total, parts), "revised-budget") ? parts : null;
}

/** 前年度合計 is of another year, whose columns may not stand here. */
const OTHER_YEAR = /^前/u;

/**
 * 「合計」 is a sum whatever the figures say. "Total" above a column of unknown kind often counts something else: there
 * half of the lines have to say so, rounded or not.
 */
function isConfirmed(statement: Statement, total: number, parts: readonly number[]): boolean {
  const { key } = statement.columns[total]!;
  const isSure = statement.kind !== "table" || !/totals?$/u.test(key);
  if (isSure && !OTHER_YEAR.test(key)) return true;
  return carries(votesOf(statement, total, parts, parts.length - 1), "english-total");
}

/**
 * 当初予算額, 補正予算額, 予備費支出額 and 流用増減額 lead to their 合計, or to a 小計 before it, though some of them are
 * named as budgets and the others are not (決算報告書).
 */
function budgetsBefore(statement: Statement, total: number): number[][] {
  const run = runBeside(statement.columns, [total, -1], ["amount", "segment"]);
  return [run, topsOf(statement, run)].filter((parts) => parts.length > 1);
}

/**
 * Columns of years beside a 合計 add up to it only where most lines say so (継続費の年割額, 実績計). Which of them do,
 * the figures say: a plan may stand among the years. So with other columns that no name makes its parts.
 */
function besideThatAddUp(statement: Statement, total: number, roles: readonly ColumnRole[]): number[] | null {
  const { columns } = statement;
  const runs = ([-1, 1] as const).flatMap((step) => {
    const run = runBeside(columns, [total, step], roles);
    const nearest = step === 1 ? run : run.toReversed();
    return run.map((_, count) => nearest.slice(0, count + 1).sort((a, b) => a - b));
  });
  const all = gather(columns, ({ role }, column) => (roles.includes(role) ? [column] : []));
  const candidates = [all, ...runs].filter((parts) => parts.length > 1);
  if (!candidates.length) return null;
  const parts = mostConfirmed(statement, total, candidates);
  return carries(votesOf(statement, total, parts), "columns-added") ? parts : null;
}

/** The columns of these roles that stand next to another without a gap, from left to right. */
function runBeside(
  columns: readonly Column[],
  [from, step]: readonly [column: number, step: 1 | -1],
  roles: readonly ColumnRole[],
): number[] {
  const run: number[] = [];
  const isOne = (column: number) => columns[column] !== undefined && roles.includes(columns[column].role);
  for (let column = from + step; isOne(column); column += step) run.push(column);
  return step === 1 ? run : run.reverse();
}

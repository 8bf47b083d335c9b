import { printedFormula } from "../../book/printed-formula";
import { compact } from "../../book/text";
import type { Equation, Line, Statement } from "../../types";
import { columnsThatTie } from "../amounts";
import { isSupported } from "../evidence";
import { englishBalance } from "./english-balances";
import { slackOf } from "../slack";
import type { Addend, AppliedFormula } from "../sum";
import { isBorneOut, supportFor } from "../vote";

/** 「収入−支出」, 「差引(歳入-歳出)」: two names with a minus between them. */
const DIFFERENCE = /^(?:.*\()?([^()−-]{2,})[−-]([^()−-]{2,}?)\)?$/u;

/** 「収支差」「歳入歳出差引額」「財源過不足額」, and the two that it is the difference of. */
const BALANCE = /^(収支|歳入歳出|収入支出|財源)?(差引き?|差|過不足)(残|過不足)?(高|額)?$|^(形式)?収支額?$/u;
/** 「収支不足額」「財源不足見込額」: printed as what is missing, or with △ as what the balance comes to. */
const SHORTAGE = /^(収支|財源|歳入)不足(見込)?額?$/u;
const REVENUE = /^(歳入|収入)(合計|総額|計|決算額|予算額|額)?$/u;
const EXPENDITURE = /^(歳出|支出)(合計|総額|計|決算額|予算額|額)?$/u;

/**
 * The lines whose labels say what they are: 「資金収支差額(3)=(1)-(2)」, 「収入−支出」. A name that no line carries counts
 * as nothing where the figures bear that out.
 */
export function printedLines(statement: Statement): AppliedFormula[] {
  const { lines } = statement;
  const formulas = lines.map(({ label }) => printedFormula(label));
  return lines.flatMap((line, total): AppliedFormula[] => {
    if (line.type === "heading") return [];
    const { terms } = formulas[total]!;
    const named = terms.flatMap(([id, factor]): Addend[] => {
      const at = formulas.findLastIndex((each, index) => each.id === id && index < total);
      return at >= 0 && lines[at]!.type !== "heading" ? [{ line: at, factor }] : [];
    });
    // 「Fund balance - ending」 is no difference of two lines.
    const english = terms.length ? null : englishBalance(statement, total);
    const unnamed = () =>
      (english ? null : (differenceOf(statement, total) ?? adjusted(statement, total))) ??
      balanceOf(statement, total);
    const addends = terms.length ? named : unnamed();
    const isWhole = addends.length === terms.length || !terms.length;
    if (addends.length < 2 || !(isWhole || isSupported(statement, total, addends))) return [];
    return [{ rule: "footing", total, addends, unasked: english ? variancesIn(statement) : [] }];
  });
}

/** A variance is positive where it is good: of more revenue as of less expenditure, whose difference is then their sum. */
function variancesIn({ columns }: Statement): readonly number[] {
  return columns.flatMap(({ role }, column) => (role === "change" ? [column] : []));
}

/** A difference between two lines that are named, or between the totals of two headings. */
function differenceOf(statement: Statement, total: number): Addend[] | null {
  const { lines } = statement;
  const [, first, second] = DIFFERENCE.exec(compact(lines[total]!.label)) ?? [];
  if (!first || !second) return null;
  const [a, b] = [first, second].map((name) => lineNamed(lines, total, name));
  return a! >= 0 && b! >= 0 && a !== b ? less(statement, total, [a!, b!]) : [];
}

/** 活動区分資金収支計算書: 差引, 調整勘定等, and below them what both come to. */
function adjusted({ lines }: Statement, total: number): Addend[] | null {
  const [difference, adjustment] = [lines[total - 2], lines[total - 1]];
  const isAdjusted = difference && adjustment && /^調整勘定等?$/u.test(adjustment.key);
  if (!isAdjusted || !BALANCE.test(difference.key) || !/収支差額$/u.test(lines[total]!.key)) return null;
  return [total - 2, total - 1].map((line) => ({ line, factor: 1 }));
}

/**
 * 「収支差」 below one line of revenue and one of expenditure, where the form does not know it: right below the latter, or where
 * as many columns say so as do not: one that does not is wrong.
 */
function balanceOf(statement: Statement, total: number): Addend[] {
  const { columns } = statement;
  const addends = namedBalance(statement, total);
  if (!addends) return [];
  const claim = columns.map((_, column): Equation => {
    const term = (line: number, factor: 1 | -1) => ({ statement: 0, line, column, factor });
    return {
      rule: "footing",
      total: term(total, 1),
      terms: addends.map(({ line, factor }) => term(line, factor)),
    };
  });
  const support = supportFor(claim, [statement], slackOf(statement, 2));
  const isRightBelow = addends[1]!.line === total - 1;
  return isRightBelow || isBorneOut(support, "named-difference") ? addends : [];
}

/**
 * What a line named 収支差 is by its name: the only line of revenue less the only one of expenditure, or what the second
 * is more where most columns print a shortage so; null of others.
 */
export function namedBalance(statement: Statement, total: number): Addend[] | null {
  const { lines } = statement;
  const { type, role, key } = lines[total]!;
  if (type === "heading" || role !== null) return null;
  const english = englishBalance(statement, total);
  if (english) return [...english];
  const isShortage = SHORTAGE.test(key);
  if (!(isShortage || BALANCE.test(key))) return null;
  const [revenues, expenditures] = [REVENUE, EXPENDITURE].map((name) =>
    lines.flatMap((line, at) => (line.type !== "heading" && name.test(line.key) ? [at] : [])),
  );
  const isOne = revenues!.length === 1 && expenditures!.length === 1;
  const sides = isOne ? ([revenues![0]!, expenditures![0]!] as const) : ofItsSection(statement, total);
  if (!sides) return null;
  const [plain, turned] = [less(statement, total, sides), less(statement, total, [sides[1], sides[0]])];
  const ties = (addends: readonly Addend[]) => columnsThatTie(statement, total, addends);
  return isShortage && ties(turned) > ties(plain) ? turned : plain;
}

/** 差引 of one of several activities: the total of what it pays stands right above, that of what it receives before. */
function ofItsSection({ lines }: Statement, total: number): readonly [number, number] | null {
  const isTotal = (line: number, name: RegExp) => lines[line]?.type === "total" && name.test(lines[line].key);
  if (!isTotal(total - 1, /支出(合計|計)$/u)) return null;
  const [own] = /^.*(?=支出(合計|計)$)/u.exec(lines[total - 1]!.key)!;
  const received = lines.findLastIndex(
    ({ key }, line) => line < total - 1 && key.startsWith(own) && isTotal(line, /収入(合計|計)$/u),
  );
  return received < 0 ? null : [received, total - 1];
}

/** One line less another; added where that is printed as what it takes off (支出 (200)) and more columns tie so. */
function less(statement: Statement, total: number, [line, taken]: readonly [number, number]): Addend[] {
  const addends = (factor: 1 | -1): Addend[] => [
    { line, factor: 1 },
    { line: taken, factor },
  ];
  const { amounts } = statement.lines[taken]!;
  const isMarked = amounts.some(({ value }) => value) && amounts.every(({ value }) => (value ?? 0) <= 0);
  const [tied, asMarked] = [addends(-1), addends(1)].map((each) => columnsThatTie(statement, total, each));
  return addends(isMarked && asMarked! > tied! ? 1 : -1);
}

function lineNamed(lines: readonly Line[], before: number, name: string): number {
  const above = lines.slice(0, before);
  const own = above.findLastIndex(
    ({ key, stem, type }) => type !== "heading" && (key === name || (type === "total" && stem === name)),
  );
  if (own >= 0) return own;
  const heading = above.findLastIndex(
    ({ key, stem, type }) => type === "heading" && (key === name || stem === name),
  );
  if (heading < 0) return -1;
  const next = above.findIndex(({ type }, index) => index > heading && type === "heading");
  const end = next < 0 ? before : next;
  return above.findLastIndex(({ type }, index) => type === "total" && index > heading && index < end);
}

import { gather } from "../../book/collections";
import type { Equation, Statement, Term } from "../../types";
import { deducted } from "../amounts";
import { agreeBut } from "../evidence";
import type { Book, GiveUp } from "../rule";
import { sidesOf } from "./budget";
import type { SentenceTieId } from "./forms/sentence-ties";
import { amountColumn, isFiner, lineOf, settledColumn } from "./tie";

const CAPITAL_REVENUE = /^資本的収入(合計|計|額)?$/u;
const CAPITAL_EXPENDITURE = /^資本的支出(合計|計|額)?$/u;

/** Columns of a supplementary budget. */
const CHANGE = /補正(予定)?額$|^(増減|比較)(額)?$/u;
const AFTER = /^(計|合計)$|補正後|改(定|予算)後/u;

/** What the sentences of a budget (予算第1条, 第4条) say is what its tables print. */
export function sentenceTies(book: Book, giveUp: GiveUp): Equation[] {
  return gather(book.statements, ({ kind }, index) =>
    kind === "article" ? [...shortfallOf(book, index, giveUp), ...totalsOf(book, index, giveUp)] : [],
  );
}

/** Σ 補塡財源 = 不足する額, in the sentence itself. */
export function sentenceSums(book: Book): Equation[] {
  return gather(book.statements, ({ kind }, index) => (kind === "article" ? sourcesOf(book, index) : []));
}

function sourcesOf({ statements, terms }: Book, index: number): Equation[] {
  const { lines, roles } = statements[index]!;
  const total = lineOf(statements[index]!, "shortfall");
  const line = total < 0 ? lineOf(statements[index]!, "other-shortfall") : total;
  if (line < 0) return [];
  const named = new Set(Object.values(roles));
  const sources = [...lines.keys()].filter((each) => !named.has(each));
  const own = terms[index]!;
  return [
    tie(
      "shortfall-sources",
      own[line]![0]!,
      sources.map((each) => own[each]![0]!),
    ),
  ];
}

/** 不足する額 = 資本的支出 − 資本的収入 (+ what of it is left out), of the tables nearest to the sentence. */
function shortfallOf({ statements, terms }: Book, index: number, giveUp: GiveUp): readonly Equation[] {
  const sentence = statements[index]!;
  const line = lineOf(sentence, "shortfall");
  if (line < 0) return [];
  const total = terms[index]![line]![0]!;
  const excluded = lineOf(sentence, "excluded");
  const left = excluded < 0 ? [] : [terms[index]![excluded]![0]!];
  const places = [CAPITAL_EXPENDITURE, CAPITAL_REVENUE].map((name) => placesOf(statements, sentence, name));
  const [spent, received] = places.map((found) =>
    found.map(([at, own]) => termIn(statements, terms, at, own)),
  );
  const pairs = spent!.flatMap((one) =>
    received!.flatMap((other) =>
      one && other && isNear(statements, one, other) ? [[one, other] as const] : [],
    ),
  );
  const equations = pairs.map(([one, other]) => tie("shortfall", total, [one, deducted(other), ...left]));
  return chosen(equations, statements, giveUp);
}

/** 歳入歳出予算の総額 = the totals of both sides; of several budgets the one with this total, or on the sentence's sheet. */
function totalsOf({ statements, terms }: Book, index: number, giveUp: GiveUp): Equation[] {
  const sentence = statements[index]!;
  const line = lineOf(sentence, "budget-total");
  if (line < 0) return [];
  const change = lineOf(sentence, "budget-change");
  const sides = [...statements.keys()].flatMap((at) => sidesOf(statements, at));
  return [true, false].flatMap((isRevenue) => {
    const own = sides.filter((side) => side.isRevenue === isRevenue);
    const onSheet = own.filter(({ statement }) => statements[statement]!.sheet === sentence.sheet);
    return gather(["budget-total", "budget-change"] as const, (id) => {
      const said = id === "budget-total" ? line : change;
      if (said < 0) return [];
      const equations = (onSheet.length ? onSheet : own).flatMap((side) => {
        const column = columnOf(statements[side.statement]!, id, change >= 0);
        if (column < 0) return [];
        return oneUnit(id, terms[index]![said]![0]!, terms[side.statement]![side.line]![column]!, statements);
      });
      return chosen(equations, statements, giveUp);
    });
  });
}

function columnOf({ columns }: Statement, id: SentenceTieId, isSupplementary: boolean): number {
  const own = columns.findIndex(({ key }) => (id === "budget-change" ? CHANGE : AFTER).test(key));
  if (id === "budget-change") return own;
  return isSupplementary && own >= 0 ? own : amountColumn({ columns } as Statement);
}

/**
 * The only equation there is, where it is on the sheet of the sentence or no other sentence says the like; else those
 * that tie, or miss by a slip of the pen: a book may hold several budgets.
 */
function chosen(
  equations: readonly Equation[],
  statements: readonly Statement[],
  giveUp: GiveUp,
): readonly Equation[] {
  const [only, another] = equations;
  if (only && !another && isItsOwn(only, statements)) return equations;
  const tied = equations.filter((equation) => missing(equation, statements) === 0);
  if (tied.length) return tied.slice(0, 1);
  const near = equations.filter(
    ({ total, terms }) => terms.length === 1 && agreeBut(total, terms[0]!, statements),
  );
  if (only && !near.length) giveUp({ what: "tie", why: "several-statements", ...saidIn(only, statements) });
  return near.slice(0, 1);
}

/** The figure of the sentence. */
function saidIn({ total, terms }: Equation, statements: readonly Statement[]): Term {
  return [total, ...terms].find(({ statement }) => statements[statement]!.kind === "article") ?? total;
}

function isItsOwn({ tie, total, terms }: Equation, statements: readonly Statement[]): boolean {
  const role = tie === "shortfall" ? "shortfall" : "budget-total";
  const sheets = new Set([total, ...terms].map(({ statement }) => statements[statement]!.sheet));
  const alike = statements.filter(({ kind, roles }) => kind === "article" && roles[role] !== undefined);
  return sheets.size === 1 || alike.length === 1;
}

function missing({ total, terms }: Equation, statements: readonly Statement[]): number {
  const worth = ({ statement, line, column, factor }: Term) =>
    (statements[statement]!.lines[line]!.amounts[column]!.value ?? NaN) *
    factor *
    (statements[statement]!.unit ?? 1);
  return worth(total) - terms.reduce((sum, term) => sum + worth(term), 0);
}

/** The lines of a name in tables, those on the sheet of the sentence alone where there are any. */
function placesOf(statements: readonly Statement[], { sheet }: Statement, name: RegExp): [number, number][] {
  const all = statements.flatMap(({ kind, lines }, at): [number, number][] =>
    kind === "article"
      ? []
      : lines.flatMap(({ key, type }, line): [number, number][] =>
          type !== "heading" && name.test(key) ? [[at, line]] : [],
        ),
  );
  const own = all.filter(([at]) => statements[at]!.sheet === sheet);
  return own.length ? own : all;
}

function termIn(
  statements: readonly Statement[],
  terms: Book["terms"],
  at: number,
  line: number,
): Term | null {
  return terms[at]![line]![settledColumn(statements[at]!)] ?? null;
}

/** Revenue and expenditure of one budget: in one table, or in tables of one sheet and unit. */
function isNear(statements: readonly Statement[], one: Term, other: Term): boolean {
  const [a, b] = [statements[one.statement]!, statements[other.statement]!];
  return a.sheet === b.sheet && a.unit === b.unit;
}

function oneUnit(id: SentenceTieId, total: Term, term: Term, statements: readonly Statement[]): Equation[] {
  const isFine = isFiner(statements[total.statement]!, statements[term.statement]!);
  return [isFine ? tie(id, term, [total]) : tie(id, total, [term])];
}

function tie(id: SentenceTieId, total: Term, terms: readonly Term[]): Equation {
  return { rule: id === "shortfall-sources" ? "footing" : "tie-out", tie: id, total, terms };
}

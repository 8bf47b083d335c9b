import { gather } from "../../book/collections";
import { englishTotal } from "../../book/english";
import type { Equation, Statement, Term } from "../../types";
import { isCarried } from "../columns/carried";
import type { Book, EquationRule } from "../rule";
import { slackOf } from "../slack";
import { carries } from "../vote";
import { type Family, familyOfColumn, familyOfLine } from "../written/families";

/** 数式の示す計: what the formulas of a line or a column add up holds where the figure was typed, or computed otherwise. */
export const writtenSum: EquationRule = {
  id: "written-sum",
  words: {
    ja: {
      name: "数式の示す計",
      what: "同じ行・列のほかのセルの数式が示す計算を、手で入力された額や異なる数式の額も満たすか",
      why: "同じ行・列のほかのセルの数式が、その額の計算のしかたを示しています。",
      broken: "同じ行・列のほかのセルの数式で計算した額と一致しません",
      source: "表のほかのセルの数式",
    },
    en: {
      name: "Sum by formulas",
      what: "whether figures that were typed, or computed otherwise, are what the formulas beside them compute",
      why: "The formulas in the other cells of the line or column say how the figure is computed.",
      broken: "is not what the formulas beside it in the line or column compute",
      source: "The formulas in other cells of the table",
    },
  },
  equations: (book, declared) => {
    const spoken = spokenFor(declared);
    return gather(book.statements, (statement, index) => [
      ...inColumnsThatAdd(
        book,
        gather(statement.lines, (_, line) => alongLine(book, index, line, spoken)),
      ),
      ...gather(statement.columns, (_, column) => downColumn(book, index, column, spoken)),
    ]);
  },
};

type Place = Omit<Term, "factor">;
type Way = "down" | "across";
type Spoken = (way: Way, place: Place) => boolean;

/** Of which figures another rule says what they add up, down their column or across their line. */
function spokenFor(declared: readonly Equation[]): Spoken {
  const places: Readonly<Record<Way, Set<string>>> = { down: new Set(), across: new Set() };
  for (const { total, terms } of declared) {
    if (terms.some(({ statement }) => statement !== total.statement)) continue;
    if (terms.every(({ column }) => column === total.column)) places.down.add(keyOf(total));
    else if (terms.every(({ line }) => line === total.line)) places.across.add(keyOf(total));
  }
  return (way, place) => places[way].has(keyOf(place));
}

/** What a line without parts of its own is made of: 差引残高 ＝ 収入合計 − 支出合計. */
const BALANCE = /差引|差額|残額|残高|収支|過不足|剰余|balance|difference/u;

/** The sums of a line by the formulas of its columns, where no label says what it adds up. */
function alongLine(book: Book, statement: number, line: number, isSpokenFor: Spoken): readonly Equation[] {
  const { lines, columns } = book.statements[statement]!;
  const { type, key } = lines[line]!;
  const isCalledTotal = type === "total" || englishTotal(key) !== null;
  const family = type === "heading" ? null : familyOfLine(book, statement, line);
  // One formula makes a total of what a label calls one; else it may be that column's own.
  const isNamed = isCalledTotal || BALANCE.test(key);
  if (!family || (family.members.length < 2 && !isNamed)) return [];
  const own = book.terms[statement]!;
  const asked = askedBeside(book, family, own[line]!);
  const equations = gather(columns, ({ column: place }, column): Equation[] => {
    const total = own[line]![column]!;
    if (!asked.has(column) || isSpokenFor("down", total)) return [];
    const terms = family.parts.flatMap((part) => {
      const at = book.statements[part.statement]!.columns.findIndex((each) => each.column === place);
      return at < 0 ? [] : [factored(book.terms[part.statement]![part.line]![at]!, part.factor)];
    });
    return terms.length < family.parts.length ? [] : [{ rule: "written-sum", total, terms }];
  });
  // What a label and a formula say alike is declared.
  const isDeclared = isCalledTotal || (isNamed && family.parts.every((part) => isTotal(book, part)));
  return trusted(book, equations, isDeclared);
}

function isTotal({ statements }: Book, { statement, line }: Pick<Place, "statement" | "line">): boolean {
  return statements[statement]!.lines[line]!.type === "total";
}

/** The sums of a column by the formulas of its lines. */
function downColumn(book: Book, statement: number, column: number, isSpokenFor: Spoken): readonly Equation[] {
  const family = familyOfColumn(book, statement, column);
  if (!family || family.members.length < 2) return [];
  const table = book.statements[statement]!;
  const own = book.terms[statement]!;
  const asked = askedBeside(
    book,
    family,
    table.lines.map((_, line) => own[line]![column]),
  );
  const equations = gather(table.lines, (_, line): Equation[] => {
    if (!asked.has(line) || isCarried(table, line)) return [];
    const total = own[line]![column]!;
    if (isSpokenFor("across", total)) return [];
    return [
      {
        rule: "written-sum",
        total,
        terms: family.parts.map((part) => factored(own[line]![part.column]!, part.factor)),
      },
    ];
  });
  return trusted(book, equations, false);
}

/**
 * Of the figures of a line or column those of the family, and those that were typed beside it: the next cells on both
 * sides that compute along the same way are the family's. What computes otherwise is meant to.
 * @param figures undefined for a heading.
 */
function askedBeside(
  { statements, written }: Book,
  { members }: Family<unknown>,
  figures: readonly (Term | undefined)[],
): ReadonlySet<number> {
  const own = new Set(members);
  const kindOf = (figure: Term | undefined, at: number) => {
    if (own.has(at)) return "member";
    if (!figure) return "nothing";
    if (!written.isTyped(figure)) return "other";
    const { source } = statements[figure.statement]!.lines[figure.line]!.amounts[figure.column]!;
    return source === "blank" ? "nothing" : "typed";
  };
  const kinds = figures.map(kindOf);
  const isBeside = (at: number) => {
    const next = [kinds.slice(0, at).reverse(), kinds.slice(at + 1)].map((side) =>
      side.find((kind) => kind === "member" || kind === "other"),
    );
    return next.includes("member") && !next.includes("other");
  };
  return new Set(
    kinds.flatMap((kind, at) => (kind === "member" || (kind === "typed" && isBeside(at)) ? [at] : [])),
  );
}

/** A column that is no sum of its lines at most of several places adds up nothing: rates, codes, ages. */
function inColumnsThatAdd({ statements }: Book, equations: readonly Equation[]): readonly Equation[] {
  const balance = new Map<number, { tied: number; missed: number }>();
  for (const equation of equations) {
    const own = balance.get(equation.total.column) ?? { tied: 0, missed: 0 };
    balance.set(equation.total.column, own);
    own[missedBy(equation, statements) === 0 ? "tied" : "missed"]++;
  }
  return equations.filter(({ total }) => carries(balance.get(total.column)!, "written-column"));
}

/**
 * What was typed beside a family is asked, and how sure that is. Where more figures deny what the formulas say than one
 * in so many, they may well mean something else: 0.83 below a column of margins is no sum of the quarters. Members tie
 * by themselves; where what they show does not, it is for what their format leaves out.
 */
function trusted(
  { statements, written }: Book,
  equations: readonly Equation[],
  isDeclared: boolean,
): readonly Equation[] {
  const missed = equations.map((equation) => missedBy(equation, statements));
  const asked = equations.filter(
    ({ total, terms }, at) => missed[at] === 0 || (written.isTyped(total) && missed[at]! > terms.length / 2),
  );
  const tied = missed.filter((by) => by === 0).length;
  const votes = { tied, missed: asked.length - tied };
  const isSure = carries(votes, isDeclared ? "written-and-named" : "written-sum");
  return isSure ? asked : asked.map((equation) => ({ ...equation, isUnsure: true }));
}

/** In the last digit that any of the figures prints; 0 where one cannot be read, and within what rounding was declared. */
function missedBy({ total, terms }: Equation, statements: readonly Statement[]): number {
  const value = ({ statement, line, column }: Place) =>
    statements[statement]!.lines[line]!.amounts[column]!.value ?? NaN;
  const { decimals } = statements[total.statement]!;
  const figures = [total, ...terms].map(value);
  let step = 1;
  while (step < 10 ** decimals && figures.every((figure) => figure % (step * 10) === 0)) step *= 10;
  const sum = terms.reduce((all, term) => all + term.factor * value(term), 0);
  const missed = Math.abs(sum - value(total));
  return missed > slackOf(statements[total.statement]!, terms.length) ? missed / step : 0;
}

function factored(term: Term, factor: Term["factor"]): Term {
  return term.factor === factor ? term : { ...term, factor };
}

function keyOf({ statement, line, column }: Place): string {
  return `${statement} ${line} ${column}`;
}

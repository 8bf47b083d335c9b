import { gather, groupedBy } from "../../book/collections";
import type { Equation, Term } from "../../types";
import { isAsSmallAsRounding, missOf } from "../last-digits";
import type { Book, EquationRule } from "../rule";
import { type NamedParts, namedParts } from "../totals/english";
import { carries, supportFor, valueOf } from "../vote";

/** 名前の示す合計: Total, Subtotal, Grand total, 累計, where nothing else says what they add up. */
export const namedSum: EquationRule = {
  id: "named-sum",
  words: {
    ja: {
      name: "名前の示す合計",
      what: "Total、Subtotal、Grand total、累計 と名付けられた行が、上の行の合計と一致するか",
      why: "行の名前が合計であることを示し、足し上げる行は上に並ぶ行のほかにありません。",
      source: "表の名前と並び",
      broken: "上の行の合計と一致しません",
    },
    en: {
      name: "Sum by name",
      what: "whether lines named Total, Subtotal, Grand total or 累計 are the sum of the lines above them",
      why: "The line is named a total, and nothing else stands there that it could add up.",
      source: "Names and places in the table",
      broken: "is not the sum of the lines above it",
    },
  },
  equations: (book, declared) => {
    const byStatement = groupedBy(declared, ({ total }) => total.statement);
    return gather(book.statements, (statement, index) => {
      const known = byStatement.get(index) ?? [];
      const asked = new Set(known.filter(isDown).map(({ total }) => placeOf(total)));
      return gather(namedParts(statement, known), (named) =>
        named.isWhole ? sumsOf(book, index, named).filter(({ total }) => !asked.has(placeOf(total))) : [],
      );
    });
  },
};

function placeOf({ line, column }: Term): string {
  return `${line} ${column}`;
}

function isDown({ total, terms }: Equation): boolean {
  return terms.every(({ column }) => column === total.column);
}

/** In so many columns at most all may miss: a total that is another figure throughout adds up other lines. */
const MOST_MISSED = 2;

/** 「% of total」 is a ratio although nothing but its name says so. */
const SHARE = /%|percent|\btaux\b|\bshares?\b|\bratio|\brates?\b/iu;

/** Nothing where most columns say that it adds up something else; nor of a miss as small as rounding, which is named as not judged. */
function sumsOf(
  { statements, terms, written }: Book,
  index: number,
  { total, parts, isBare, activity }: NamedParts,
): Equation[] {
  const { columns, lines } = statements[index]!;
  const own = terms[index]!;
  const equations = columns.flatMap(({ role, label }, column): Equation[] => {
    const [sum, addends] = [own[total]![column]!, parts.map((line) => own[line]![column]!)];
    const isPrinted = addends.filter((term) => valueOf(term, statements) !== 0).length > (activity ? 0 : 1);
    const isSilent =
      role === "change" || role === "running" || SHARE.test(label) || !lines[total]!.amounts[column]!.value;
    // What a formula computes is judged by what it takes.
    return isSilent || !isPrinted || !written.isTyped(sum)
      ? []
      : [{ rule: "named-sum", total: sum, terms: addends }];
  });
  const { tied, missed } = supportFor(equations, statements);
  const isBorneOut = carries({ tied: tied.length, missed: missed.length }, "named-sum");
  const isDeep = new Set(parts.map((line) => lines[line]!.level)).size > 1;
  const isOther =
    (activity && (isDeep || activity === "unheaded")) ||
    missed.length > MOST_MISSED ||
    missed.some((each) => isDouble(each, statements));
  // "Total 67" may be a total of other things in one column and the next.
  const isScattered = !isBare && missed.length > (activity ? tied.length + 1 : 1);
  const isSaid = activity !== null || isBorneOut;
  if (isScattered || (tied.length === 0 ? isOther : !isSaid)) return [];
  return equations.filter((each) => !isAsSmallAsRounding(each, statements));
}

/** Two levels of lines were added. */
function isDouble(equation: Equation, statements: Book["statements"]): boolean {
  return missOf(equation, statements) === -valueOf(equation.total, statements);
}

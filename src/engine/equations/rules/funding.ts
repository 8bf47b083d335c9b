import { subsetsWithSum } from "../../book/subsets";
import { gather } from "../../book/collections";
import type { Equation, Line, Statement } from "../../types";
import { fundSources } from "../columns/fund-sources";
import { isOwnCheck } from "../memo";
import type { Book, EquationRule } from "../rule";
import { slackOf } from "../slack";
import { carries, isBorneOut, supportFor, withTotal } from "../vote";

/** 財源内訳: the amount of the year is the sum of where its money comes from, line by line. */
export const funding: EquationRule = {
  id: "funding",
  words: {
    ja: {
      name: "財源内訳",
      what: "本年度の額が、財源内訳（国・県支出金、地方債、その他、一般財源）の合計と一致するか",
      why: "経費の全額に財源を充てるため、財源内訳の合計は経費の額になります。",
      source: "予算に関する説明書（地方自治法施行令第144条）、様式の計算",
      broken: "財源内訳の合計と一致しません",
    },
    en: {
      name: "Sources of funds",
      what: "whether the amount of the year is the sum of its sources of funds, line by line",
      why: "Every expense is funded in full, so its sources add up to it.",
      source: "Explanations of the budget (Local Autonomy Act order, Art. 144); arithmetic of the form",
      broken: "is not the sum of its sources of funds",
    },
  },
  equations: (book, _, giveUp) =>
    gather(book.statements, (statement, index) => {
      const sources = fundSources(statement);
      if (!sources) return [];
      const funded = statement.columns.flatMap(({ role }, column) =>
        role === "change" || sources.includes(column) ? [] : [column],
      );
      const claimed = funded.length > 1 ? "named-sources" : "named-columns";
      const votes = funded
        .map((column) => votesFor(book, index, column, sources))
        .sort((a, b) => b.support.tied.length - a.support.tied.length);
      const most = votes[0]?.support.tied.length;
      const found = votes.filter(
        ({ support }) => support.tied.length === most && isBorneOut(support, claimed),
      );
      if (!found.length && votes[0]?.claim.length)
        giveUp({
          what: "column",
          why: "no-reading-ties",
          statement: index,
          line: null,
          column: votes[0].column,
        });
      return gather(found, ({ claim }) => claim);
    }),
};

function fundedLines(
  { statements, terms }: Book,
  index: number,
  total: number,
  sources: readonly number[],
): Equation[] {
  const statement = statements[index]!;
  if (isRepeated(printed(statement, total), total)) return [];
  return gather(statement.lines, ({ type, amounts, label }, line): Equation[] => {
    if (type === "heading" || isOwnCheck({ label })) return [];
    // A total below a list may sum the amounts alone.
    const needed = type === "total" ? sources : [total, ...sources];
    if (needed.every((column) => amounts[column]!.source === "blank")) return [];
    const own = terms[index]![line]!;
    return [{ rule: "funding", total: own[total]!, terms: sources.map((column) => own[column]!) }];
  });
}

/**
 * Which year the sources are those of, most lines say; where there is one amount alone, they are of that. In a list that
 * a program drew from pages half of the lines may hold sources carried down from the line above; such a line says
 * nothing where it ties without them.
 */
function votesFor(book: Book, index: number, column: number, sources: readonly number[]) {
  const { statements } = book;
  const { lines } = statements[index]!;
  const claim = fundedLines(book, index, column, sources);
  const told = withTotal(claim, statements).filter(({ total }) => {
    const line = lines[total.line]!;
    const excess = sumOf(line, sources) - line.amounts[column]!.value!;
    return excess === 0 || !tiesWithoutCopies(line, lines[total.line - 1], sources, excess);
  });
  const support = supportFor(told, statements, slackOf(statements[index]!, sources.length));
  return { column, claim, support };
}

function printed({ lines }: Statement, total: number): readonly Line[] {
  return lines.filter(({ type, amounts }) => type !== "heading" && amounts[total]!.value);
}

/** A list that repeats the figures of a 目 beside each of its 節 is no table of lines. */
function isRepeated(lines: readonly Line[], total: number): boolean {
  const repeated = lines.filter(
    ({ amounts }, index) => amounts[total]!.value === lines[index - 1]?.amounts[total]!.value,
  );
  return carries({ tied: repeated.length, missed: lines.length - repeated.length }, "repeated-list");
}

function tiesWithoutCopies(
  line: Line,
  above: Line | undefined,
  sources: readonly number[],
  excess: number,
): boolean {
  const copied = sources
    .map((column) => line.amounts[column]!.value ?? 0)
    .filter((value, at) => value !== 0 && value === above?.amounts[sources[at]!]!.value);
  return subsetsWithSum(copied, excess).length > 0;
}

function sumOf({ amounts }: Line, columns: readonly number[]): number {
  return columns.reduce((sum, column) => sum + (amounts[column]!.value ?? NaN), 0);
}

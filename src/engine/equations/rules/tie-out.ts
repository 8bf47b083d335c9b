import { gather } from "../../book/collections";
import type { Equation } from "../../types";
import { accountTies } from "../totals/account";
import { advancesTies } from "../ties/advances-ties";
import { type Alignment, sameUnitFirst } from "../alignment";
import { budgetSides, budgetTies } from "../ties/budget-ties";
import { amountColumn, columnPairs, isFiner, isPartner, lineOf, linesOf, tieOf } from "../ties/counterparts";
import { overviewTies } from "../ties/overview-ties";
import { debtTies } from "../ties/debt-ties";
import { labelTies } from "../ties/label-ties";
import { municipalTies } from "../ties/municipal-ties";
import { repeatedFigures } from "../ties/repeated-figures";
import type { Book, EquationRule } from "../rule";
import { settlementTies } from "../ties/settlement-ties";
import { TIES, type Tie } from "../ties/ties";

/** 突合: the same figure stands in two places. */
export const tieOut: EquationRule = {
  id: "tie-out",
  words: {
    ja: {
      name: "突合",
      what: "同じ額が載る箇所どうし（計算書の間、全体と事業別、千円と百万円）が一致するか",
      why: "同じ額を別の計算書にも載せているためです。",
      broken: "対応する箇所の額と一致しません",
    },
    en: {
      name: "Tie-out",
      what: "whether the same figure is the same wherever it stands (statements, whole and segments, units)",
      why: "The same figure is printed in another place.",
      broken: "does not agree with the same figure elsewhere",
    },
  },
  equations: (book) => [
    ...gather(book.alignments, (alignment) => wholeIsTotal(book, alignment)),
    ...gather(book.sets, (set) => gather(TIES, (tie) => tieStatements(book, set, tie))),
    ...advancesTies(book),
    ...overviewTies(book),
    ...settlementTies(book),
    ...budgetTies(book),
    ...budgetSides(book),
    ...accountTies(book),
    ...labelTies(book),
    ...debtTies(book),
    ...municipalTies(book),
    ...repeatedFigures(book),
  ],
};

function wholeIsTotal({ statements, terms }: Book, { whole, segments, pairs }: Alignment): Equation[] {
  const left = amountColumn(statements[whole]!);
  const right = statements[segments]!.columns.findIndex(({ role }) => role === "total");
  if (left < 0 || right < 0) return [];
  const isCoarser = isFiner(statements[segments]!, statements[whole]!);
  return pairs.flatMap((pair): Equation[] => {
    // Main lines in a finer unit are compared where the coarser ones are (overview-ties).
    if (isCoarser && statements[whole]!.lines[pair.whole]!.role !== null) return [];
    const [one, other] = [terms[whole]![pair.whole]![left]!, terms[segments]![pair.segments]![right]!];
    return tieOf(statements, one, [other]);
  });
}

function tieStatements({ statements, terms }: Book, set: readonly number[], tie: Tie): Equation[] {
  return set.flatMap((left) => {
    const statement = statements[left]!;
    if (statement.kind !== tie.left.kind) return [];
    if (!(tie.provided ?? []).every((role) => lineOf(statement, role) >= 0)) return [];
    const partners = set.filter((other) => isPartner(statement, statements[other]!, tie.right.kind));
    const right = sameUnitFirst(statements, left, partners);
    if (right === undefined) return [];
    const [total] = linesOf(statement, tie.left.roles);
    const lines = linesOf(statements[right]!, tie.right.roles);
    if (total === undefined || !lines.length) return [];
    return columnPairs(statement, statements[right]!).flatMap(([a, b]) =>
      tieOf(
        statements,
        terms[left]![total]![a]!,
        lines.map((line) => terms[right]![line]![b]!),
      ),
    );
  });
}

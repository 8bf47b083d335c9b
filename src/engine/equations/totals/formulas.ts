import { printedFormula } from "../../book/printed-formula";
import { gather, greatest, smallest } from "../../book/collections";
import { kindOf } from "../../detection/kinds";
import type { Formula } from "../../detection/kinds/kind";
import type { Equation, Statement } from "../../types";
import { byColumn, columnsThatTie } from "../amounts";
import type { Addend, AppliedFormula } from "../sum";
import { isSupported } from "../evidence";
import { senseOf } from "./losses";
import { shownBelow, shownBy } from "./shown-by";
import { printedLines } from "./printed-lines";
import type { Book } from "../rule";

/**
 * The formulas of a statement's kind whose lines are printed: where one is missing, no comparison is made. Of several
 * formulas for one total with one rule the first counts.
 */
export function applicableFormulas(statement: Statement): AppliedFormula[] {
  const { kind, roles, saidTotals = [] } = statement;
  const applied: AppliedFormula[] = [];
  for (const { rule, total, terms, optional = [], ifSupported } of kindOf(kind)?.formulas ?? []) {
    const line = roles[total];
    if (line === undefined || !terms.every(([role]) => roles[role] !== undefined)) continue;
    if (rule === "footing" && saidTotals.some((said) => said.line === line)) continue;
    if (applied.some((earlier) => earlier.rule === rule && earlier.total === line)) continue;
    const sense = senseOf(statement, line);
    const addends = [...terms, ...optional].flatMap(([role, factor]): Addend[] => {
      const at = roles[role];
      if (at === undefined)
        return shownBelow(statement, role).map((line): Addend => ({
          line,
          factor: factor === sense ? 1 : -1,
        }));
      const sign = sense * senseOf(statement, at) === factor ? 1 : -1;
      return shownBy(statement, at).map((shown): Addend => ({ line: shown, factor: sign }));
    });
    const isGiven =
      !ifSupported || (ifSupported === "unless-profits" && areProfits(statement, line, addends));
    if (isGiven || isSupported(statement, line, addends)) applied.push({ rule, total: line, addends });
  }
  const printed = printedLines(statement);
  const said = applied.map((own) => printed.find((each) => isSaidOtherwise(statement, own, each)) ?? own);
  const done = new Set(said.map(({ total }) => total));
  return [...said, ...printed.filter(({ total }) => !done.has(total))];
}

/**
 * Whether a line says by letters what it is made of, 「当年度純利益 (E)+(H)」, and the kind has another formula for it
 * that ties no better: 特別損益 may stand between, which the kind does not know.
 */
function isSaidOtherwise(statement: Statement, own: AppliedFormula, printed: AppliedFormula): boolean {
  if (own.rule !== printed.rule || own.total !== printed.total) return false;
  if (printedFormula(statement.lines[own.total]!.label).terms.length !== printed.addends.length) return false;
  const [known, said] = [own, printed].map(({ total, addends }) => columnsThatTie(statement, total, addends));
  return said! >= known!;
}

/** Lines below each other with nothing between them, and no loss among them: 純利益, 繰越利益剰余金, 未処分利益剰余金. */
function areProfits({ lines }: Statement, total: number, addends: readonly Addend[]): boolean {
  const own = new Set([total, ...addends.map(({ line }) => line)]);
  const run = lines.slice(smallest(own), greatest(own) + 1);
  return run.length === own.size && run.every(({ key }) => !/損失|欠損/u.test(key));
}

/** The equations of one rule that formulas give. */
export function formulaEquations(rule: Formula["rule"], book: Book): Equation[] {
  return gather(book.formulas, (applied, index) =>
    gather(
      applied.filter((formula) => formula.rule === rule),
      (formula) => byColumn(rule, book, { statement: index, total: formula.total }, formula),
    ),
  );
}

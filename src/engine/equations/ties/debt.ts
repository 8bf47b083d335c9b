import type { Equation, Statement, Term } from "../../types";
import { amountColumn } from "./tie";
import { agreeBut } from "../evidence";
import { fundSources } from "../columns/fund-sources";
import type { Book } from "../rule";

const BOND = /^(地方|[都道府県市区町村]|組合|企業)債$/u;
/** Headings of 財源内訳 carry those above them: 特定財源地方債. */
const BOND_SOURCE = /(地方|[都道府県市区町村]|組合|企業)債$/u;
const RAISED = /(起債|借入|発行)(見込|予定)?額?(\(.*\))?$/u;

/** Round figures are soon a slip away from those of another account, so that many digits must be left of them. */
const LEAST_SURE = 10_000;

/** Where a budget prints what it borrows. */
interface Place {
  readonly form: "revenue" | "source" | "debt";
  readonly term: Term;
}

/**
 * What is borrowed in the year stands three times in a budget: 市債 among the revenue, 地方債 among the sources of all
 * expenditure, 起債見込額 in the statement of debt. The last may cover other accounts, and a book holds several, so only
 * what agrees is compared, and what agrees with nothing but is a slip away.
 */
export function debtTies({ statements, sets, terms }: Book): Equation[] {
  return sets.flatMap((set) => {
    const places = set.flatMap((index) => placeIn(statements[index]!, terms[index]!) ?? []);
    const isSame = (one: Place, other: Place) =>
      one.form !== other.form && agreeBut(one.term, other.term, statements);
    const isExact = (one: Place, other: Place) =>
      isSame(one, other) && valueOf(one.term, statements) === valueOf(other.term, statements);
    return places.flatMap((place, at) =>
      places.slice(0, at).flatMap((other): Equation[] => {
        const isAlone = [place, other].some((each) => !places.some((any) => isExact(any, each)));
        const isSlip = isAlone && isSame(place, other) && isSure(place.term, other.term, statements);
        return isExact(place, other) || isSlip
          ? [{ rule: "tie-out", total: place.term, terms: [other.term] }]
          : [];
      }),
    );
  });
}

function isSure(one: Term, other: Term, statements: readonly Statement[]): boolean {
  let [a, b] = [valueOf(one, statements), valueOf(other, statements)];
  while (a !== 0 && a % 10 === 0 && b % 10 === 0) [a, b] = [a / 10, b / 10];
  return Math.min(Math.abs(a), Math.abs(b)) >= LEAST_SURE;
}

function valueOf({ statement, line, column }: Term, statements: readonly Statement[]): number {
  return statements[statement]!.lines[line]!.amounts[column]!.value ?? 0;
}

function placeIn(statement: Statement, terms: Book["terms"][number]): Place | null {
  const { lines, columns, kind } = statement;
  if (kind !== "table") return null;
  const total = lines.findLastIndex(({ type }) => type === "total");
  const sources = (fundSources(statement) ?? []).filter((column) => BOND_SOURCE.test(columns[column]!.key));
  if (sources.length) return total < 0 ? null : { form: "source", term: terms[total]![sources[0]!]! };
  const raised = columns.findIndex(({ key }) => RAISED.test(key));
  if (raised >= 0) return total < 0 ? null : { form: "debt", term: terms[total]![raised]! };
  const line = lines.findIndex(({ type, key }) => type !== "heading" && BOND.test(key));
  const column = amountColumn(statement);
  return line < 0 || column < 0 ? null : { form: "revenue", term: terms[line]![column]! };
}

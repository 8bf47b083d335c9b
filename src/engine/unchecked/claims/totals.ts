import { englishTotal } from "../../book/english";
import { printedFormula } from "../../book/printed-formula";
import { isUnasked } from "../../equations/sum";
import { isActivityTotal, isCashMovement } from "../../equations/totals/cash-flows";
import { isMemo } from "../../equations/memo";
import type { Line, Statement } from "../../types";
import { type Inquiry, type Claim, claimAt, type ClaimSource, type End } from "../claim";

/** 累計 is the total of a block of months or pages. */
const RUNNING = /^累計額?$/u;

/** Lines that their labels call a total, that their form knows under the name of a heading above, or print the formula of what they are. */
export const totals: ClaimSource = (answered) =>
  answered.statements.flatMap((statement, index) => {
    const heads = new Set<string>();
    return statement.lines.flatMap((line, at) => {
      if (line.type === "heading") heads.add(line.stem);
      return isDeclared(line, heads) ? claimsOf(answered, [index, at]) : [];
    });
  });

function isDeclared(line: Line, heads: ReadonlySet<string>): boolean {
  const { type, key, label, role } = line;
  if (type === "heading") return false;
  if (isActivityTotal(line) || isCashMovement(line)) return true;
  if (role !== null && heads.has(key)) return true;
  if (type === "total" || RUNNING.test(key) || englishTotal(key) !== null) return true;
  return printedFormula(label).terms.length > 1;
}

type Place = readonly [statement: number, line: number];

/** One claim for all columns of a total that end alike; none where nothing is printed. */
function claimsOf(answered: Inquiry, [statement, line]: Place): Claim[] {
  const { statements, asked, book } = answered;
  const table = statements[statement]!;
  const printed = table.lines[line]!.amounts.flatMap(({ value, source }, column) =>
    source !== "blank" && value !== 0 ? [column] : [],
  );
  const open = printed.filter(
    (column) =>
      !asked.isSumOfLines(statement, line, column) &&
      !isUnasked(book.totals[statement]!.groups, line, column),
  );
  // Most totals are judged in all columns: why the others were not is asked for them alone.
  const claim = (columns: readonly number[], end: () => End) =>
    columns.length ? [claimAt(statements, [statement, line, columns[0]!], "total", end())] : [];
  const judged = printed.filter((column) => !open.includes(column));
  return [...claim(judged, () => "asked"), ...claim(open, () => endOf(answered, [statement, line], open))];
}

function endOf({ statements, asked, book }: Inquiry, [statement, line]: Place, open: readonly number[]): End {
  const table = statements[statement]!;
  const given = book.totals[statement]!.open.find(({ total }) => total === line);
  if (given?.why === "selection") return "refuted";
  if (table.saidTotals?.some((said) => said.line === line && said.addends.length === 0)) return "refuted";
  if (open.some((column) => table.lines[line]!.amounts[column]!.value === null)) return "unreadable-term";
  const groups = [...book.totals[statement]!.groups, ...book.formulas[statement]!];
  if (printedFormula(table.lines[line]!.label).terms.length > 1) return "missing-line";
  if (hasParts(table, line, groups)) return given?.why ?? "no-reading-ties";
  // Nothing is printed that it could add up: it is judged by whatever else it is in.
  return open.every((column) => asked.isInAny(statement, line, column)) ? "refuted" : "too-few-lines";
}

interface Sums {
  readonly total: number;
  readonly addends: readonly { readonly line: number }[];
}

/** Whether lines are printed that no other total has taken and that this one could add up. */
function hasParts({ lines }: Statement, total: number, groups: readonly Sums[]): boolean {
  const taken = new Set(groups.flatMap(({ addends }) => addends.map(({ line }) => line)));
  const known = new Set(groups.map((group) => group.total));
  const begins = lines.findLastIndex(({ opensStatement }, line) => opensStatement && line <= total);
  const isFree = (line: number) => {
    const { type, amounts } = lines[line]!;
    const isPrinted = amounts.some(({ source, value }) => source !== "blank" && value !== 0);
    return type !== "heading" && !taken.has(line) && isPrinted && !isMemo(lines[line]!);
  };
  const above = [...lines.keys()].slice(Math.max(begins, 0), total).filter(isFree);
  const { stem, level } = lines[total]!;
  const next = lines[total + 1];
  if (next && next.level > level && isFree(total + 1)) return true;
  const last = above.at(-1);
  if (last === undefined) return false;
  if (lines[last]!.type === "item" && !known.has(last)) return true;
  const isNamed = stem !== "" && !lines.some((each) => each.type === "heading" && each.stem === stem);
  return !isNamed && above.length > 1;
}

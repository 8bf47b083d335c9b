import { columnsThatTie } from "../../equations/amounts";
import { isMemo } from "../../equations/memo";
import { closesFromBelow, partsByIndent } from "../../equations/totals/outline/by-indent";
import { isOpening } from "../../equations/totals/outline/tops";
import { isUnasked } from "../../equations/sum";
import { isSelection } from "../../equations/totals/selection";
import { withSigns } from "../../equations/totals/runs";
import type { Statement } from "../../types";
import { type Claim, claimAt, type ClaimSource, type Inquiry } from "../claim";

/** Lines above deeper ones, in a table where another of them is the sum of these: so indentation says what adds up. */
export const leading: ClaimSource = (answered) =>
  answered.statements.flatMap((statement, index) => {
    const leads = isSelection(statement) ? [] : leadsIn(statement);
    return leads.some((line) => isSum(statement, line))
      ? leads.flatMap((line) => claimsOf(answered, index, line))
      : [];
  });

function leadsIn(statement: Statement): readonly number[] {
  const { lines } = statement;
  return lines.flatMap((line, at) => {
    const isLead = line.type === "item" && (lines[at + 1]?.level ?? 0) > line.level;
    const parts = isLead && !isMemo(line) && !isOpening(line) ? partsByIndent(statement, at) : null;
    return parts && (!closesFromBelow(statement, parts) || isSum(statement, at)) ? [at] : [];
  });
}

function isSum(statement: Statement, line: number): boolean {
  const parts = partsByIndent(statement, line)!.lines;
  return parts.length > 1 && columnsThatTie(statement, line, withSigns(statement, line, parts)) > 0;
}

function claimsOf({ statements, asked, book }: Inquiry, statement: number, line: number): Claim[] {
  const { amounts } = statements[statement]!.lines[line]!;
  const printed = amounts.flatMap(({ value, source }, column) =>
    value && source !== "blank" ? [column] : [],
  );
  const open = printed.filter(
    (column) =>
      !asked.isSumOfLines(statement, line, column) &&
      !isUnasked(book.totals[statement]!.groups, line, column),
  );
  const [column = printed[0]] = open;
  if (column === undefined) return [];
  return [claimAt(statements, [statement, line, column], "total", open.length ? "no-reading-ties" : "asked")];
}

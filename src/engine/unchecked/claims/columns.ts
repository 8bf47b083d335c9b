import { isRatio } from "../../detection/columns";
import { isCarried } from "../../equations/columns/carried";
import type { Statement } from "../../types";
import { type Inquiry, type Claim, claimAt, type ClaimSource, type End } from "../claim";

/** Columns that their headings call a total (合計) or a difference (増減) of others. */
export const columns: ClaimSource = (answered) =>
  answered.statements.flatMap((statement, index) =>
    statement.columns.flatMap(({ role }, column) =>
      role === "total" || role === "change" ? claimsOf(answered, [index, column]) : [],
    ),
  );

type Place = readonly [statement: number, column: number];

/** Of a column of which nothing is asked one claim for all, else one for each line of which nothing is. */
function claimsOf({ statements, asked }: Inquiry, [statement, column]: Place): Claim[] {
  const table = statements[statement]!;
  const lines = linesWithParts(table, column);
  if (!lines.length) return [];
  const open = lines.filter((line) => !asked.isMadeOfColumns(statement, line, column));
  const claim = (line: number, what: "column" | "total", end: End) =>
    claimAt(statements, [statement, line, column], what, end);
  if (open.length === lines.length) return [claim(open[0]!, "column", "no-reading-ties")];
  const ofLines = open.map((line) =>
    claim(line, "total", isCarried(table, line) ? "refuted" : "no-reading-ties"),
  );
  return [claim(lines[0]!, "column", "asked"), ...ofLines];
}

/** The lines that print something in the column, and in at least two others that it could be made of. */
function linesWithParts({ lines, columns: all }: Statement, column: number): number[] {
  const others = [...all.keys()].filter((other) => other !== column && all[other]!.role !== "change");
  return lines.flatMap(({ type, label, amounts }, line) => {
    if (type === "heading" || isRatio(label) || !amounts[column]!.value) return [];
    let printed = 0;
    for (const other of others) if (amounts[other]!.source !== "blank" && ++printed > 1) return [line];
    return [];
  });
}

import { gather } from "../../book/collections";
import { type SheetSpot, spotOf } from "../../book/spot";
import { compact } from "../../book/text";
import { averageLines, isAverage } from "../../findings/ratios/averages";
import { isAverageOfAmounts, isRead } from "../../findings/ratios/fit";
import type { RatioColumn, Statement } from "../../types";
import type { Claim, ClaimSource } from "../claim";

/** Ratios of the amounts beside them; 利率, 単価, 経常収支比率 come from elsewhere. */
const OF_AMOUNTS =
  /構成比|割合|(増減|伸び?|変動|執行|収入|収納|達成|進捗|不用)率|(前年|前期|予算|計画|決算).*比|[A-Z]\)?\/\(?[A-Z]|%chg|%change|percentof|%of|share/iu;

/** Columns of ratios, and columns and lines of averages: what they are of, the figures must show. */
export const ratios: ClaimSource = ({ statements }) =>
  gather(statements, (statement, index) => [
    ...gather(statement.ratios ?? [], (column) =>
      claimOf(statement, column, (line) => ({ row: statement.lines[line]!.row, column: column.column })).map(
        (claim) => ({ ...claim, statement: index }),
      ),
    ),
    ...gather(averageLines(statement), ({ turned, column }) =>
      claimOf(turned, column, (at) => spotOf(statement, column.column, at)).map((claim) => ({
        ...claim,
        statement: index,
      })),
    ),
  ]);

function claimOf(
  statement: Statement,
  column: RatioColumn,
  spotAt: (line: number) => SheetSpot,
): Omit<Claim, "statement">[] {
  const line = column.figures.findIndex((figure) => figure !== null);
  const isClaimed = isAverage(column.label)
    ? isAverageOfAmounts(statement, column)
    : OF_AMOUNTS.test(compact(column.label));
  if (line < 0 || !isClaimed) return [];
  const end = isRead(statement, column) ? "asked" : "ratio";
  const cell = { sheet: statement.sheet, ...spotAt(line) };
  return [{ what: "share", end, cell, label: column.label, line: null }];
}

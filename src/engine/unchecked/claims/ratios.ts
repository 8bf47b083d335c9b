import { gather } from "../../book/collections";
import { compact } from "../../book/text";
import { isRead } from "../../findings/ratios/fit";
import type { ClaimSource } from "../claim";

/** Ratios of the amounts beside them; 利率, 単価, 経常収支比率 come from elsewhere. */
const OF_AMOUNTS =
  /構成比|割合|(増減|伸び?|変動|執行|収入|収納|達成|進捗|不用)率|(前年|前期|予算|計画|決算).*比|[A-Z]\)?\/\(?[A-Z]|%chg|%change|percentof|%of|share/iu;

/** Columns of ratios: what they are of, the figures must show. */
export const ratios: ClaimSource = ({ statements }) =>
  gather(statements, (statement, index) =>
    (statement.ratios ?? []).flatMap((column) => {
      const line = column.figures.findIndex((figure) => figure !== null);
      if (line < 0 || !OF_AMOUNTS.test(compact(column.label))) return [];
      return [
        {
          what: "share" as const,
          end: isRead(statement, column) ? ("asked" as const) : ("ratio" as const),
          cell: { sheet: statement.sheet, row: statement.lines[line]!.row, column: column.column },
          label: column.label,
          statement: index,
          line: null,
        },
      ];
    }),
  );

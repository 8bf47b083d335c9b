import { gather } from "../../book/collections";
import { spotOf } from "../../book/spot";
import { productFits } from "../../findings/products/fit";
import { writtenCells, writtenFit } from "../../findings/products/lines";
import type { Claim, ClaimSource } from "../claim";

/** Columns of 金額 beside 単価 and 数量, and amounts beside which a text multiplies. */
export const products: ClaimSource = ({ statements, workbook }) => {
  const written = writtenCells(workbook);
  return gather(statements, (statement, index): Claim[] => {
    const claim = (end: "asked" | "denied", line: number, column: number, label: string): Claim => ({
      what: "product",
      end: end === "denied" ? "product" : "asked",
      cell: { sheet: statement.sheet, row: statement.lines[line]!.row, column },
      label,
      statement: index,
      line: null,
    });
    const text = writtenFit(statement, written);
    const first = statement.lines.findIndex(({ type }) => type !== "heading");
    return [
      ...productFits(statement).map(({ columns: { amount }, end }) =>
        claim(end, first, amount.column, amount.label),
      ),
      ...(text
        ? [
            claim(
              text.end,
              text.line,
              spotOf(statement, text.line, text.column).column,
              statement.columns[text.column]!.label,
            ),
          ]
        : []),
    ];
  });
};

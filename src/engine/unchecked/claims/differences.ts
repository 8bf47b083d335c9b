import { gather } from "../../book/collections";
import { isUnasked } from "../../equations/sum";
import { namedBalance } from "../../equations/totals/printed-lines";
import { claimAt, type ClaimSource } from "../claim";

/** 「収支差」 beside one line of revenue and one of expenditure: what it is, its name says. */
export const differences: ClaimSource = ({ statements, asked, book }) =>
  gather(statements, (statement, index) =>
    statement.lines.flatMap(({ amounts }, line) => {
      if (!namedBalance(statement, line)) return [];
      const printed = amounts.flatMap(({ value }, column) => (value ? [column] : []));
      if (!printed.length) return [];
      const open = printed.filter(
        (column) =>
          !asked.isSumOfLines(index, line, column) && !isUnasked(book.formulas[index]!, line, column),
      );
      const [column = printed[0]!] = open;
      return [claimAt(statements, [index, line, column], "total", open.length ? "no-reading-ties" : "asked")];
    }),
  );

import { cellName } from "../../book/address";
import type { Book } from "../../equations/rule";
import type { CellRef, Remark } from "../../types";
import type { Notice } from "./notice";

/** One notice per table for what was remarked while it was read. */
export function remarked({ statements }: Book, kind: Remark["kind"]): Notice[] {
  return statements.flatMap(({ remarks, title, sheet }) =>
    remarks
      .filter((remark) => remark.kind === kind)
      .map(({ cells, args }) => ({ cells, args: { ...args, table: title || sheet, ...placeOf(cells[0]!) } })),
  );
}

function placeOf({ sheet, row, column }: CellRef): Readonly<Record<string, string>> {
  return { sheet, cell: cellName(row, column) };
}

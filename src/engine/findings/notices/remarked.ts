import type { Book } from "../../equations/rule";
import type { Remark } from "../../types";
import type { Notice } from "./notice";

/** One notice per table for what was remarked while it was read. */
export function remarked({ statements }: Book, kind: Remark["kind"]): Notice[] {
  return statements.flatMap(({ remarks, title, sheet }) =>
    remarks
      .filter((remark) => remark.kind === kind)
      .map(({ cells, args }) => ({ cells, args: { ...args, table: title || sheet } })),
  );
}

import type { Dice } from "../../dice";
import { toBook } from "../block";
import type { Layout } from "../layout";
import { anyLook } from "../looks";
import { printed } from "../print";
import { withColumns, type Table, type TableColumn, type TableFigure } from "../table";

/** A column of check figures or account codes that nobody sees. */
export const hiddenHelpers: Layout = {
  name: "hidden helper columns",
  layOut: (tables, random) =>
    toBook(tables.map((table) => printed(withHelpers(table, random), anyLook(random)))),
};

function withHelpers(table: Table, random: Dice): Table {
  if (table.id === "debt-burden-acts") return table;
  const name = random.pick(["", "コード", "チェック", "検算"]);
  const helper: TableColumn = { name, hidden: true };
  const isFirst = name === "コード" || random.below(2) === 0;
  let code = 1000 + random.below(1000);
  const valueOf = (): TableFigure => ({ value: name === "コード" ? (code += 1 + random.below(9)) : 0 });
  const columns = isFirst ? [helper, ...table.columns] : [...table.columns, helper];
  return withColumns(table, columns, ({ figures, type }) => {
    const own = type === "heading" && name !== "コード" ? null : valueOf();
    return isFirst ? [own, ...figures] : [...figures, own];
  });
}

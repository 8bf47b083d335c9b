import type { Dice } from "../../dice";
import { toBook } from "../block";
import type { Layout } from "../layout";
import { anyLook } from "../looks";
import { printed } from "../print";
import { withColumns, type Table, type TableColumn } from "../table";

/** 金額 and 構成比 in pairs, in the whole statements and by segment. */
export const shares: Layout = {
  name: "amount and share",
  layOut: (tables, random) =>
    toBook(tables.map((table) => printed(withShares(table, random), anyLook(random)))),
};

function withShares(table: Table, random: Dice): Table {
  if (table.id === "debt-burden-acts" || table.id === "advances-received") return table;
  const names = random.pick([
    ["金額", "構成比"],
    ["金額", "％"],
    ["予算額", "構成比(%)"],
    ["金額", "割合"],
  ]);
  const columns = table.columns.flatMap(({ name }): TableColumn[] =>
    table.columns.length === 1
      ? names.map((each) => ({ name: each }))
      : names.map((each) => ({ name: each, group: name })),
  );
  const wholes = table.columns.map((_, column) =>
    Math.max(...table.lines.map(({ figures }) => Number(figures[column]?.value ?? 0))),
  );
  const digits = random.pick([10, 100]);
  return withColumns(table, columns, ({ figures }) =>
    figures.flatMap((figure, column) => [
      figure,
      figure && { value: Math.round((Number(figure.value) / wholes[column]!) * 100 * digits) / digits },
    ]),
  );
}

import { toBook } from "../block";
import type { Layout } from "../layout";
import { anyLook } from "../looks";
import { printed } from "../print";
import type { Table, TableLine } from "../table";

/** 流動資産 with its amount, its items below it: no line 流動資産合計. */
export const totalsFirst: Layout = {
  name: "totals first",
  layOut: (tables, random) => {
    const indentBy = random.pick(["spaces", "style", "columns"] as const);
    return toBook(tables.map((table) => printed(raised(table), anyLook(random, { indentBy }))));
  },
};

function raised(table: Table): Table {
  const moved = new Set<TableLine>();
  const lines = table.lines.map((line, index): TableLine => {
    if (line.type !== "heading") return line;
    const stem = line.label.replace(/の部$/u, "");
    const total = table.lines.slice(index).find(({ label }) => label === `${stem}合計`);
    if (!total) return line;
    moved.add(total);
    return { ...line, type: "item", figures: total.figures };
  });
  return { ...table, lines: lines.filter((line) => !moved.has(line)) };
}

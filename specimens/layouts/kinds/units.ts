import { stacked, toBook } from "../block";
import type { Layout } from "../layout";
import { anyLook } from "../looks";
import { printed } from "../print";
import { withLines, type Table, type TableFigure } from "../table";

/** One sheet with tables in 円 and in 千円. */
export const severalUnits: Layout = {
  name: "several units on one sheet",
  layOut(tables, random) {
    const look = anyLook(random);
    const set = random.pick([
      ["balance-sheet", "income-statement", "cash-plan"],
      ["advances-received"],
      ["income-statement"],
    ]);
    const blocks = tables.map((table) => printed(set.includes(table.id) ? inYen(table) : table, look));
    return toBook([stacked(blocks.slice(0, 3), 2), stacked([...blocks.slice(3, 6), ...blocks.slice(6)], 2)]);
  },
};

function inYen(table: Table): Table {
  const lines = withLines(table, (line) => ({
    ...line,
    figures: line.figures.map((figure) => figure && finer(figure)),
  }));
  return { ...lines, unit: "円" };
}

function finer({ value, misprint, ...figure }: TableFigure): TableFigure {
  const wrong = misprint === undefined ? {} : { misprint: misprint && misprint * 1000 };
  return { ...figure, value: Number(value) * 1000, ...wrong };
}

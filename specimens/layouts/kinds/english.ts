import { toBook } from "../block";
import type { Layout } from "../layout";
import { anyLook, numbered } from "../looks";
import { PLAIN, printed } from "../print";
import type { Table } from "../table";
import { translator } from "../translation";

/** The statements in English; the tables of advances and commitments, whose forms are Japanese, as they are. */
export const english: Layout = {
  name: "English labels",
  layOut(tables, random) {
    const translate = translator(random);
    return toBook(
      tables.map((table) => {
        if (!STATEMENTS.test(table.id)) return printed(table, anyLook(random));
        const unit = random.pick(["(Unit: thousand yen)", "(thousands of yen)", "(in thousands of yen)"]);
        const label = random.pick([PLAIN.label, numbered(random)]);
        return printed(inEnglish(table, translate), anyLook(random, { label, unit: () => unit }));
      }),
    );
  },
};

const STATEMENTS = /^(balance-sheet|income-statement|cash-plan)/;

function inEnglish(table: Table, translate: (text: string) => string): Table {
  return {
    ...table,
    title: translate(table.title),
    date: table.date && translate(table.date),
    heading: translate(table.heading),
    columns: table.columns.map((column) => ({ ...column, name: translate(column.name) })),
    lines: table.lines.map((line) => ({ ...line, label: translate(line.label) })),
  };
}

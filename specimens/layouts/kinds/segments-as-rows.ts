import type { Dice } from "../../dice";
import { toBook } from "../block";
import type { Layout } from "../layout";
import { anyLook } from "../looks";
import { printed } from "../print";
import { isBySegment, type Table, type TableLine } from "../table";

/** The segments down the side and 科目 across the top, 合計 the last row or the first. */
export const segmentsAsRows: Layout = {
  name: "segments as rows",
  layOut: (tables, random) =>
    toBook(
      tables.map((table) =>
        isFlat(table) ? printed(turned(table, random), anyLook(random)) : printed(table, anyLook(random)),
      ),
    ),
};

/** What has levels within levels is too wide to be printed so. */
function isFlat(table: Table): boolean {
  return (
    isBySegment(table) && table.id.endsWith("-by-segment") && table.lines.every(({ depth }) => depth < 2)
  );
}

function turned(table: Table, random: Dice): Table {
  const own = table.lines.filter(({ type }) => type !== "heading");
  const rows = table.columns.map(({ name }, column): TableLine => ({
    label: name,
    depth: 0,
    type: name === "合計" ? "total" : "item",
    figures: own.map(({ figures }) => figures[column] ?? null),
  }));
  return {
    ...table,
    heading: random.pick(["区分", "事業", "事業名"]),
    columns: own.map(({ label }) => ({ name: label })),
    lines: random.below(3) ? rows : [rows[rows.length - 1]!, ...rows.slice(0, -1)],
  };
}

import type { Range } from "../../../src/engine/types";
import type { Dice } from "../../dice";
import { type Block, type PlacedCell, toBook } from "../block";
import type { Layout } from "../layout";
import { anyLook } from "../looks";
import { printed } from "../print";
import type { Table } from "../table";

/** 款, 項, 目 in columns of their own, where 款 and 項 stand in the row of their first 目, merged downwards or not. */
export const outerLabels: Layout = {
  name: "outer labels beside their first item",
  layOut(tables, random) {
    const isMerged = random.below(2) === 0;
    return toBook(
      tables.map((table) => {
        const look = anyLook(random, { indentBy: "columns" });
        return withoutHeadingRows(table, printed(table, look), isMerged, random);
      }),
    );
  },
};

const NAMES = [
  ["款", "項", "目", "節"],
  ["大科目", "中科目", "小科目", "細目"],
];

/** Every heading moves into the row of the next line that stands in a column further right, and its row goes. */
function withoutHeadingRows(table: Table, block: Block, isMerged: boolean, random: Dice): Block {
  const rows = block.lineRows;
  const target = new Map<number, number>();
  table.lines.forEach(({ type, depth }, index) => {
    if (type !== "heading") return;
    const next = table.lines.findIndex((line, at) => at > index && line.type !== "heading");
    const isClear = table.lines.slice(index + 1, next + 1).every((line) => line.depth > depth);
    if (next > 0 && isClear) target.set(rows[index]!, rows[next]!);
  });
  const gone = [...target.keys()];
  const up = (row: number) => row - gone.filter((other) => other < row).length;
  const cells = block.cells.map((cell) => ({ ...cell, row: up(target.get(cell.row) ?? cell.row) }));
  const kept = { ...block, cells, lineRows: rows.filter((row) => !target.has(row)).map(up) };
  const named = random.below(2)
    ? withNames(kept, Math.max(...table.lines.map(({ depth }) => depth)), random)
    : kept;
  if (!isMerged) return named;
  const outer = cells.filter((_, index) => target.has(block.cells[index]!.row));
  return { ...named, merges: [...named.merges, ...outer.flatMap((cell) => downwards(cell, named))] };
}

/** 款, 項, 目 over the columns of labels instead of 科目 over all. */
function withNames(block: Block, depth: number, random: Dice): Block {
  const headings = block.lineRows[0]! - 1;
  const names = random.pick(NAMES);
  return {
    ...block,
    cells: [
      ...block.cells.filter(({ row, column }) => row !== headings || column > 0),
      ...names.slice(0, depth + 1).map((value, column) => ({ row: headings, column, value })),
    ],
    merges: block.merges.filter(({ top }) => top !== headings),
  };
}

/** From the label down to the row above the next one in its column or left of it. */
function downwards({ row, column }: PlacedCell, { cells, lineRows }: Block): Range[] {
  const below = cells.filter((cell) => cell.row > row && cell.column <= column).map((cell) => cell.row);
  const bottom = Math.min(...below, lineRows[lineRows.length - 1]! + 1) - 1;
  return bottom > row ? [{ top: row, left: column, bottom, right: column }] : [];
}

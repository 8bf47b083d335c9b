import { beside, heightOf, moved, toBook, together, type Block } from "../block";
import type { Layout } from "../layout";
import { anyLook } from "../looks";
import { printed, type Look } from "../print";
import type { Table } from "../table";
import type { Dice } from "../../engine/repairs/random";

/** 勘定式: assets left, liabilities and net assets right, the two last totals in one row. */
export const accountForm: Layout = {
  name: "account form",
  layOut: (tables, random) =>
    toBook(
      tables.map((table) => {
        const look = anyLook(random);
        return table.id === "balance-sheet" ? twoSides(table, look, random) : printed(table, look);
      }),
    ),
};

function twoSides(table: Table, look: Look, random: Dice): Block {
  const cut = table.lines.findIndex(({ label }) => label === "負債の部");
  const own = random.pick([
    ["科目", "科目"],
    ["資産の部", "負債及び純資産の部"],
    ["資産", "負債・純資産"],
  ]);
  const side = (heading: string, lines: Table["lines"]) =>
    printed({ ...table, heading, lines }, { ...look, isTitled: false });
  const [left, right] = [side(own[0]!, table.lines.slice(0, cut)), side(own[1]!, table.lines.slice(cut))];
  const body = beside([lastRowAt(left, heightOf(right)), lastRowAt(right, heightOf(left))], random.below(2));
  const head = printed({ ...table, lines: [] }, { ...look, airAside: 0 });
  const top = random.below(2);
  const cells = head.cells.filter(({ value }) => value !== table.heading && value !== table.columns[0]!.name);
  const width = Math.max(...body.cells.map(({ column }) => column));
  const spread = cells.map((cell) => (cell.column ? { ...cell, column: width } : cell));
  const merges = head.merges.map((area) => ({ ...area, right: width }));
  const rows = Math.max(...cells.map(({ row }) => row)) + 1 + top;
  return together([{ ...head, cells: spread, merges }, moved(body, rows, 0)]);
}

/** The last line moves down so that it stands in the last row of the higher side. */
function lastRowAt(block: Block, height: number): Block {
  const last = heightOf(block) - 1;
  const to = Math.max(last, height - 1);
  return {
    ...block,
    cells: block.cells.map((cell) => (cell.row === last ? { ...cell, row: to } : cell)),
  };
}

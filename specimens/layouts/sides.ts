import type { Dice } from "../dice";
import { beside, type Block, heightOf, moved, together } from "./block";
import { type Look, printed } from "./print";
import type { Table } from "./table";

/** One statement as two tables beside each other below one title: the lines before the cut left, the others right. */
export function twoSides(
  table: Table,
  { cut, headings }: { readonly cut: number; readonly headings: readonly (readonly [string, string])[] },
  look: Look,
  random: Dice,
): Block {
  const own = random.pick(headings);
  const side = (heading: string, lines: Table["lines"]) =>
    printed({ ...table, heading, lines }, { ...look, isTitled: false });
  const [left, right] = [side(own[0], table.lines.slice(0, cut)), side(own[1], table.lines.slice(cut))];
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

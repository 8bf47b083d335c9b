import type { Dice } from "../../dice";
import { type Block, stacked, toBook, withRowBefore } from "../block";
import { budget } from "../budget";
import { type Comparison, compared } from "../comparison";
import type { Layout } from "../layout";
import { anyLook } from "../looks";
import { another, anyWeights } from "../other-figures";
import { type Look, printed } from "../print";
import { withColumns, type Table } from "../table";

/** 本年度, then 前年度, then 比較, each with all the lines: one column of amounts down the whole sheet. */
export const repeatedBlocks: Layout = {
  name: "blocks repeated downwards",
  tables(random) {
    const weights = anyWeights(random);
    return budget().map((table) =>
      table.columns.length === 1 ? compared(table, another(table, weights), random.pick(YEARS)) : table,
    );
  },
  layOut: (tables, random) =>
    toBook(
      tables.map((table) =>
        table.columns.length === 3
          ? downwards(table, anyLook(random), random)
          : printed(table, anyLook(random)),
      ),
    ),
};

const YEARS: readonly Comparison[] = [
  ["本年度", "前年度", "比較"],
  ["本年度予算額", "前年度予算額", "比較増減"],
  ["当年度", "前年度", "増減"],
  ["平成28年度", "平成27年度", "差引"],
  ["予算額", "決算額", "差異"],
];

/** What says which block it is: a row above its headings, one below headings that stand only once, or the heading itself. */
type Caption = "above" | "below" | "heading";

function downwards(table: Table, look: Look, random: Dice): Block {
  const caption = random.pick<Caption>(["above", "below", "heading"]);
  const bracket = random.pick(["", "", "【】", "()"]);
  const blocks = table.columns.map(({ name }, index) => {
    const column = caption === "heading" ? name : "金額";
    const own = withColumns(table, [{ name: column }], ({ figures }) => [figures[index] ?? null]);
    const block = printed(own, { ...look, isTitled: index === 0 });
    const text = bracket && caption !== "heading" ? bracket[0]! + name + bracket[1]! : name;
    if (caption === "heading") return block;
    const headings = block.lineRows[0]! - 1;
    const row = [{ row: 0, column: 0, value: text }];
    if (caption === "above") return withRowBefore(block, headings, row);
    return index === 0 ? withRowBefore(block, headings + 1, row) : insteadOf(block, headings, text);
  });
  return stacked(blocks, random.below(3));
}

/** The caption where the headings are in the first block. */
function insteadOf(block: Block, headings: number, text: string): Block {
  const cells = block.cells.filter(({ row }) => row !== headings);
  return { ...block, cells: [{ row: headings, column: 0, value: text }, ...cells], merges: [] };
}

import type { Dice } from "../../dice";
import { type Block, moved, type PlacedCell, toBook, widthOf, withRowBefore } from "../block";
import type { Layout } from "../layout";
import { anyLook } from "../looks";
import { printed } from "../print";

/** Notes, page numbers, empty rows and repeated headings between the lines; the table begins anywhere. */
export const interrupted: Layout = {
  name: "notes and page numbers between rows",
  layOut: (tables, random) =>
    toBook(
      tables.map((table) => {
        const block = printed(table, anyLook(random));
        const times = 1 + random.below(Math.min(3, table.lines.length - 2));
        return moved(withInterruptions(block, times, random), random.below(4), random.below(4));
      }),
    ),
};

function withInterruptions(block: Block, times: number, random: Dice): Block {
  let result = block;
  for (let time = 0; time < times; time++) {
    const at = random.pick(result.lineRows.slice(2));
    for (const row of random.pick(INTERRUPTIONS)(block, random)) result = withRowBefore(result, at, row);
  }
  return result;
}

/** Rows from the last to the first. */
type Interruption = (block: Block, random: Dice) => (readonly PlacedCell[])[];

const at = (column: number, value: string | number): PlacedCell => ({ row: 0, column, value });

const INTERRUPTIONS: readonly Interruption[] = [
  (_, random) => [
    [
      at(
        0,
        random.pick([
          "（注）１　前年度からの繰越しを含む。",
          "※ 端数は調整していない。",
          "注 前払金は概算である。",
        ]),
      ),
    ],
  ],
  (block, random) => [
    [at(random.below(widthOf(block)), random.pick(["－ 12 －", "- 3 -", "4 / 15", "3ページ", "− ７ −"]))],
  ],
  () => [[]],
  (block, random) => [
    headingsOf(block),
    [at(random.below(widthOf(block)), `－ ${2 + random.below(9)} －`)],
    [],
  ],
  (block) => [headingsOf(block)],
];

/** The row of headings right above the lines, as the next page repeats it. */
function headingsOf({ cells, lineRows }: Block): PlacedCell[] {
  return cells.filter(({ row, value }) => row === lineRows[0]! - 1 && value !== null);
}

import { toBook } from "../block";
import type { Layout } from "../layout";
import { anyLook } from "../looks";
import { printed } from "../print";
import { isBySegment, withColumns, type Table } from "../table";
import type { Dice } from "../../dice";

/** Items in the inner column, totals one column to the right of theirs. */
export const staircase: Layout = {
  name: "staircase",
  layOut: (tables, random) =>
    toBook(
      tables.map((table) =>
        printed(
          table.columns.length === 1 && !isBySegment(table) ? stepped(table, random) : table,
          anyLook(random),
        ),
      ),
    ),
};

function stepped(table: Table, random: Dice): Table {
  const hasHeadings = table.lines.some(({ type }) => type === "heading");
  const heights = table.lines.map((_, index) => heightOf(table, index));
  const steps = hasHeadings ? 2 + random.below(2) : 2;
  const names = random.pick([
    ["", "金額"],
    ["内訳", "金額"],
    ["内訳", "合計"],
  ]);
  const columns = Array.from({ length: steps }, (_, step) => {
    if (names[0] === "") return { name: "", group: "金　額" };
    return { name: step === steps - 1 ? names[1]! : steps === 3 && step === 1 ? "小計" : names[0]! };
  });
  let index = 0;
  return withColumns(table, columns, ({ figures }) => {
    const at = Math.min(heights[index++]!, steps - 1);
    return columns.map((_, step) => (step === at ? (figures[0] ?? null) : null));
  });
}

/** 0 for an item, else one more than the highest line that the total takes; a result takes them all. */
function heightOf(table: Table, index: number): number {
  const { lines } = table;
  const { type, label } = lines[index]!;
  if (type !== "total") return 0;
  if (!lines.some((line) => line.type === "heading")) return 1;
  const start = lines.findLastIndex(
    (line, at) =>
      at < index && line.type === "heading" && label === `${line.label.replace(/の部$/u, "")}合計`,
  );
  if (start < 0) return Infinity;
  const taken = Array.from({ length: index - start - 1 }, (_, at) => heightOf(table, start + 1 + at));
  return 1 + Math.max(0, ...taken);
}

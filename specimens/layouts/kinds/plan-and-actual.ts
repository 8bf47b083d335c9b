import type { Dice } from "../../dice";
import { toBook } from "../block";
import { budget } from "../budget";
import { type Comparison, compared } from "../comparison";
import type { Layout } from "../layout";
import { anyLook } from "../looks";
import { another, anyWeights } from "../other-figures";
import { printed } from "../print";
import type { Table } from "../table";

/** Two columns of amounts and their difference, in either direction. */
export const planAndActual: Layout = {
  name: "plan, actual, difference",
  tables(random) {
    const weights = anyWeights(random);
    return budget().map((table) =>
      table.columns.length === 1 ? eitherWay(table, another(table, weights), random) : table,
    );
  },
  layOut: (tables, random) => toBook(tables.map((table) => printed(table, anyLook(random)))),
};

const PAIRS: readonly Comparison[] = [
  ["予算額", "決算額", "差異"],
  ["予算額", "決算額", "予算額と決算額との差異"],
  ["予算", "決算", "増減額"],
  ["予算現額", "決算額", "差引"],
  ["28年度", "27年度", "増減"],
  ["本年度", "前年度", "比較"],
  ["本年度予算額", "前年度予算額", "比較増減"],
];

function eitherWay(table: Table, other: Table, random: Dice): Table {
  const pair = random.pick(PAIRS);
  const isReversed = pair[0].startsWith("予算") && random.below(2) === 1;
  return compared(table, other, pair, isReversed);
}

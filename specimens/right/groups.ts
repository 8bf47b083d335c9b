import type { Workbook } from "../../src/engine/types";
import type { Dice } from "../dice";
import { sheetOf, workbookOf } from "../sheets";
import type { Figures } from "./figures";

/** How a list of groups prints its totals. */
export interface Grouping {
  readonly name: string;
  /** The line that adds a group up stands above its lines and is named as the group, or below them. */
  readonly total: "above" | "below";
  /** What a total below is called, after the name of its group: 総務費計, 計, 小計. */
  readonly called?: (group: string) => string;
  /** Whether the name of the group stands above its lines, without figures. */
  readonly isHeaded?: boolean;
  readonly isIndented: boolean;
  /** Groups in groups. */
  readonly depth: 1 | 2;
  /** Where the total of all stands. */
  readonly grand: "first" | "last" | "none";
}

const SHAPES: readonly Omit<Grouping, "name" | "grand" | "isIndented">[] = [
  { total: "above", depth: 1 },
  { total: "above", depth: 2 },
  { total: "below", depth: 1, called: (group) => `${group}計`, isHeaded: true },
  { total: "below", depth: 1, called: () => "小計", isHeaded: true },
  { total: "below", depth: 1, called: () => "計" },
  { total: "below", depth: 1, called: (group) => `${group} 合計` },
  { total: "below", depth: 2, called: (group) => `${group}計`, isHeaded: true },
  { total: "below", depth: 2, called: () => "計", isHeaded: true },
];

export const GROUPINGS: readonly Grouping[] = SHAPES.flatMap((shape) =>
  [true, false].flatMap((isIndented) =>
    (["first", "last", "none"] as const)
      // 合計 above lists that are closed below leaves open what it adds up.
      .filter((grand) => grand !== "first" || shape.total === "above")
      .map((grand) => ({ ...shape, isIndented, grand, name: nameOf(shape, isIndented, grand) })),
  ),
);

function nameOf(
  shape: Omit<Grouping, "name"> | Omit<Grouping, "name" | "grand" | "isIndented">,
  isIndented: boolean,
  grand: string,
): string {
  const called = shape.called ? ` ${shape.called("款")}` : "";
  const nested = shape.depth === 2 ? " nested" : "";
  return `${shape.total}${called}${shape.isHeaded ? " headed" : ""}${nested}${isIndented ? "" : " flush"}, 合計 ${grand}`;
}

/** A line of a list: its label, how deep it is, and its figures, none for a heading. */
interface Printed {
  readonly label: string;
  readonly depth: number;
  readonly figures: readonly number[];
}

interface Group {
  readonly lines: readonly Printed[];
  readonly sum: readonly number[];
}

const NAMES =
  "議会費 総務費 民生費 衛生費 労働費 農林水産業費 商工費 土木費 消防費 教育費 災害復旧費 公債費 諸支出金 予備費 水道費 下水道費 病院費 介護費 交通費 観光費".split(
    " ",
  );
const ITEMS =
  "報酬 給料 職員手当等 共済費 報償費 旅費 需用費 役務費 委託料 使用料 工事請負費 備品購入費 負担金 扶助費 積立金".split(
    " ",
  );
const YEARS = ["本年度", "前年度", "令和4年度", "令和3年度", "令和2年度", "令和元年度"];

/** A right list of groups, of one column to six, in 千円. */
export function groups(grouping: Grouping, { draw }: Figures, random: Dice): Workbook {
  const columns = YEARS.slice(0, random.pick([1, 1, 1, 2, 3, 6]));
  const digits = random.pick([10, 100, 1000]);
  const figures = () => columns.map(() => draw(digits * (10 + random.below(990)), random));
  const groupOf = (name: string, depth: number, deeper: number): Group => {
    const count = deeper > 0 ? 2 + random.below(3) : 1 + random.below(5);
    const names = random.shuffle(ITEMS).slice(0, count);
    const parts = names.map((item, at): Group => {
      if (deeper > 0) return groupOf(`${item.slice(0, 2)}${at + 1}事業`, depth + 1, deeper - 1);
      const own = figures();
      return { lines: [{ label: item, depth: depth + 1, figures: own }], sum: own };
    });
    const sum = sumOf(parts, columns.length);
    return { lines: withTotal(grouping, { label: name, depth, figures: sum }, parts), sum };
  };
  const all = random
    .shuffle(NAMES)
    .slice(0, 2 + random.below(grouping.depth === 2 ? 5 : 19))
    .map((name) =>
      groupOf(name, grouping.grand === "first" && grouping.isIndented ? 1 : 0, grouping.depth - 1),
    );
  const whole: Printed = { label: "合計", depth: 0, figures: sumOf(all, columns.length) };
  const lines = all.flatMap((group) => group.lines);
  const printed = { first: [whole, ...lines], last: [...lines, whole], none: lines }[grouping.grand];
  return workbookOf(
    sheetOf("歳出", [
      ["歳出予算の内訳"],
      ["", ...columns.slice(1).map(() => ""), "（単位：千円）"],
      ["区分", ...columns],
      ...printed.map(({ label, depth, figures: own }) => [
        `${grouping.isIndented ? "　".repeat(depth) : ""}${label}`,
        ...own,
      ]),
    ]),
  );
}

function withTotal(
  { total, called, isHeaded }: Grouping,
  whole: Printed,
  parts: readonly Group[],
): Printed[] {
  const lines = parts.flatMap((part) => part.lines);
  if (total === "above") return [whole, ...lines];
  const closing = { ...whole, label: called!(whole.label) };
  return [...(isHeaded ? [{ ...whole, figures: [] }] : []), ...lines, closing];
}

function sumOf(parts: readonly Group[], width: number): number[] {
  return Array.from({ length: width }, (_, column) => parts.reduce((all, { sum }) => all + sum[column]!, 0));
}

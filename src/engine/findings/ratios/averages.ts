import { compact } from "../../book/text";
import { isMemo } from "../../equations/memo";
import { isRatio } from "../../detection/columns";
import type { Column, Ratio, RatioColumn, Statement } from "../../types";
import type { RatioReading } from "./reading";

/** 平均 of the amounts beside it or above it; 平均単価, 一日平均 and 平均給与 are of something else. */
const AVERAGE =
  /^(?:年間?|月間?|([0-9]+)[かヶケカ箇]?[年月](?:間|度)?)?の?平均[値額]?$|^(?:averages?|avg\.?|mean)$/iu;
/** Lines that are no parts either. */
const STATISTIC = /最[大小高低]|中央値|標準偏差|^(?:max|min|median|std)/iu;
/** With the unit behind it: 平均（円）. */
const UNIT = /\([^()]*\)$/u;

export function isAverage(label: string): boolean {
  return AVERAGE.test(compact(label).replace(UNIT, ""));
}

/** Lines named 平均 as columns of their table turned on its side, so that lines and columns are asked alike. */
export function averageLines(
  statement: Statement,
): readonly { readonly turned: Statement; readonly column: RatioColumn }[] {
  const { lines, decimals } = statement;
  const found = lines.flatMap(({ type, label }, at) => (type !== "heading" && isAverage(label) ? [at] : []));
  if (found.length === 0) return [];
  const turned = turn(statement);
  return found.map((at) => ({
    turned,
    column: {
      column: at,
      label: lines[at]!.label,
      figures: lines[at]!.amounts.map(({ value, source }): Ratio | null =>
        value === null || source === "blank" ? null : { digits: value, decimals },
      ),
    },
  }));
}

function turn(statement: Statement): Statement {
  const { lines, columns } = statement;
  const asColumns = lines.map((line, column): Column => {
    const { type, label, key } = line;
    const isPart = type === "item" && !isMemo(line) && !isRatio(label) && !STATISTIC.test(key);
    return { column, label, key, role: isPart ? "amount" : "other", period: null };
  });
  const asLines = columns.map(({ column: row, label, key, role }, column) => ({
    ...{
      row,
      label,
      key,
      stem: "",
      labelColumn: 0,
      level: 0,
      role: null,
      sign: 1 as const,
      opensStatement: false,
    },
    type: role === "total" ? ("total" as const) : ("item" as const),
    amounts: lines.map(({ amounts }) => amounts[column]!),
  }));
  return { ...statement, lines: asLines, columns: asColumns };
}

/** What a 平均 may be of: the amounts before it, all there are, those right before it, or as many as it says (5か年平均). */
export function averageReadings({ columns }: Statement, { column: own, label }: RatioColumn): RatioReading[] {
  const plain = columns.flatMap(({ role }, at) => (role === "amount" || role === "segment" ? [at] : []));
  const before = plain.filter((at) => columns[at]!.column < own);
  const start = before.findLastIndex((at, index) => at - 1 !== before[index - 1]);
  const said = Number(AVERAGE.exec(compact(label).replace(UNIT, ""))?.[1] ?? 0);
  const sets = [before, plain, before.slice(Math.max(start, 0)), said ? before.slice(-said) : []];
  const distinct = sets.filter(
    (set, at) => set.length > 1 && sets.findIndex((other) => other.join() === set.join()) === at,
  );
  return distinct.flatMap((averaged) =>
    [false, true].flatMap((isCut) =>
      [false, true].map((ofPrinted): RatioReading => ({
        ...{ kind: "average", part: averaged[0]!, base: averaged[0]!, whole: null, scale: 1, isCut },
        averaged: { columns: averaged, ofPrinted },
      })),
    ),
  );
}

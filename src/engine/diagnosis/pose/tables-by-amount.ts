import type { Statement } from "../../types";

/** So many amounts that a total may lack are looked up; of more every table is looked through. */
const MOST_AMOUNTS = 50;

/** What a total may lack: each amount from `least` to `most`. */
export interface Lacking {
  readonly least: number;
  readonly most: number;
}

/** Which tables print an item of each amount that is asked for, as it counts. */
export interface TablesByAmount {
  readonly tables: ReadonlyMap<number, ReadonlySet<number>>;
  readonly count: number;
}

/** @param asked what totals may lack, all that will be asked for */
export function tablesByAmount(
  statements: readonly Statement[],
  asked: readonly (readonly Lacking[])[],
): TablesByAmount {
  const tables = new Map<number, Set<number>>();
  for (const ranges of asked) for (const amount of amountsIn(ranges) ?? []) tables.set(amount, new Set());
  if (tables.size > 0)
    statements.forEach(({ lines }, index) => {
      for (const { type, sign, amounts } of lines) {
        if (type !== "item") continue;
        for (const { value } of amounts) if (value !== null) tables.get(value * sign)?.add(index);
      }
    });
  return { tables, count: statements.length };
}

/** The tables that may print an amount in one of these ranges. */
export function tablesThatMayPrint(
  ranges: readonly Lacking[],
  { tables, count }: TablesByAmount,
): readonly number[] {
  const amounts = amountsIn(ranges);
  if (!amounts) return Array.from({ length: count }, (_, table) => table);
  return [...new Set(amounts.flatMap((amount) => [...tables.get(amount)!]))];
}

/** Null for more than are looked up. */
function amountsIn(ranges: readonly Lacking[]): readonly number[] | null {
  const count = ranges.reduce((sum, { least, most }) => sum + most - least + 1, 0);
  if (count > MOST_AMOUNTS) return null;
  return ranges.flatMap(({ least, most }) => Array.from({ length: most - least + 1 }, (_, at) => least + at));
}

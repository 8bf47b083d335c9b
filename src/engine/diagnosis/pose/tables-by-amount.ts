import type { Statement } from "../../types";

/** So many amounts that a total may lack are looked up; of more every table is looked through. */
const MOST_AMOUNTS = 50;

/** Which tables print an item of each amount, as it counts. */
export interface TablesByAmount {
  readonly tables: ReadonlyMap<number, ReadonlySet<number>>;
  readonly count: number;
}

export function tablesByAmount(statements: readonly Statement[]): TablesByAmount {
  const tables = new Map<number, Set<number>>();
  statements.forEach(({ lines }, index) => {
    for (const { type, sign, amounts } of lines) {
      if (type !== "item") continue;
      for (const { value } of amounts) {
        if (value === null) continue;
        const known = tables.get(value * sign);
        if (known) known.add(index);
        else tables.set(value * sign, new Set([index]));
      }
    }
  });
  return { tables, count: statements.length };
}

/** The tables that may print an amount in one of these ranges. */
export function tablesThatMayPrint(
  ranges: readonly { readonly least: number; readonly most: number }[],
  { tables, count }: TablesByAmount,
): readonly number[] {
  const amounts = ranges.reduce((sum, { least, most }) => sum + most - least + 1, 0);
  if (amounts > MOST_AMOUNTS) return Array.from({ length: count }, (_, table) => table);
  const found = ranges.flatMap(({ least, most }) =>
    Array.from({ length: most - least + 1 }, (_, at) => [...(tables.get(least + at) ?? [])]).flat(),
  );
  return [...new Set(found)];
}

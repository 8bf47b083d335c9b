import { blockOf } from "./blocks";
import type { Cause } from "./cause";
import type { PrintedFigure } from "./block-context";
import { ANY_ERROR } from "./weight";

/** A line is there twice: the second one should not count. */
export const duplicated: Cause = {
  id: "duplicated",
  name: { ja: "二重計上", en: "Line counted twice" },
  cost: ANY_ERROR + 40,
  isTelling: true,
  rivalsSingles: true,
  blocks: ({ tables }) =>
    tables.flatMap(({ lines }) =>
      secondsOf(lines).map((figures) => blockOf({ figures, rightFigure: () => 0 })),
    ),
  reason: {
    ja: ({ lines }) => `「${lines[0]}」と同じ数字の行がもう1行あり、二重に足されています。`,
    en: ({ lines }) => `Another line has the same figures as ${lines[0]}, so they are added twice.`,
  },
};

type Line = readonly PrintedFigure[];

/** For each line those below it that are the same. */
function secondsOf(lines: readonly Line[]): readonly Line[] {
  const filled = lines.filter((line) => line.some(({ value }) => value !== 0));
  const below = new Map<number, Line[]>();
  const seconds: Line[][] = [];
  for (const line of filled.reverse()) {
    const key = line.reduce((sum, { value }, at) => sum + value * (at + 1), 0);
    const alike = below.get(key) ?? [];
    seconds.unshift(alike.filter((other) => isTwice(line, other)));
    below.set(key, [line, ...alike]);
  }
  return seconds.flat();
}

/** One figure alone may be the same by chance, unless the lines have one name. */
function isTwice(one: Line, other: Line): boolean {
  if (!one.every(({ value }, at) => value === other[at]!.value)) return false;
  const filled = one.filter(({ value }) => value !== 0).length;
  return filled > 1 || (filled === 1 && one[0]!.name !== "" && one[0]!.name === other[0]!.name);
}

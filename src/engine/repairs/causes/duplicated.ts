import { blockOf } from "./blocks";
import type { Cause } from "./cause";
import type { Printed } from "./scene";
import { ANY_ERROR } from "./weight";

/** A line is there twice: the second one should not count. */
export const duplicated: Cause = {
  id: "duplicated",
  name: { ja: "二重計上", en: "Line counted twice" },
  cost: ANY_ERROR + 40,
  isTelling: true,
  rivalsSingles: true,
  blocks: ({ tables }) =>
    tables.flatMap(({ lines }) => secondsOf(lines).map((figures) => blockOf({ figures, meant: () => 0 }))),
  reason: {
    ja: ({ lines }) => `「${lines[0]}」と同じ数字の行がもう1行あり、二重に足されています。`,
    en: ({ lines }) => `Another line has the same figures as ${lines[0]}, so they are added twice.`,
  },
};

type Line = readonly Printed[];

/** For each line those below it that are the same. */
function secondsOf(lines: readonly Line[]): readonly Line[] {
  const keys = lines.map((line) => line.map(({ value }) => value).join());
  const alike = new Map<string, number[]>();
  keys.forEach((key, at) => {
    const known = alike.get(key);
    if (known) known.push(at);
    else alike.set(key, [at]);
  });
  return lines.flatMap((one, at) =>
    alike
      .get(keys[at]!)!
      .filter((second) => second > at && isTwice(one, lines[second]!))
      .map((second) => lines[second]!),
  );
}

/** One figure alone may be the same by chance, unless the lines have one name. */
function isTwice(one: Line, other: Line): boolean {
  const filled = one.filter(({ value }) => value !== 0).length;
  return filled > 1 || (filled === 1 && one[0]!.name !== "" && one[0]!.name === other[0]!.name);
}

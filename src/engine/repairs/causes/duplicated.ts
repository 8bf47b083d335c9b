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
    tables.flatMap(({ lines }) =>
      lines.flatMap((one, at) =>
        lines
          .slice(at + 1)
          .filter((other) => isTwice(one, other))
          .map((second) => blockOf(second.map((figure) => [figure, 0]))),
      ),
    ),
  reason: {
    ja: ({ lines }) => `「${lines[0]}」と同じ数字の行がもう1行あり、二重に足されています。`,
    en: ({ lines }) => `Another line has the same figures as ${lines[0]}, so they are added twice.`,
  },
};

/** One figure alone may be the same by chance, unless the lines have one name. */
function isTwice(one: readonly Printed[], other: readonly Printed[]): boolean {
  if (!one.every(({ value }, at) => value === other[at]!.value)) return false;
  const filled = one.filter(({ value }) => value !== 0).length;
  return filled > 1 || (filled === 1 && one[0]!.name !== "" && one[0]!.name === other[0]!.name);
}

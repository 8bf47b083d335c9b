import { blockOf, linesOf, pairsOf } from "./blocks";
import type { Cause } from "./cause";
import { ANY_ERROR } from "./weight";

/** A line is there twice: the second one should not count. */
export const duplicated: Cause = {
  id: "duplicated",
  name: { ja: "二重計上", en: "Line counted twice" },
  cost: ANY_ERROR + 40,
  blocks: (problem, _violated, near) =>
    near.flatMap((table) =>
      [...pairsOf(linesOf(problem, table))]
        .filter(([one, other]) => one.every(({ value }, at) => value === other[at]?.value))
        .flatMap((pair) => pair.map((line) => blockOf(line.map((figure) => [figure, 0])))),
    ),
  reason: {
    ja: ({ lines }) => `「${lines[0]}」と同じ数字の行がもう1行あり、二重に足されています。`,
    en: ({ lines }) => `Another line has the same figures as ${lines[0]}, so they are added twice.`,
  },
};

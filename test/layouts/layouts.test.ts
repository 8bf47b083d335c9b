import { dice } from "../../specimens/dice";
import { LAYOUTS } from "../../specimens/layouts/kinds";
import { tablesOf, tidy } from "../../specimens/layouts/layout";
import { budget } from "../../specimens/layouts/budget";
import { outcomeOf, relationOf } from "./relations";

const SEEDS = Array.from({ length: Number(process.env.SEEDS ?? 5) }, (_, index) => index + 1);

test("the tidy layout has 474 equations and no alarm", () => {
  const { relations, alarms } = outcomeOf(tidy(budget()), new Set());
  expect(alarms).toEqual([]);
  expect(relations.size).toBe(474);
});

describe.each(LAYOUTS.map((layout) => [layout.name, layout] as const))("%s", (_, layout) => {
  test.each(SEEDS)("has every equation of the tidy layout and raises no alarm (seed %d)", (seed) => {
    const random = dice(seed * 7919);
    const tables = tablesOf(layout, random);
    const laidOut = layout.layOut(tables, random);
    const own = layout.promised?.(tables) ?? [];
    const isOwn = (relation: string) => own.some(([total]) => relation.includes(total![0]));
    const expected = [
      ...[...outcomeOf(tidy(tables), laidOut.blanks).relations].filter((relation) => !isOwn(relation)),
      ...own.map((each) => relationOf(each, laidOut.blanks)!),
    ];
    const { relations, alarms } = outcomeOf(laidOut, laidOut.blanks);
    const missing = expected.filter((relation) => !relations.has(relation));
    expect({ alarms: alarms.slice(0, 5), missing: missing.slice(0, 5), count: missing.length }).toEqual({
      alarms: [],
      missing: [],
      count: 0,
    });
  });
});

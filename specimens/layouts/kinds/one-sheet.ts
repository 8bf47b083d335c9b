import { beside, moved, stacked, toBook } from "../block";
import type { Layout } from "../layout";
import { anyLook } from "../looks";
import { printed } from "../print";
import { isBySegment } from "../table";

/** The whole statements one below the other, and so the tables by segment. */
export const oneBelowTheOther: Layout = {
  name: "stacked",
  layOut(tables, random) {
    const look = anyLook(random);
    const blocks = (each: typeof tables) => each.map((table) => printed(table, look));
    const whole = tables.filter((table) => !isBySegment(table));
    const segments = tables.filter(isBySegment);
    const gap = 1 + random.below(3);
    if (random.below(3) === 0) return toBook([stacked(blocks(tables), gap)]);
    return toBook([stacked(blocks(whole), gap), stacked(blocks(segments), gap)]);
  },
};

/** The three whole statements side by side; a table by segment beside another. */
export const sideBySide: Layout = {
  name: "side by side",
  layOut(tables, random) {
    const look = anyLook(random);
    const gap = 1 + random.below(2);
    const row = (each: typeof tables) =>
      moved(
        beside(
          each.map((table) => printed(table, look)),
          gap,
        ),
        random.below(3),
        random.below(3),
      );
    const [whole, segments, others] = [tables.slice(0, 3), tables.slice(3, 6), tables.slice(6)];
    const sheets = random.below(2) ? [segments] : [segments.slice(0, 2), segments.slice(2)];
    return toBook([row(whole), ...sheets.map(row), ...others.map((table) => printed(table, look))]);
  },
};

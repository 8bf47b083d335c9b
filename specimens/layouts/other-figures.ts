import type { Dice } from "../dice";
import { budget } from "./budget";
import { withLines, type Table } from "./table";

/** How often each segment counts in the figures of another year. */
export type Weights = readonly number[];

export function anyWeights(random: Dice): Weights {
  return [...Array.from({ length: 6 }, () => random.below(3)), 2];
}

/**
 * The same statement with figures of another year: a sum of its segments, each so many times. Whatever is true of every
 * segment is true of it, so that it ties in itself and with the other statements of that year.
 */
export function another(table: Table, weights: Weights): Table {
  const segments = budget().find(({ id }) => id === `${table.id}-by-segment`);
  if (!segments) return table;
  return withLines(table, (line, index) => ({
    ...line,
    figures: line.figures.map(
      (figure) =>
        figure && {
          value: weights.reduce(
            (sum, weight, segment) =>
              sum + weight * Number(segments.lines[index]!.figures[segment]?.value ?? 0),
            0,
          ),
          origin: `${figure.origin} another`,
        },
    ),
  }));
}

import { gather } from "../../book/collections";
import type { Equation } from "../../types";
import type { Book } from "../rule";

/** A row of a flat list prints the figures of its line again; only those rows that print other ones are compared. */
export function repeatedFigures({ statements, terms }: Book): Equation[] {
  return gather(statements, ({ lines, columns }, statement) =>
    gather(lines, ({ repeats }, line): Equation[] => {
      if (repeats === undefined) return [];
      return columns.map((_, column) => ({
        rule: "tie-out",
        total: { statement, line, column, factor: 1 },
        terms: [terms[statement]![repeats]![column]!],
      }));
    }),
  );
}

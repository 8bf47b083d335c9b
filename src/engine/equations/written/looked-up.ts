import { gather, groupedBy } from "../../book/collections";
import type { Equation, Term } from "../../types";
import type { Book } from "../rule";
import { factored } from "./spoken";

/** Fewer copies do not show what all lines of a column are meant to look up. */
const LEAST_COPIES = 3;

/**
 * =SUMIF(明細!$A$4:$A$20,$A7,明細!D$4:D$20) below copies that go down to line 21: what these would add up here, since a
 * line was added after the one was written.
 */
export function lookedUp({ statements, terms, written }: Book, index: number): readonly Equation[] {
  const { lines, columns } = statements[index]!;
  return gather(columns, (_, column) => {
    const places = lines.flatMap((__, line) => {
      const place = { statement: index, line, column };
      const relative = written.relativeOf(place);
      return relative?.includes("SUMIF") ? [{ place, relative }] : [];
    });
    const copies = [...groupedBy(places, ({ relative }) => relative).values()];
    const [most] = copies.sort((a, b) => b.length - a.length);
    if (!most || most.length < LEAST_COPIES || most.length * 2 <= places.length) return [];
    return places.flatMap(({ place }): Equation[] => {
      const taken = written.unstretched(place, most[0]!.place);
      if (!taken || taken.length === 0) return [];
      const total = terms[index]![place.line]![column]!;
      const own = taken.map((term: Term) =>
        factored(terms[term.statement]![term.line]![term.column]!, term.factor),
      );
      return [{ rule: "written-sum", total, terms: own }];
    });
  });
}

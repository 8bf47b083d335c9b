import { kindOf } from "../../detection/kinds";
import { gather } from "../../book/collections";
import type { Equation, Statement } from "../../types";
import type { Book } from "../rule";

/**
 * Totals right below their heading, of nothing, where another table of the same kind prints lines between the two: the
 * only line of a section was left out. Without such a table nothing says that the form has any line there.
 */
export function emptySections({ statements, terms }: Book): Equation[] {
  return gather(statements, (statement, index): Equation[] => {
    if (!kindOf(statement.kind)) return [];
    const others = statements.filter((other) => other !== statement && other.kind === statement.kind);
    return gather(statement.lines, (line, at): Equation[] => {
      if (!isEmptySection(statement, at) || !others.some((other) => hasLines(other, line.stem))) return [];
      return terms[index]![at]!.map((total) => ({ rule: "footing", total, terms: [] }));
    });
  });
}

function isEmptySection({ lines }: Statement, at: number): boolean {
  const { type, stem } = lines[at]!;
  const above = lines[at - 1];
  return type === "total" && stem !== "" && above?.type === "heading" && above.stem === stem;
}

function hasLines({ lines }: Statement, stem: string): boolean {
  const heading = lines.findIndex((line) => line.type === "heading" && line.stem === stem);
  const total = lines.findIndex((line, at) => at > heading && line.type === "total" && line.stem === stem);
  return heading >= 0 && lines.slice(heading + 1, total).some(({ type }) => type === "item");
}

import { linePlaces } from "../../engine/reading/places";
import type { Check, Equation } from "../../engine/types";
import type { TableLines } from "./result";

/** The lines of a table with the figures of its first column of amounts. */
export function linesOf({ reading, statements, equations }: Check, table: number): TableLines {
  const { statement: own, recognised } = reading.tables[table]!;
  const statement = own === null ? recognised : statements[own]!;
  const { columns, lines, decimals } = statement;
  const column = Math.max(
    0,
    columns.findIndex(({ role }) => role !== "change" && role !== "other"),
  );
  const places = linePlaces(recognised);
  const groups = new Map(
    equations
      .filter((equation) => equation.rule === "footing" && isWithin(equation, own))
      .map(({ total, terms }) => [total.line, terms.map(({ line, factor }) => ({ line, factor }))]),
  );
  return {
    decimals,
    column: columns[column]?.label ?? "",
    lines: lines.map(({ label, level, type, amounts }, at) => ({
      place: places[at]!,
      label,
      level,
      isHeading: type === "heading",
      value: amounts[column]?.value ?? null,
      parts: groups.get(at) ?? [],
    })),
  };
}

function isWithin({ total, terms }: Equation, own: number | null): boolean {
  return [total, ...terms].every(({ statement, column }) => statement === own && column === total.column);
}

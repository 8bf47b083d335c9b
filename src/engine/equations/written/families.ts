import type { ColumnTerm, Statement } from "../../types";
import type { Addend } from "../sum";
import type { WrittenForms } from "./forms";

/** What formulas that were copied along a line or down a column have in common, counted from each of them. */
export interface Family<Part> {
  readonly parts: readonly Part[];
  /** The lines or columns whose formulas say so. */
  readonly members: readonly number[];
}

/** What is read of a book: what its formulas add up, and of which statement. */
interface Written {
  readonly written: WrittenForms;
  readonly statements: readonly Statement[];
}

/** A figure of the column in which the total stands; its line may be of another table above it on the sheet. */
export interface PartBelow extends Addend {
  readonly statement: number;
}

/** Which lines a line adds up in most of the columns that compute it: =SUM(C4:C8), =SUM(D4:D8); null where none do. */
export function familyOfLine(
  { written, statements }: Written,
  statement: number,
  line: number,
): Family<PartBelow> | null {
  const own = statements[statement]!;
  return largest(
    own.columns.map(({ column: place }, column) => {
      const terms = written.formOf({ statement, line, column });
      const isDown = terms?.every(
        (term) =>
          statements[term.statement]!.sheet === own.sheet &&
          statements[term.statement]!.columns[term.column]!.column === place,
      );
      return isDown ? terms! : null;
    }),
    (part) => part.factor * (part.statement * MOST_LINES + part.line + 1),
  );
}

/** More than a sheet has. */
const MOST_LINES = 2 ** 21;

/** Which columns a column adds up in most of the lines that compute it across: =B5-C5, =B6-C6; null where none do. */
export function familyOfColumn(
  { written, statements }: Written,
  statement: number,
  column: number,
): Family<ColumnTerm> | null {
  return largest(
    statements[statement]!.lines.map((_, line) => {
      const terms = written.formOf({ statement, line, column });
      const isAcross = terms?.every((term) => term.statement === statement && term.line === line);
      return isAcross
        ? terms!.map((term): ColumnTerm => ({ column: term.column, factor: term.factor }))
        : null;
    }),
    ({ column: at, factor }) => factor * (at + 1),
  );
}

/** Fewer parts are a link, and what computes itself is an error of its own. */
const LEAST_PARTS = 2;

/** @param code a number for each part, so that the order of writing does not matter. */
function largest<Part>(
  forms: readonly (readonly Part[] | null)[],
  code: (part: Part) => number,
): Family<Part> | null {
  const byForm = new Map<string, { parts: readonly Part[]; members: number[] }>();
  forms.forEach((parts, at) => {
    if (!parts || parts.length < LEAST_PARTS) return;
    const form = parts
      .map(code)
      .sort((a, b) => a - b)
      .join();
    const family = byForm.get(form) ?? { parts, members: [] };
    byForm.set(form, family);
    family.members.push(at);
  });
  const [first, second] = [...byForm.values()].sort((a, b) => b.members.length - a.members.length);
  if (!first || first.members.length === second?.members.length) return null;
  return first;
}

import { findAll } from "../../src/engine";
import { spotOf } from "../../src/engine/book/spot";
import type { Finding, Term } from "../../src/engine/types";
import type { LaidOut } from "../../specimens/layouts/block";

export interface Outcome {
  /** Each equation as a relation between figures of the budget, whichever of them is called the total. */
  readonly relations: ReadonlySet<string>;
  /** Errors and warnings: on a right book there are none, but that amounts are texts may be said. */
  readonly alarms: readonly string[];
}

/**
 * What the engine finds in a book, told by the figures and not by where they stand. Figures in `blanks` are left aside:
 * a sum says the same with and without what is nothing, and one of such figures alone says nothing.
 */
export function outcomeOf({ workbook, origins }: LaidOut, blanks: ReadonlySet<string>): Outcome {
  const { statements, equations, findings } = findAll(workbook);
  const nameOf = ({ statement, line, column }: Term) => {
    const { sheet } = statements[statement]!;
    const spot = spotOf(statements[statement]!, line, column);
    return (
      origins.get(`${sheet}!${spot.row}:${spot.column}`) ?? `(${sheet} ${spot.row + 1}:${spot.column + 1})`
    );
  };
  return {
    relations: new Set(
      equations
        .map(({ total, terms }) => relation(total, terms, nameOf, blanks))
        .filter((text) => text !== null),
    ),
    alarms: findings
      .filter(isAlarm)
      .map(
        (finding) =>
          `${finding.severity} ${finding.rule} ${JSON.stringify(finding.cell)} ${JSON.stringify(finding.args)}`,
      ),
  };
}

function isAlarm({ severity, rule }: Finding): boolean {
  return severity === "error" || (severity === "warning" && rule !== "text-number");
}

/** total − Σ terms = 0, in one order and with one sign. */
function relation(
  total: Term,
  terms: readonly Term[],
  nameOf: (term: Term) => string,
  blanks: ReadonlySet<string>,
): string | null {
  return relationOf(
    [[nameOf(total), 1], ...terms.map((term) => [nameOf(term), 0 - term.factor] as const)],
    blanks,
  );
}

/** Figures with their factors, which come to nothing together, as text; null where nothing is left to say. */
export function relationOf(
  figures: readonly (readonly [string, number])[],
  blanks: ReadonlySet<string>,
): string | null {
  const parts = figures.filter(([name]) => !blanks.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (parts.length < 2) return null;
  const sign = parts[0]![1];
  return parts.map(([name, factor]) => `${factor === sign ? "+" : "−"}${name}`).join(" ");
}

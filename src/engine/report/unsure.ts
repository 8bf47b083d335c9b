import { kindOf } from "../detection/kinds";
import type { Check, Statement, Unsure } from "../types";

/** What could not be told of each statement. Of a kind that adds nothing up no equation is expected. */
export function unsureOf({ statements, equations }: Pick<Check, "statements" | "equations">): Unsure[][] {
  const counts = equationsOf({ statements, equations });
  return statements.map((statement, index) => [
    ...(statement.unit === null ? ["unit" as const] : []),
    ...(counts[index] === 0 && addsUp(statement) ? ["equations" as const] : []),
    ...(counts[index]! > 0 && statement.rounding === "unknown" ? ["rounding" as const] : []),
  ]);
}

/** In how many equations each statement is. */
export function equationsOf({ statements, equations }: Pick<Check, "statements" | "equations">): number[] {
  const counts = statements.map(() => 0);
  for (const { total, terms } of equations) {
    const { statement: own } = total;
    counts[own]! += 1;
    if (terms.every(({ statement }) => statement === own)) continue;
    const others = new Set(terms.map(({ statement }) => statement));
    others.delete(own);
    for (const statement of others) counts[statement]! += 1;
  }
  return counts;
}

function addsUp({ kind }: Statement): boolean {
  return kindOf(kind)?.formulas.length !== 0;
}

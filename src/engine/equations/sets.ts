import type { Statement } from "../types";

/**
 * Which statements belong together. A book may hold the same statements for several bodies or funds one after the
 * other: where a statement comes that the set already has, the next set begins.
 */
export function toSets(statements: readonly Statement[]): number[][] {
  const sets: number[][] = [];
  let present = new Set<string>();
  statements.forEach((statement, index) => {
    const identity = identityOf(statement);
    if (!sets.length || present.has(identity)) {
      sets.push([]);
      present = new Set();
    }
    sets[sets.length - 1]!.push(index);
    present.add(identity);
  });
  return sets;
}

function identityOf({ id, kind, scope, unit, period, title, columns }: Statement): string {
  // Two tables of unknown kind are never the same one.
  if (kind === "table") return id;
  const named = kind === "overview" || scope === "other" ? title : "";
  const years = columns.map((column) => column.period?.year ?? column.period?.relative ?? "").join(",");
  return [kind, scope, unit, period?.year ?? "", period?.edition ?? "", years, named].join("|");
}

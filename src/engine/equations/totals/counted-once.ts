import type { BookBase } from "../rule";
import type { Group } from "../sum";

/** A total without the lines that another of its lines adds up by its formulas already: each figure counts once. */
export function countedOnce(base: BookBase, statement: number, group: Group): Group {
  if (!base.written.hasFormulas(statement)) return group;
  const added = new Set<number>();
  for (const { line } of group.addends)
    for (const part of linesAddedUp(base, statement, line)) if (part !== line) added.add(part);
  const addends = group.addends.filter(({ line }) => !added.has(line));
  return addends.length === group.addends.length || addends.length === 0 ? group : { ...group, addends };
}

/** The lines that most of a line's formulas add up, of those that add up lines of their own column. */
function linesAddedUp({ statements, written }: BookBase, statement: number, line: number): number[] {
  let forms = 0;
  const counts = new Map<number, number>();
  statements[statement]!.columns.forEach((_, column) => {
    const form = written.formOf({ statement, line, column });
    const isDown = form?.every(
      (term) => term.statement === statement && term.column === column && term.factor === 1,
    );
    if (!isDown) return;
    forms++;
    for (const part of new Set(form!.map((term) => term.line))) counts.set(part, (counts.get(part) ?? 0) + 1);
  });
  return [...counts].filter(([, count]) => count * 2 > forms).map(([part]) => part);
}

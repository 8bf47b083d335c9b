import type { BookBase } from "../rule";
import type { Group } from "../sum";

/** A total without the lines that another of its lines adds up by its formulas already: each figure counts once. */
export function countedOnce({ statements, written }: BookBase, statement: number, group: Group): Group {
  const { columns } = statements[statement]!;
  const isIn = (part: number, line: number) => {
    const forms = columns.flatMap((_, column) => {
      const form = written.formOf({ statement, line, column });
      const isDown = form?.every(
        (term) => term.statement === statement && term.column === column && term.factor === 1,
      );
      return isDown ? [form!.some((term) => term.line === part)] : [];
    });
    return forms.filter(Boolean).length * 2 > forms.length;
  };
  const addends = group.addends.filter(({ line: part }) =>
    group.addends.every(({ line }) => line === part || !isIn(part, line)),
  );
  return addends.length === group.addends.length || addends.length === 0 ? group : { ...group, addends };
}

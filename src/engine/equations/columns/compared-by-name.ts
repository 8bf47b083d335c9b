import type { Statement } from "../../types";

/** 予算額に比べ決算額の増減, 予算現額と収入済額との比較, 歳入予算額と収納済歳入額との差. */
const ENDING = /(?:との|の)(?:比較)?(?:増減|増△減|差引|差額?|比較|過不足)額?(?:\([^)]*\))?$/u;
const JOINT = /に比べた?|に対する|と/u;

/**
 * The two columns that a heading says it compares; what stands above several columns (予算額) is their 合計. Null where it
 * names none, or what it names is no column.
 */
export function comparedByName(statement: Statement, column: number): readonly [number, number] | null {
  const { key } = statement.columns[column]!;
  const names = key.replace(ENDING, "");
  const joint = names === key ? null : JOINT.exec(names);
  if (!joint) return null;
  const [one, other] = [names.slice(0, joint.index), names.slice(joint.index + joint[0].length)];
  if (one === "" || other === "") return null;
  const second = columnNamed(statement, other);
  const first = columnNamed(statement, one, second);
  return first >= 0 && second >= 0 && first !== second && ![first, second].includes(column)
    ? [second, first]
    : null;
}

/** The column of a name; else the 合計 of those before another whose group has this name. */
function columnNamed({ columns }: Statement, name: string, before = -1): number {
  const own = columns.findIndex(({ key }) => key === name);
  if (own >= 0 || before < 0) return own;
  const total = columns.findLastIndex(({ role }, at) => at < before && role === "total");
  const group = columns.slice(0, total).some(({ key }) => key.startsWith(name));
  return group ? total : -1;
}

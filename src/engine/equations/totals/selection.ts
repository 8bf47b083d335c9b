import type { Statement } from "../../types";
import type { Group, OpenTotal, TotalsRead } from "../sum";

/** 主な, 抜粋, 上位: a list that says of itself that it is only some of the lines; in its title also のうち, 再掲, ほか. */
const SELECTION = /主な|抜粋|上位|代表的/u;
const SELECTED = /主な|抜粋|上位|代表的|のうち|再掲|ほか|selected|top ?[0-9]+/iu;

/** Whether a list says of itself that it is only some of the lines. */
export function isSelection({ title, lines }: Pick<Statement, "title" | "lines">): boolean {
  return SELECTED.test(title) || lines.some(({ label }) => SELECTION.test(label));
}

/** The totals of a selection that are more than what it lists stay open: it leaves lines out, and that is no error. */
export function withoutSelected(statement: Statement, read: TotalsRead): TotalsRead {
  if (!isSelection(statement)) return read;
  const beyond = read.groups.filter((group) => isBeyond(statement, group));
  return {
    groups: read.groups.filter((group) => !beyond.includes(group)),
    open: [...read.open, ...beyond.map(({ total }): OpenTotal => ({ total, why: "selection" }))],
  };
}

/** More than its parts in every column that prints it. */
function isBeyond({ lines, columns }: Statement, { total, addends }: Group): boolean {
  const apart = columns.flatMap((_, column) => {
    const amount = (line: number) => lines[line]!.amounts[column]!.value ?? NaN;
    const whole = amount(total);
    return whole ? [whole - addends.reduce((sum, { line, factor }) => sum + factor * amount(line), 0)] : [];
  });
  return apart.length > 0 && apart.every((each) => each > 0);
}

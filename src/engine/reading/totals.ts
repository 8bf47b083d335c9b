import type { SaidTotal, Statement } from "../types";

/** The statement with what is said of one line; null where one of the lines is gone or has no amounts. */
export function withTotal(
  statement: Statement,
  line: number,
  addends: SaidTotal["addends"],
): Statement | null {
  const hasAmounts = (at: number) => (statement.lines[at]?.type ?? "heading") !== "heading";
  const isSound = addends.every((addend) => hasAmounts(addend.line) && addend.line !== line);
  if (!hasAmounts(line) || !isSound) return null;
  const type = addends.length ? "total" : "item";
  return {
    ...statement,
    lines: statement.lines.map((each, at) => (at === line ? { ...each, type } : each)),
    saidTotals: [...(statement.saidTotals ?? []).filter((each) => each.line !== line), { line, addends }],
  };
}

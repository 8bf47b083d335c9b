import { gather } from "../../book/collections";
import type { Statement } from "../../types";

/** 補正後予算額, 予算現額: what a budget has become by its 補正, 繰越 and 流用. */
const REVISED = /(補正|変更|改定|流用)後|(改|最終|実行)予算|予算現額|現計(予算)?額?$/u;

/** 当初予算額, 既決予定額, 補正前; 補正額, 繰越額, 流用: what a revised budget is made of. */
const ORIGINAL = /当初|既決|補正前|前回|変更前|現計/u;
const REVISING = /補正(予算|予定)?額|繰越|流用|充用|変更額/u;

/** Whether what the budget was and what was added stand right beside what it has become. */
export function isRevision(statement: Statement, total: number): boolean {
  const { columns } = statement;
  return revisionRuns(statement, total).some((run) =>
    [ORIGINAL, REVISING].every((name) => run.some((column) => name.test(columns[column]!.label))),
  );
}

/** The runs of columns right beside a revised budget of which it may be made, the shortest first. */
export function revisionRuns({ columns }: Statement, total: number): number[][] {
  if (!REVISED.test(columns[total]!.label)) return [];
  const adds = (column: number) =>
    columns[column] !== undefined &&
    columns[column].role !== "other" &&
    columns[column].role !== "total" &&
    !REVISED.test(columns[column].label);
  return gather([-1, 1], (step) => {
    const run: number[] = [];
    for (let column = total + step; adds(column); column += step) run.push(column);
    return run.slice(1).map((_, count) => run.slice(0, count + 2).sort((a, b) => a - b));
  });
}

import type { Statement } from "../../types";
import { carries } from "../vote";
import { explainedBySlip } from "../evidence";
import type { Group } from "../sum";
import { hasLineTwice, isPlain, lacksLine } from "./whole-lines";
import { supportOf } from "./outline/support";

/**
 * Whether a table bears these totals out, of which some tie in no column: the others of it do, and a single wrong figure is
 * behind those that do not, or a line left out of each. In 経常費用 ＝ 業務費 ＋ …, 業務費 ＝ 教育経費 ＋ …, a wrong 業務費 breaks both by the same
 * amount. Parts that are fewer than the whole miss in every column and by anything.
 */
export function areBorneOut(statement: Statement, sure: readonly Group[], groups: readonly Group[]): boolean {
  const found = new Set(sure.map(nameOf));
  const misses = groups.map((group) => ({ group, missed: missedColumns(statement, group) }));
  const broken = misses.filter(({ group, missed }) => missed.length > 0 && !found.has(nameOf(group)));
  const tying = misses.length - misses.filter(({ missed }) => missed.length > 0).length;
  const open = broken.filter(({ group: { total, addends } }) => !hasLineTwice(statement, total, addends));
  const singles = misses.filter(({ group, missed }) => !missed.length && group.addends.length === 1).length;
  if (!open.every((each) => isOneError(statement, each, singles))) return false;
  if (carries({ tied: tying, missed: open.length }, "errors-among-totals")) return true;
  if (open.some(({ missed }) => missed.length > 1)) {
    return open.every(({ missed }) => missed.length > 1) && open.length <= tying;
  }
  if (open.length > 1) return tying > 0 && haveOneCause(statement, open);
  const [{ group, missed }] = open as [Miss];
  return tying > 1 && (exceed(statement, group, missed[0]!) || explainedBySlip(statement, group, missed[0]!));
}

/** A total and the columns in which it is not what its parts add up to. */
interface Miss {
  readonly group: Group;
  readonly missed: readonly number[];
}

/**
 * Whether one wrong figure, or a line left out, may be why the total does not tie.
 * @param singles how many other totals are what their only part is (款 市債, then 項 市債): so the parts are all printed. In
 *   a single column it takes two of them, for one may have been carried down.
 */
function isOneError(
  statement: Statement,
  { group: { total, addends }, missed }: Miss,
  singles: number,
): boolean {
  if (missed.length === 1) return (addends.length > 1 || singles > 1) && isPlain(statement, total, addends);
  return (addends.length > 1 || singles > 0) && lacksLine(statement, total, addends);
}

function nameOf({ total, addends }: Group): string {
  return [total, ...addends.map(({ line }) => line)].join(" ");
}

/** The columns in which the total is not what its parts add up to; here a zero total speaks too. */
function missedColumns(statement: Statement, { total, addends }: Group): readonly number[] {
  const { lines, columns } = statement;
  const { missed } = supportOf(
    statement,
    total,
    addends.map(({ line }) => line),
  );
  const amount = (line: number, column: number) => lines[line]!.amounts[column]!.value ?? NaN;
  const empty = columns.flatMap((_, column) => {
    const sum = addends.reduce((all, { line, factor }) => all + factor * amount(line, column), 0);
    return amount(total, column) === 0 && sum !== 0 ? [column] : [];
  });
  return [...missed, ...empty];
}

/** Parts that are more than the whole are not some of its parts. */
function exceed({ lines }: Statement, { total, addends }: Group, column: number): boolean {
  const amount = (line: number) => lines[line]!.amounts[column]!.value ?? NaN;
  const whole = amount(total);
  return (
    whole >= 0 &&
    addends.every(({ line, factor }) => factor * amount(line) >= 0) &&
    addends.reduce((sum, { line }) => sum + Math.abs(amount(line)), 0) > whole
  );
}

/** Whether one figure, changed by one amount, settles all of them. */
function haveOneCause(
  statement: Statement,
  broken: readonly { readonly group: Group; readonly missed: readonly number[] }[],
): boolean {
  const [column] = broken[0]!.missed;
  if (broken.some(({ missed }) => missed[0] !== column)) return false;
  const changes = broken.map(({ group }) => changesFor(statement, group, column!));
  return [...changes[0]!].some(([line, change]) => changes.every((each) => each.get(line) === change));
}

/** By how much each figure of a total would have to change for the total to tie. */
function changesFor({ lines }: Statement, { total, addends }: Group, column: number): Map<number, number> {
  const amount = (line: number) => lines[line]!.amounts[column]!.value ?? NaN;
  const excess = amount(total) - addends.reduce((sum, { line, factor }) => sum + factor * amount(line), 0);
  return new Map([[total, -excess], ...addends.map(({ line, factor }) => [line, factor * excess] as const)]);
}

import type { Statement } from "../../types";
import { columnsThatTie } from "../amounts";
import type { Group, TotalsRead } from "../sum";
import type { WrittenForms } from "../written/forms";
import { writtenTree } from "../written/each-once";
import { weigh } from "./rivals/claim";

/**
 * The totals as the table's own formulas add them up, where the reading by labels misses and the formulas count every line
 * once: which cells they take is no guess. A reading that ties stands.
 */
export function asFormulasSay(
  statement: Statement,
  index: number,
  written: WrittenForms,
  read: TotalsRead,
): TotalsRead {
  const mayBeWritten = !statement.saidTotals && written.hasFormulas(index);
  const tree = mayBeWritten ? writtenTree(statement, index, written) : null;
  if (!tree) return read;
  const readOf = new Map(read.groups.map((group) => [group.total, group]));
  const isMissing = () => read.open.length > 0 || read.groups.some((group) => missedIn(statement, group) > 0);
  // What a formula makes tie speaks for its reading, unless it leaves out a line that is just like the others.
  if (!tree.isOfItsKind && !isMissing()) return read;
  const others = tree.groups.filter((group) => nameOf(group) !== nameOf(readOf.get(group.total)));
  const gives = others.every(({ total }) => {
    const group = readOf.get(total);
    if (!group) return true;
    // A row that was added below a range is left out of every column; where some column ties, its lines are all there.
    if (tree.isOfItsKind) return true;
    return tree.isCompleted
      ? columnsThatTie(statement, total, group.addends) === 0
      : missedIn(statement, group) > 0;
  });
  if (others.length === 0 || !gives) return read;
  const totals = new Set(tree.groups.map(({ total }) => total));
  return {
    groups: [
      ...read.groups.filter(({ total }) => !totals.has(total)),
      ...tree.groups.map(({ total, addends }) => weigh(statement, total, addends)),
    ].sort((a, b) => a.total - b.total),
    open: read.open.filter(({ total }) => !totals.has(total)),
  };
}

function missedIn(statement: Statement, { total, addends }: Group): number {
  return weigh(statement, total, addends).missed;
}

function nameOf(group: Group | undefined): string {
  return (group?.addends ?? [])
    .map(({ line, factor }) => line * factor)
    .sort((a, b) => a - b)
    .join();
}

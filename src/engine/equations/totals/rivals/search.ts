import { addAll } from "../../../book/collections";
import type { Statement } from "../../../types";
import { isMemo } from "../../memo";
import { beginsOtherSide } from "../account";
import type { TotalClaim } from "./claim";
import { closings } from "./closing";
import { cheapest, claimsOf, EMPTY, type Forest, push } from "./forest";
import { leadsOfDeeper, leadsOfRun } from "./leading";

/** So many readings are carried on from line to line; longer tables are not searched. */
const MOST_READINGS = 48;
const MOST_LINES = 200;

/**
 * The cheapest reading of a whole table: which lines each total adds up, those above it or those below it. Null for
 * tables that are too long.
 * @param explained lines that a formula of the kind explains: they are results, neither totals nor parts.
 */
export function cheapestReading(
  statement: Statement,
  explained: ReadonlySet<number>,
): readonly TotalClaim[] | null {
  if (statement.lines.length > MOST_LINES) return null;
  let forests: readonly Forest[] = [EMPTY];
  statement.lines.forEach((line, index) => {
    const begins = line.opensStatement || beginsOtherSide(statement.lines, index);
    forests = forests.flatMap((forest) => leadsOfDeeper(statement, begins ? -1 : line.level, forest));
    if (begins) forests = forests.map((forest) => ({ ...forest, roots: [] }));
    forests = cheapest(
      forests.flatMap((forest) => withLine(statement, index, explained, forest)),
      MOST_READINGS,
    );
  });
  const ended = forests.flatMap((forest) => leadsOfDeeper(statement, -1, forest));
  return claimsOf(cheapest(ended, 1)[0]!);
}

function withLine(
  statement: Statement,
  index: number,
  explained: ReadonlySet<number>,
  forest: Forest,
): readonly Forest[] {
  const line = statement.lines[index]!;
  if (line.type === "heading") return [push(forest, { line: index, kind: "heading" })];
  if (explained.has(index)) return [push(forest, { line: index, kind: "result" })];
  if (isMemo(line)) return [forest];
  if (line.type === "total") return withLeads(statement, closings(statement, index, forest));
  const plain = push(forest, { line: index, kind: "item" });
  const isNamedAsHeading = forest.roots.some(
    (root) => root.kind === "heading" && line.stem !== "" && statement.lines[root.line]!.stem === line.key,
  );
  return withLeads(statement, isNamedAsHeading ? [plain, ...closings(statement, index, forest)] : [plain]);
}

/** Totals that have found their last part may be the last part of another. */
function withLeads(statement: Statement, forests: readonly Forest[]): readonly Forest[] {
  const all = [...forests];
  for (let at = 0; at < all.length && all.length < 4 * MOST_READINGS; at++) {
    addAll(all, leadsOfRun(statement, all[at]!));
  }
  return all;
}

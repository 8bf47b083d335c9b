import type { Line, Statement } from "../../../types";
import { claimOf, isPerhapsChance } from "./claim";
import { COSTS } from "./costs";
import { type Forest, isPart, push, type Root, take } from "./forest";

const WIDE = /^[<＜]?(合計|総計|総合計|総額|全体|grandtotal)/u;

/** The ways in which a line named a total closes what stands above it, and that it closes nothing. */
export function closings(statement: Statement, total: number, forest: Forest): readonly Forest[] {
  const line = statement.lines[total]!;
  const root: Root = { line: total, kind: "total" };
  const found = runsAbove(statement, line, forest.roots).flatMap(({ kept, cost }): Forest[] => {
    const parts = forest.roots.slice(kept).filter(isPart);
    if (!parts.length) return [];
    const claim = claimOf(
      statement,
      total,
      parts.map((part) => part.line),
    );
    const isShown = claim.tied > claim.missed && claim.addends.length > 1;
    if (cost >= COSTS.elsewhere && !isShown) return [];
    const crosses = forest.roots.slice(kept).some(({ kind }) => kind === "heading");
    if (crosses && cost > COSTS.fresh && isPerhapsChance(claim)) return [];
    const single = parts.length === 1 && line.stem === "" && line.role === null ? COSTS.single : 0;
    return [take(forest, kept, root, { claim, cost: cost + single })];
  });
  return line.type === "total"
    ? [...found, push(forest, { line: total, kind: "unread" }, COSTS.unread)]
    : found;
}

/** Where the parts of a total may begin: how many roots stay, and what that costs; each once. */
function runsAbove(statement: Statement, { stem, key }: Line, roots: readonly Root[]) {
  const heading = stem
    ? roots.findLastIndex(({ kind, line }) => kind === "heading" && statement.lines[line]!.stem === stem)
    : -1;
  const fresh = roots.findLastIndex(({ kind }) => kind !== "item") + 1;
  const section = roots.findLastIndex(({ kind }) => kind === "heading") + 1;
  const isNamed = heading >= 0;
  const runs = new Map<number, number>();
  const add = (kept: number, cost: number) => runs.set(kept, Math.min(cost, runs.get(kept) ?? Infinity));
  if (isNamed) add(heading, COSTS.named);
  // What closes a heading of its own adds up what stands below that heading, and nothing before it.
  if (isNamed && roots.slice(heading).some(isPart)) return [{ kept: heading, cost: COSTS.named }];
  const wide = WIDE.test(key);
  // 特別支出計 right below 特別収入計 has no lines of its own here, and is not the sum of other totals.
  const lacksOwn = fresh === roots.length && stem !== "" && !wide;
  const other = isNamed || lacksOwn ? COSTS.elsewhere : 0;
  if (fresh < roots.length) add(fresh, other + (wide ? COSTS.whole : COSTS.fresh));
  add(section, other + COSTS.section);
  add(0, other + (wide ? COSTS.fresh : COSTS.whole));
  for (let kept = 0; kept < roots.length; kept++) if (isPart(roots[kept]!)) add(kept, COSTS.elsewhere);
  return [...runs].map(([kept, cost]) => ({ kept, cost }));
}

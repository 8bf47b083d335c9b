import { smallest } from "../../../book/collections";
import type { Statement } from "../../../types";
import { mayBeParts } from "../only-part";
import { type TotalClaim, claimOf } from "./claim";
import { COSTS } from "./costs";
import { type Forest, isPart, type Root, take } from "./forest";

/** What stands above its parts has so many at most where only the figures show it. */
const MOST_PARTS = 40;

/** Each forest as it is and with the deeper lines at its end as the parts of the line above them, once they end. */
export function leadsOfDeeper(statement: Statement, level: number, forest: Forest): readonly Forest[] {
  const at = leaderAbove(statement, forest.roots);
  if (at < 0 || levelOf(statement, forest.roots[at]!) < level) return [forest];
  const leader = forest.roots[at]!;
  const below = forest.roots.slice(at + 1).filter(isPart);
  const depth = smallest(below.map((root) => levelOf(statement, root)));
  const direct = below.filter((root) => levelOf(statement, root) === depth);
  const claim = claimOf(
    statement,
    leader.line,
    direct.map(({ line }) => line),
  );
  const named = leader.kind === "unread" ? COSTS.leadsThoughNamed - COSTS.unread : 0;
  const root: Root = { line: leader.line, kind: "item" };
  return [
    take(forest, at, root, { claim, cost: COSTS.deeper + named }),
    take(forest, at, root, { claim: null, cost: COSTS.someParts }),
    { ...forest, cost: forest.cost + COSTS.noParts },
  ].flatMap((each, index) => (index < 2 ? leadsOfDeeper(statement, level, each) : [each]));
}

/** The last line with only deeper ones after it; −1 where there is none. */
function leaderAbove(statement: Statement, roots: readonly Root[]): number {
  let depth = Infinity;
  for (let at = roots.length - 1; at >= 0; at--) {
    const { kind, line } = roots[at]!;
    if (kind === "heading" || kind === "result") return -1;
    const { level } = statement.lines[line]!;
    if (level < depth && depth < Infinity) return kind === "total" ? -1 : at;
    depth = Math.min(depth, level);
  }
  return -1;
}

/** The forest with a run of lines at its end as the parts of the line above them, where the figures show it. */
export function leadsOfRun(statement: Statement, forest: Forest): readonly Forest[] {
  const { roots } = forest;
  const found: Forest[] = [];
  for (let at = roots.length - 2; at >= 0 && roots.length - at <= MOST_PARTS; at--) {
    const leader = roots[at]!;
    if (leader.kind === "heading" || leader.kind === "result") break;
    const parts = roots.slice(at + 1);
    if (parts.some((part) => levelOf(statement, part) < levelOf(statement, leader))) break;
    if (leader.kind === "total") continue;
    if (leader.kind === "unread" && mayClose(statement, roots[at - 1])) continue;
    const below = parts.map(({ line }) => line);
    const claim = claimOf(statement, leader.line, below);
    if (claim.tied < claim.missed || claim.tied === 0) continue;
    if (leader.kind !== "unread" && !mayBeParts(statement, leader.line, below)) continue;
    const isSingle = parts.length === 1;
    if (isSingle && leader.kind !== "unread" && !isOnlyPart(statement, leader, parts[0]!, claim)) continue;
    const single = isSingle ? COSTS.single : 0;
    const named = leader.kind === "unread" ? -COSTS.unread : 0;
    found.push(
      take(forest, at, { line: leader.line, kind: "item" }, { claim, cost: COSTS.flush + single + named }),
    );
  }
  return found;
}

/** 負債合計 has something above it to close, unless that is 資産合計, which leads its own lines. */
function mayClose({ lines }: Statement, above: Root | undefined): boolean {
  return above?.kind === "item" && lines[above.line]!.type !== "total";
}

/** The same in every column, under another name; a line printed twice has one. */
function isOnlyPart({ lines }: Statement, leader: Root, part: Root, { missed }: TotalClaim): boolean {
  return part.kind === "item" && missed === 0 && lines[leader.line]!.key !== lines[part.line]!.key;
}

function levelOf({ lines }: Statement, { line }: Root): number {
  return lines[line]!.level;
}

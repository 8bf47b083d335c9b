import type { Statement } from "../../../types";
import { isMemo } from "../../memo";
import { type TotalClaim, claimOf, isPerhapsChance } from "./claim";

/** A line and the run of lines below it that come to its figures, up to the line after the last. */
export interface Lead {
  readonly parts: readonly number[];
  readonly end: number;
}

export type Leads = ReadonlyMap<number, Lead>;

/** What nothing adds up across: a side of an account, or a statement among others, from a line up to another. */
export interface LinesOfSide {
  readonly statement: Statement;
  readonly explained: ReadonlySet<number>;
  readonly from: number;
  readonly to: number;
}

/** What no total has taken yet: lines, the headings among them, and where what the last total left ends. */
interface Open {
  readonly roots: readonly number[];
  readonly starts: readonly { readonly stem: string; readonly from: number }[];
  readonly fresh: number;
}

/** The groups of all lines that lead, and of the totals that close what is left; null where one has nothing to add up. */
export function closed(
  { statement, explained, ...side }: LinesOfSide,
  leads: Leads,
): readonly TotalClaim[] | null {
  const claims = [...leads].map(([line, { parts }]) => claimOf(statement, line, parts));
  let open: Open = { roots: [], starts: [], fresh: 0 };
  for (let at = side.from; at < side.to; at = leads.get(at)?.end ?? at + 1) {
    const line = statement.lines[at]!;
    const { type, stem, key, amounts } = line;
    const { roots, starts } = open;
    if (type === "heading") {
      open = { roots, starts: [...starts, { stem, from: roots.length }], fresh: roots.length };
      continue;
    }
    if (explained.has(at) || isMemo(line)) continue;
    const closes = (type === "total" || closesHeading(key, open)) && !leads.has(at);
    const found = closes ? sumOfOpen(statement, at, open) : null;
    // Of nothing nothing can be told.
    if (closes && !found && amounts.some(({ value }) => value !== 0)) return null;
    if (found) claims.push(found.claim);
    const left = found ? roots.slice(0, found.from) : roots;
    open = { roots: [...left, at], starts, fresh: found ? left.length + 1 : open.fresh };
  }
  return claims;
}

/** What a total adds up of the lines that are open: what ties first, and of several the nearest. */
function sumOfOpen(statement: Statement, total: number, { roots, starts, fresh }: Open) {
  const { stem } = statement.lines[total]!;
  const named = stem !== "" ? starts.findLast((each) => each.stem === stem)?.from : undefined;
  const section = starts.at(-1)?.from ?? 0;
  // What closes its own heading adds up nothing before it.
  const tried = (named === undefined ? [fresh, section, 0] : [named])
    .map((from) => ({ from, claim: claimOf(statement, total, roots.slice(from)) }))
    .filter(({ from, claim }) => from >= section || named !== undefined || !isPerhapsChance(claim));
  return (
    tried.find(({ claim }) => claim.missed === 0 && (claim.tied > 0 || isOfNothing(statement, claim))) ??
    tried.find(({ claim }) => claim.tied > 0) ??
    tried.find(({ claim }) => claim.addends.length > 0)
  );
}

/** 経常外費用計 with 固定資産除却損 as its only line, and 0 in both: parts like any others, which a later figure must fit. */
function isOfNothing(statement: Statement, { total, addends }: TotalClaim): boolean {
  return (
    addends.length > 0 &&
    [total, ...addends.map(({ line }) => line)].every((line) =>
      statement.lines[line]!.amounts.every(({ value }) => !value),
    )
  );
}

/** 【業務活動収支】 … 業務活動収支: a line that is named as the heading of several lines closes it. */
function closesHeading(key: string, { roots, starts }: Open): boolean {
  return starts.some(({ stem, from }) => stem === key && roots.length > from + 1);
}

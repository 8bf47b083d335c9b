import type { Statement } from "../../../types";
import { isMemo } from "../../memo";
import { mayBeParts } from "../only-part";
import { beginsOtherSide } from "../account";
import { withSigns } from "../runs";
import { votingColumns } from "../outline/support";
import { mayLead, type Lines } from "../outline/tops";
import { areTwins } from "../whole-lines";
import { claimOf, type TotalClaim } from "./claim";

/** Longer tables are not searched, so many lines lead by chance, and so many readings are tried of a table. */
const MOST_LINES = 300;
const MOST_BARRED = 2;
const MOST_TRIED = 600;

/** A line and the run of lines below it that come to its figures, up to the line after the last. */
interface Lead {
  readonly parts: readonly number[];
  readonly end: number;
}

type Leads = ReadonlyMap<number, Lead>;

/** A table that is read, and the lines that lead nothing in this reading. */
interface Read {
  readonly statement: Statement;
  readonly explained: ReadonlySet<number>;
  readonly barred: ReadonlySet<number>;
  /** Whether a line may lead one of its own name and figures: 雑収益 with 雑収益 as its only part, or a line printed twice. */
  readonly mayRepeat: boolean;
}

/**
 * The reading in which every line that can be the sum of the lines right below it is: parts in short or round figures, a
 * single part, and what completes a うち. Null unless every total ties then, if need be with one or two lines that lead
 * by chance left out.
 */
export function leadersEverywhere(
  statement: Statement,
  explained: ReadonlySet<number>,
): readonly TotalClaim[] | null {
  if (statement.lines.length > MOST_LINES) return null;
  const barred: ReadonlySet<number> = new Set();
  return (
    withFewBarred({ statement, explained, barred, mayRepeat: false }) ??
    withFewBarred({ statement, explained, barred, mayRepeat: true })
  );
}

function withFewBarred(table: Read): readonly TotalClaim[] | null {
  const budget = { left: MOST_TRIED };
  for (let depth = 0; depth <= MOST_BARRED; depth++) {
    const found = withoutSome(table, depth, budget);
    if (found) return found;
  }
  return null;
}

/** The first reading that ties with so many of the lines that lead in it barred from leading. */
function withoutSome(table: Read, depth: number, budget: { left: number }): readonly TotalClaim[] | null {
  if (budget.left-- <= 0) return null;
  const leads = leadsIn(table);
  if (depth === 0) return closed(table, leads);
  for (const line of leads.keys()) {
    const found = withoutSome({ ...table, barred: new Set([...table.barred, line]) }, depth - 1, budget);
    if (found) return found;
  }
  return null;
}

/** From the last line up, so that the parts of a part are known before the line above it is looked at. */
function leadsIn(table: Read): Leads {
  const { statement, explained, barred } = table;
  const leads = new Map<number, Lead>();
  const lines: Lines = { statement, explained, known: new Set(), ends: new Map() };
  for (let line = statement.lines.length - 2; line >= 0; line--) {
    if (barred.has(line) || !mayLead(lines, line)) continue;
    if (!isFilled(statement, line)) continue;
    const lead = partsBelow(table, line, leads, "counts") ?? partsBelow(table, line, leads, "passes");
    if (lead) leads.set(line, lead);
  }
  const isKnown = !table.mayRepeat || hasOtherOnlyPart(statement, leads);
  return isKnown && areGroups(statement, leads) ? leads : new Map();
}

/** Whether a flush line leads a single part of another name: only then may one lead a part of its own name. */
function hasOtherOnlyPart({ lines }: Statement, leads: Leads): boolean {
  return [...leads].some(([line, { parts }]) => {
    const [only, another] = parts.map((part) => lines[part]!);
    const { key, level } = lines[line]!;
    return only && !another && only.level <= level && only.key !== key;
  });
}

/** Of groups without indentation some have several parts: figures that were carried down are no groups. */
function areGroups(statement: Statement, leads: Leads): boolean {
  const all = [...leads];
  const isFlush = (line: number, part: number) =>
    isFilled(statement, part) && statement.lines[part]!.level <= statement.lines[line]!.level;
  const some = all.some(([line, { parts }]) => parts.filter((part) => isFlush(line, part)).length > 1);
  const areNamed = (line: number, parts: readonly number[]) =>
    mayBeParts(statement, line, parts) || isDividedElsewhere(statement, leads, line);
  return some || all.every(([line, { parts }]) => areNamed(line, parts));
}

/** 人件費 below 業務経費 and again below 一般管理費: what divides two lines by the same names is no figure carried down. */
function isDividedElsewhere({ lines }: Statement, leads: Leads, line: number): boolean {
  const namesOf = ({ parts }: Lead) => parts.map((part) => lines[part]!.key);
  const own = new Set(namesOf(leads.get(line)!));
  return [...leads].some(
    ([other, lead]) =>
      other !== line && lines[other]!.key !== lines[line]!.key && namesOf(lead).some((name) => own.has(name)),
  );
}

function isFilled({ lines }: Statement, line: number): boolean {
  return lines[line]!.amounts.some(({ value }) => value);
}

/** The shortest run below a line that comes to its figures. @param memo whether a うち is a part or passed over. */
function partsBelow(
  { statement, explained, mayRepeat }: Read,
  total: number,
  leads: Leads,
  memo: "counts" | "passes",
): Lead | null {
  const { lines } = statement;
  const columns = votingColumns(statement);
  const left = columns.map((column) => lines[total]!.amounts[column]!.value ?? NaN);
  const parts: number[] = [];
  let at = total + 1;
  while (at < lines.length && isPart(statement, explained, leads, { total, at })) {
    const next = leads.get(at)?.end ?? at + 1;
    if (!isMemo(lines[at]!) || memo === "counts") {
      parts.push(at);
      const factor = withSigns(statement, total, [at])[0]!.factor;
      columns.forEach(
        (column, index) => (left[index]! -= factor * (lines[at]!.amounts[column]!.value ?? NaN)),
      );
    }
    at = next;
    const isWhole = parts.length > 0 && left.every((each) => each === 0);
    if (!isWhole) continue;
    const isTwice = !mayRepeat && parts.length === 1 && areTwins(statement, total, parts[0]!);
    return isTwice ? null : { parts, end: at };
  }
  return null;
}

function isPart(
  { lines }: Statement,
  explained: ReadonlySet<number>,
  leads: Leads,
  { total, at }: { readonly total: number; readonly at: number },
): boolean {
  const { type, level, opensStatement } = lines[at]!;
  if (type === "heading" || opensStatement || explained.has(at) || beginsOtherSide(lines, at)) return false;
  return level >= lines[total]!.level && (type === "item" || leads.has(at));
}

/** The groups of all lines that lead, and of the totals that close what is left; null where one does not tie. */
function closed({ statement, explained }: Read, leads: Leads): readonly TotalClaim[] | null {
  const { lines } = statement;
  const claims = [...leads].map(([line, { parts }]) => claimOf(statement, line, parts));
  let roots: number[] = [];
  let starts: { readonly stem: string; readonly from: number }[] = [];
  let fresh = 0;
  for (let at = 0; at < lines.length; at = leads.get(at)?.end ?? at + 1) {
    const line = lines[at]!;
    if (line.opensStatement || beginsOtherSide(lines, at)) [roots, starts, fresh] = [[], [], 0];
    if (line.type === "heading") {
      starts.push({ stem: line.stem, from: roots.length });
      fresh = roots.length;
      continue;
    }
    if (explained.has(at) || isMemo(line)) continue;
    if ((line.type === "total" || closesHeading(line.key, starts, roots)) && !leads.has(at)) {
      const named = line.stem !== "" ? starts.findLast(({ stem }) => stem === line.stem)?.from : undefined;
      // What closes its own heading adds up nothing before it.
      const froms = named === undefined ? [fresh, starts.at(-1)?.from ?? 0, 0] : [named];
      const found = froms
        .map((from) => ({ from, claim: claimOf(statement, at, roots.slice(from)) }))
        .find(({ claim }) => claim.tied > 0 && claim.missed === 0);
      // Of nothing nothing can be told.
      if (!found && line.amounts.some(({ value }) => value !== 0)) return null;
      if (found) {
        claims.push(found.claim);
        roots = roots.slice(0, found.from);
        fresh = roots.length + 1;
      }
    }
    roots.push(at);
  }
  return claims;
}

/** 【業務活動収支】 … 業務活動収支: a line that is named as the heading of several lines closes it. */
function closesHeading(
  key: string,
  starts: readonly { readonly stem: string; readonly from: number }[],
  roots: readonly number[],
): boolean {
  return starts.some(({ stem, from }) => stem === key && roots.length > from + 1);
}

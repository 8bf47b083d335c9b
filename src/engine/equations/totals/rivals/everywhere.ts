import { addAll } from "../../../book/collections";
import type { Line, Statement } from "../../../types";
import { isMemo } from "../../memo";
import { mayBeParts } from "../only-part";
import { beginsOtherSide } from "../account";
import { withSigns } from "../runs";
import { votingColumns } from "../outline/support";
import { mayLead, type Lines } from "../outline/tops";
import { areTwins } from "../whole-lines";
import type { TotalClaim } from "./claim";
import { brokenGroup } from "./one-broken";
import { closed, type Lead, type Leads, type LinesOfSide } from "./all-leading";

/** Longer tables are not searched, so many lines lead by chance, and so many readings are tried of a table. */
const MOST_LINES = 300;
const MOST_BARRED = 2;
const MOST_TRIED = 600;

/** A side that is read, and the lines that lead nothing in this reading. */
interface Read extends LinesOfSide {
  readonly barred: ReadonlySet<number>;
  /** Whether a line may lead one of its own name and figures: 雑収益 with 雑収益 as its only part, or a line printed twice. */
  readonly mayRepeat: boolean;
}

/**
 * The reading in which every line that can be the sum of the lines right below it is: parts in short or round figures, a
 * single part, and what completes a うち; if need be with one or two lines of each side that lead by chance left out. Where
 * no such reading ties throughout, the one without that misses least. Null where a total has nothing to add up in it.
 */
export function leadersEverywhere(
  statement: Statement,
  explained: ReadonlySet<number>,
): readonly TotalClaim[] | null {
  const { lines } = statement;
  if (lines.length > MOST_LINES) return null;
  const begins = lines.flatMap((_, at) => (at === 0 || beginsAnew(statement, at) ? [at] : []));
  const all: TotalClaim[] = [];
  for (const [index, from] of begins.entries()) {
    const read = bestOfSide({ statement, explained, from, to: begins[index + 1] ?? lines.length });
    if (!read) return null;
    addAll(all, read);
  }
  return all;
}

/** Whether another side of the account, or another statement, begins: nothing adds up across it. */
function beginsAnew({ lines }: Statement, at: number): boolean {
  return lines[at]!.opensStatement || beginsOtherSide(lines, at);
}

function bestOfSide(side: LinesOfSide): readonly TotalClaim[] | null {
  let plainest: readonly TotalClaim[] | null = null;
  for (const mayRepeat of [false, true]) {
    const read: Read = { ...side, mayRepeat, barred: new Set() };
    const budget = { left: MOST_TRIED };
    for (let depth = 0; depth <= MOST_BARRED; depth++)
      for (const claims of readings(read, depth, budget)) {
        if (claims.every(({ missed }) => missed === 0)) return claims;
        if (depth === 0 && (!plainest || missedBy(claims) < missedBy(plainest))) plainest = claims;
      }
  }
  return withBroken(side) ?? plainest;
}

/** The reading with the one group that does not tie, where a total shows it. */
function withBroken(side: LinesOfSide): readonly TotalClaim[] | null {
  for (const mayRepeat of [false, true]) {
    const read: Read = { ...side, mayRepeat, barred: new Set() };
    const leads = leadsIn(read);
    const [missed, ...others] = closed(read, leads)?.filter((claim) => claim.missed > 0) ?? [];
    const broken = missed && !others.length ? brokenGroup(side.statement, missed, leads) : null;
    if (!broken) continue;
    const parts = broken.addends.map(({ line }) => line);
    const last = parts[parts.length - 1]!;
    const lead: Lead = { parts, end: leads.get(last)?.end ?? last + 1 };
    const claims = closed(read, new Map([...leads, [broken.total, lead]]));
    return (
      claims?.map((claim) => (claim.total === broken.total ? { ...claim, isBroken: true } : claim)) ?? null
    );
  }
  return null;
}

function missedBy(claims: readonly TotalClaim[]): number {
  return claims.reduce((all, { missed }) => all + missed, 0);
}

/** The readings with so many of the lines that lead in it barred from leading. */
function* readings(read: Read, depth: number, budget: { left: number }): Iterable<readonly TotalClaim[]> {
  if (budget.left-- <= 0) return;
  const leads = leadsIn(read);
  if (depth > 0) {
    for (const line of leads.keys())
      yield* readings({ ...read, barred: new Set([...read.barred, line]) }, depth - 1, budget);
    return;
  }
  const claims = closed(read, leads);
  if (claims) yield claims;
}

/** From the last line up, so that the parts of a part are known before the line above it is looked at. */
function leadsIn(table: Read): Leads {
  const { statement, explained, from, to, barred } = table;
  const leads = new Map<number, Lead>();
  const lines: Lines = { statement, explained, known: new Set(), ends: new Map() };
  for (let line = to - 2; line >= from; line--) {
    if (barred.has(line) || !mayLead(lines, line)) continue;
    if (!isFilled(statement, line)) continue;
    const lead = partsBelow(table, line, leads, "counts") ?? partsBelow(table, line, leads, "passes");
    if (lead) leads.set(line, lead);
  }
  const isKnown = !table.mayRepeat || hasOtherOnlyPart(statement, leads) || repeatsSeveral(statement, leads);
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

/** 款 議会費 with 項 議会費 alone, 公債費 with 公債費: one line may be printed twice by mistake, hardly another as well. */
function repeatsSeveral({ lines }: Statement, leads: Leads): boolean {
  const repeated = [...leads].filter(
    ([line, { parts }]) => parts.length === 1 && lines[parts[0]!]!.key === lines[line]!.key,
  );
  return repeated.length > 1;
}

/** Of groups without indentation some have several parts: figures that were carried down are no groups. */
function areGroups(statement: Statement, leads: Leads): boolean {
  const all = [...leads];
  const isFlush = (line: number, part: number) =>
    isFilled(statement, part) && statement.lines[part]!.level <= statement.lines[line]!.level;
  const some = all.some(([line, { parts }]) => parts.filter((part) => isFlush(line, part)).length > 1);
  const areNamed = (line: number, parts: readonly number[]) =>
    mayBeParts(statement, line, parts) ||
    isDividedElsewhere(statement, leads, line) ||
    isAllDivided(statement, leads, line);
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

/** 寄付金 with 特別寄付金 alone, where each line around it is divided so: one line printed twice stands among others. */
function isAllDivided(statement: Statement, leads: Leads, line: number): boolean {
  const { lines } = statement;
  const isItem = ({ type }: Line) => type === "item";
  const from = lines.findLastIndex((each, at) => at < line && !isItem(each)) + 1;
  const end = lines.findIndex((each, at) => at > line && !isItem(each));
  const to = end < 0 ? lines.length : end;
  let divided = 0;
  for (let at = from; at < to; at = leads.get(at)?.end ?? at + 1) {
    if (leads.has(at)) divided++;
    else if (isFilled(statement, at)) return false;
  }
  return divided > 1;
}

function isFilled({ lines }: Statement, line: number): boolean {
  return lines[line]!.amounts.some(({ value }) => value);
}

/** The shortest run below a line that comes to its figures. @param memo whether a うち is a part or passed over. */
function partsBelow(
  { statement, explained, to, mayRepeat }: Read,
  total: number,
  leads: Leads,
  memo: "counts" | "passes",
): Lead | null {
  const { lines } = statement;
  const columns = votingColumns(statement);
  const left = columns.map((column) => lines[total]!.amounts[column]!.value ?? NaN);
  const parts: number[] = [];
  let at = total + 1;
  while (at < to && isPart(statement, explained, leads, { total, at })) {
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
  const { type, level } = lines[at]!;
  if (type === "heading" || explained.has(at)) return false;
  return level >= lines[total]!.level && (type === "item" || leads.has(at));
}

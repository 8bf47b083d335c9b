import { kindOf } from "../detection/kinds";
import type { Line, Statement } from "../types";
import { sumOf, type Addend } from "./amounts";
import { isSupported } from "./evidence";
import { accountEnds, beginsOtherSide, sideRun } from "./account";
import type { AppliedFormula } from "./formulas";
import { outlineOf, type TrustsIndent } from "./outline";
import { withoutWeakParts } from "./outline/weak";
import { isMemo } from "./memo";
import { areMeant } from "./meant";
import { findLast, keepTotal, type Open, opened, passSaidTotal, without } from "./open-headings";
import type { Book } from "./rule";
import { chooseRun, withSigns } from "./runs";

/** A printed total and the lines that it adds up. */
export interface Group {
  readonly total: number;
  readonly addends: readonly Addend[];
}

/** The totals of a statement; where some of them do not tie, as the others say that they are meant. */
export function toGroups({ statements, formulas, leadByIndent }: Book, index: number): Group[] {
  const statement = statements[index]!;
  const read = (trustsIndent: TrustsIndent) =>
    readGroups(statement, formulas[index]!, leadByIndent[index] ? "all" : trustsIndent);
  const plain = read("no");
  if (!plain.doubted.length && !hasUnreadParts(statement, plain)) return plain.groups;
  const trusting = read("items");
  const fuller = [trusting, plain].find(
    ({ groups, doubted }) =>
      groups.length + doubted.length > plain.groups.length &&
      areMeant(statement, plain.groups, [...groups, ...doubted]),
  );
  return fuller ? [...fuller.groups, ...fuller.doubted] : plain.groups;
}

/** Whether deeper lines stand below one that is not their total. */
function hasUnreadParts({ lines }: Statement, { groups }: Reading): boolean {
  const totals = new Set(groups.map(({ total }) => total));
  return lines.some(
    ({ type, level }, line) => type === "item" && (lines[line + 1]?.level ?? 0) > level && !totals.has(line),
  );
}

/** Totals that the figures or the form of the statement speak for, and those of which only the labels do. */
interface Reading {
  readonly groups: Group[];
  readonly doubted: Group[];
}

/**
 * The totals of a statement that close a heading (流動資産 … 流動資産合計), close a run of lines (資金収入合計), or stand
 * before deeper lines. Headings without a total of their own pass their lines on to the next total outside.
 * A line that a formula of the kind explains (営業利益) is no addend.
 */
function readGroups(
  statement: Statement,
  formulas: readonly AppliedFormula[],
  trustsIndent: TrustsIndent,
): Reading {
  // 資産合計 closes its heading although the balance compares it too.
  const explained = new Set(formulas.filter(({ rule }) => rule !== "balance").map(({ total }) => total));
  const said = new Set(statement.saidTotals?.map(({ line }) => line));
  const outline = outlineOf(
    statement,
    new Set([...explained, ...said]),
    new Set(formulas.map(({ total }) => total)),
    trustsIndent,
  );
  const leads = new Set(outline.groups.map(({ total }) => total));
  const given = saidGroups(statement);
  const saidParts = new Set(given.flatMap(({ addends }) => addends.map(({ line }) => line)));
  const within = new Set([...outline.within, ...saidParts]);
  const groups: Group[] = [...outline.groups, ...given];
  const doubted: Group[] = [];
  const ends: readonly number[] = accountEnds(statement) ?? [];
  let open: Open[] = [opened(null)];
  statement.lines.forEach((line, index) => {
    if (beginsOtherSide(statement.lines, index)) open = [opened(null)];
    const innermost = open[open.length - 1]!;
    if (line.opensStatement) {
      // Its totals take nothing from the statement above.
      open = [opened(null)];
    } else if (line.type === "heading") {
      open.push(opened(line.stem));
    } else if (explained.has(index)) {
      innermost.settled = innermost.items.length;
      innermost.results.push(index);
    } else if (ends.includes(index) && !said.has(index)) {
      const [items, results] = [open.flatMap((each) => each.items), open.flatMap((each) => each.results)];
      const parts = sideRun(items, results, formulas);
      if (parts.length) groups.push({ total: index, addends: withSigns(statement, index, parts) });
    } else if (said.has(index) && line.type === "total") {
      open = passSaidTotal(line, index, open, within);
    } else if (
      !leads.has(index) &&
      !outline.within.has(index) &&
      (line.type === "total" || (closesHeading(line, open) && !said.has(index)))
    ) {
      open = without(
        closeTotal(statement, index, open, groups, doubted),
        saidParts.has(index) ? index : null,
      );
    } else if (!within.has(index) && !isMemo(line)) {
      innermost.items.push(index);
    }
  });
  return { groups, doubted };
}

function saidGroups({ saidTotals = [] }: Statement): Group[] {
  return saidTotals
    .filter(({ addends }) => addends.length > 0)
    .map(({ line, addends }) => ({ total: line, addends }));
}

function closeTotal(
  statement: Statement,
  total: number,
  open: Open[],
  groups: Group[],
  doubted: Group[],
): Open[] {
  const { stem } = statement.lines[total]!;
  const at = stem ? findLast(open, (group) => group.stem === stem) : -1;
  if (at >= 0) {
    const untaken = open.slice(at).flatMap((group) => group.items);
    const items = withoutWeak(statement, total, untaken, open, groups);
    const certain = isCertain(statement, items) || allTie(statement, total, items);
    return settle(statement, total, open, at, items, certain, groups, doubted);
  }
  const inner = findLast(open, ({ items }) => items.length > 0);
  if (inner < 0) return keepTotal(open, total);
  const untaken = open.slice(inner).flatMap(({ items, settled }) => items.slice(settled));
  const fresh = withoutWeak(statement, total, untaken, open, groups);
  const all = open.flatMap(({ items }) => items);
  const isLeader = (line: number) => groups.some((group) => group.total === line);
  const section = open[inner]!.stem === null ? [] : open.slice(inner).flatMap(({ items }) => items);
  const chosen = chooseRun(statement, total, { fresh, section, all }, isLeader);
  if (!chosen) return keepTotal(open, total);
  const certain = chosen === fresh && statement.lines[total]!.role !== null && isCertain(statement, chosen);
  const kept = isClosedLater(statement, total, open[inner]!) ? inner + 1 : inner;
  const from = chosen === fresh || chosen === section ? kept : 0;
  return settle(statement, total, open, from, chosen, certain, groups, doubted);
}

/** A 小計 leaves its heading open where a line further down carries its name: 業務活動によるキャッシュ・フロー. */
function isClosedLater({ lines }: Statement, total: number, { stem }: Open): boolean {
  if (!stem || lines[total]!.stem) return false;
  const rest = lines.slice(total + 1);
  const end = rest.findIndex(
    (line) => line.opensStatement || (line.type === "heading" && line.stem === stem),
  );
  return rest
    .slice(0, end < 0 ? undefined : end)
    .some((line) => line.type !== "heading" && line.stem === stem);
}

/** The items, without those that are parts of others for all that this total says; their groups are added. */
function withoutWeak(
  statement: Statement,
  total: number,
  items: number[],
  open: readonly Open[],
  groups: Group[],
): number[] {
  const known = kindOf(statement.kind);
  const reading = known === null || known.nested ? withoutWeakParts(statement, total, items) : null;
  if (!reading) return items;
  groups.push(...reading.groups);
  const parts = new Set(reading.groups.flatMap(({ addends }) => addends.map(({ line }) => line)));
  for (const group of open) {
    group.settled -= group.items.slice(0, group.settled).filter((item) => parts.has(item)).length;
    group.items = group.items.filter((item) => !parts.has(item));
  }
  return [...reading.items];
}

/** In a statement of known kind the labels settle the structure, unless deeper lines may be parts of others. */
function isCertain({ kind, lines }: Statement, items: readonly number[]): boolean {
  const known = kindOf(kind);
  return known !== null && !known.nested && new Set(items.map((item) => lines[item]!.level)).size <= 2;
}

/** Every column ties, if only because it is zero throughout. */
function allTie(statement: Statement, total: number, items: readonly number[]): boolean {
  return statement.columns.every(
    (_, column) =>
      sumOf(withSigns(statement, total, items), (line) => statement.lines[line]!.amounts[column]!.value) ===
      statement.lines[total]!.amounts[column]!.value,
  );
}

function settle(
  statement: Statement,
  total: number,
  open: Open[],
  at: number,
  items: readonly number[],
  certain: boolean,
  groups: Group[],
  doubted: Group[],
): Open[] {
  const addends = withSigns(statement, total, items);
  if (items.length) {
    const isFound = certain || isSupported(statement, total, addends);
    (isFound ? groups : doubted).push({ total, addends });
  }
  const outer = open.slice(0, Math.max(at, 1));
  const last = outer[outer.length - 1]!;
  last.items = [...last.items.filter((item) => !items.includes(item)), total];
  last.settled = last.items.length;
  return outer;
}

/** A total may carry the very name of its heading: 「Ⅰ 営業収益」 … 「営業収益」 after its lines is rare but real. */
function closesHeading(line: Line, open: readonly Open[]): boolean {
  return open.some(({ stem, items }) => stem !== null && stem === line.key && items.length > 1);
}

import { gather } from "../../book/collections";
import { samePeriod } from "../../book/period";
import { compact } from "../../book/text";
import type { Equation, Statement } from "../../types";
import type { Book, GiveUp } from "../rule";
import { type Claimed, isBorneOut, NEEDED, supportFor, valueOf } from "../vote";
import { figuresInCommon } from "./figures-in-common";
import { amountColumn, areOfTwoScopes, areSameUnit } from "./tie";

/** A name for whatever is left over. */
const ANY_NAME = /^その他/u;

/** A revised budget repeats what it does not change. */
const REVISED = /補正|変更|改定|修正/u;

/** Of one year a table may print each of these. */
const BASES = /当初|最終|現額|決算|収入済|支出済|調定|見込|実績|計画|要求|査定|内示/gu;

/** 公営企業's plan of revenue and expenditure has the taxes in it that its income statement leaves out. */
const WITH_TAXES = /実施計画|収益的(収入|支出)|予算(説明書|明細書)|^(収入|支出)(の部)?$/u;

/** Without them the same table of two years has one title. */
const YEARS = /(令和|平成|昭和|[RHS])?((?<![0-9])[0-9]+|元)年度?|[0-9]{4}|[前本当今]年度|前年度比較|[()]/gu;

/** Shorter names are in many titles. */
const LEAST_NAME = 3;

type Place = readonly [statement: Statement, column: number];

/** Columns of two tables that print one thing, if they are what their headings say. */
interface Twins {
  readonly claimed: Claimed;
  /** How many lines agree. */
  readonly agreeing: number;
  readonly claim: () => readonly Equation[];
}

/**
 * Columns of two tables that print the same figures under the same names: list and summary (総括), one statement on two
 * sheets, 前年度 and the table of that year, the column of a body in a consolidation and the statement of that body. Equal
 * names alone make no tie: the figures must bear it out, the less the more the headings say. What differs then is wrong
 * in one of the two places. Each column is compared with one before it.
 */
export function labelTies(book: Book, giveUp: GiveUp): Equation[] {
  const { statements } = book;
  const names = statements.map(linesByName);
  const inCommon = figuresInCommon(statements, names);
  const relationsTo = relationsIn(book, names);
  return gather(statements, (statement, later) => {
    const relationTo = relationsTo(later);
    return gather(statement.columns, (_, column) => {
      const twins = inCommon(later, column).flatMap(
        ({ statement: index, column: before, lines }): Twins[] => {
          const relation = areComparable(statements[index]!, statement) ? relationTo(index) : null;
          const claimed = relation && claimedBy([statements[index]!, before], [statement, column], relation);
          if (!claimed) return [];
          const claim = () => claimOf(book, [index, before], [later, column], relation.lines);
          return [{ claimed, agreeing: lines, claim }];
        },
      );
      const found = best(twins, statements);
      const given = found.length ? undefined : almost(twins, statements);
      if (given) giveUp({ what: "tie", why: "no-reading-ties", ...given.total });
      return found;
    });
  });
}

/** Of the twins that the figures bear out the first of which the headings say most. */
function best(twins: readonly Twins[], statements: readonly Statement[]): readonly Equation[] {
  for (const asked of ["named-source", "same-statement", "equal-names"] as const) {
    for (const { claimed, agreeing, claim } of twins) {
      if (claimed !== asked || agreeing < NEEDED[asked].figures) continue;
      const equations = claim();
      if (isBorneOut(supportFor(equations, statements), claimed)) return equations;
    }
  }
  return [];
}

/** Of twins that their headings promise and the figures bear out in part only, what misses first. */
function almost(twins: readonly Twins[], statements: readonly Statement[]): Equation | undefined {
  for (const { claimed, claim } of twins) {
    if (claimed === "equal-names") continue;
    const { tied, missed } = supportFor(claim(), statements);
    if (tied.length > 0 && missed.length > 0) return missed[0];
  }
  return undefined;
}

/** How two tables belong together. */
interface Relation {
  readonly isOneBody: boolean;
  /** Their titles say, or another of their columns shows, that one repeats the other. */
  readonly isOneTable: boolean;
  readonly lines: readonly (readonly [number, number])[];
}

/** How each earlier table belongs to a given one; made only for tables with figures in common. */
function relationsIn(book: Book, names: readonly ReadonlyMap<string, number>[]) {
  const { statements, sets } = book;
  const titles = statements.map(({ title }) => compact(title).replace(YEARS, ""));
  const bodies = new Map(sets.flatMap((set, at) => set.map((index) => [index, at] as const)));
  const relationOf = (a: number, b: number): Relation => {
    const lines = sharedLines(names[a]!, names[b]!);
    const isOneBody = bodies.get(a) === bodies.get(b);
    const isOneTitle = titles[a] === titles[b] && titles[a]!.length >= LEAST_NAME;
    return { isOneBody, isOneTable: isOneTitle || (isOneBody && haveOneColumn(book, [a, b], lines)), lines };
  };
  return (later: number) => {
    const known = new Map<number, Relation>();
    return (earlier: number): Relation => {
      let relation = known.get(earlier);
      if (!relation) known.set(earlier, (relation = relationOf(earlier, later)));
      return relation;
    };
  };
}

/** Whether a column of one heading prints the same throughout in both. */
function haveOneColumn(book: Book, [a, b]: readonly [number, number], lines: Relation["lines"]): boolean {
  const { statements } = book;
  return statements[a]!.columns.some(({ key }, before) => {
    const column = key ? statements[b]!.columns.findIndex((other) => other.key === key) : -1;
    if (column < 0 || !areOfOneYear([statements[a]!, before], [statements[b]!, column])) return false;
    const support = supportFor(claimOf(book, [a, before], [b, column], lines), statements);
    return support.causes === 0 && isBorneOut(support, "equal-names");
  });
}

/** What the headings of two columns promise; null where they print different things, or nothing says that they do not. */
function claimedBy(one: Place, other: Place, { isOneBody, isOneTable }: Relation): Claimed | null {
  const [[a], [b]] = [one, other];
  if (!areOfOneYear(one, other) || areOfTwoScopes(a, b)) return null;
  if (namesBody(one, other) || namesBody(other, one)) return "named-source";
  const isOneStatement = a.kind === "table" ? isOneTable : a.scope === b.scope;
  if (isOneStatement && areOneHeading(one, other))
    return a.period?.year === b.period?.year ? "same-statement" : "named-source";
  return isOneBody && a.kind === "table" ? "equal-names" : null;
}

/** The columns are named alike, or are those of one year. */
function areOneHeading([a, left]: Place, [b, right]: Place): boolean {
  const [own, there] = [a.columns[left]!, b.columns[right]!];
  if (own.role !== there.role) return false;
  if (own.key === there.key && own.key !== "") return true;
  if (own.role !== "amount") return false;
  const areDated = own.period?.year != null && there.period?.year != null;
  return areDated || (left === amountColumn(a) && right === amountColumn(b));
}

/** Whether the column is that of a body, and the other place the amounts of the statement of this body. */
function namesBody([a, left]: Place, [b, right]: Place): boolean {
  const { role, label } = a.columns[left]!;
  const name = compact(label);
  if (role !== "segment" || name.length < LEAST_NAME || right !== amountColumn(b)) return false;
  return compact(b.title).includes(name) && !compact(a.title).includes(name);
}

export function areOfOneYear([a, left]: Place, [b, right]: Place): boolean {
  const [own, there] = [a.columns[left]!, b.columns[right]!];
  if (REVISED.test(a.title + own.label) !== REVISED.test(b.title + there.label)) return false;
  const [one, other] = [basesOf(own.label, a.title), basesOf(there.label, b.title)];
  if (one && other && one !== other) return false;
  return samePeriod(own.period ?? a.period, there.period ?? b.period);
}

function basesOf(label: string, title: string): string {
  const own = label.match(BASES) ?? title.match(BASES) ?? [];
  return [...new Set(own)].sort().join("");
}

function areComparable(one: Statement, other: Statement): boolean {
  if (one.kind !== other.kind || one.kind === "overview" || !areSameUnit(one, other)) return false;
  return one.kind !== "income-statement" || WITH_TAXES.test(one.title) === WITH_TAXES.test(other.title);
}

/** The outermost line of each name; names that stand twice on one level name no line. A role is a name too. */
function linesByName({ lines }: Statement): ReadonlyMap<string, number> {
  const found = new Map<string, { readonly line: number; readonly level: number; isTwice: boolean }>();
  lines.forEach(({ type, key, level, role }, line) => {
    if (type === "heading" || key === "" || ANY_NAME.test(key)) return;
    const name = role ?? key;
    const known = found.get(name);
    if (!known || level < known.level) found.set(name, { line, level, isTwice: false });
    else if (level === known.level) known.isTwice = true;
  });
  return new Map([...found].flatMap(([name, { line, isTwice }]) => (isTwice ? [] : [[name, line] as const])));
}

function sharedLines(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) {
  return [...one].flatMap(([name, line]) => {
    const there = other.get(name);
    return there === undefined ? [] : [[line, there] as const];
  });
}

type At = readonly [statement: number, column: number];

/**
 * One equation for each line that both columns have, where one of them prints something; a line without any figure heads
 * others, wherever it begins (翌年度へ繰り越すべき財源 above its parts and 計).
 */
function claimOf(
  { statements, terms }: Book,
  [earlier, before]: At,
  [later, column]: At,
  lines: Relation["lines"],
): Equation[] {
  const isEmpty = (statement: number, line: number) =>
    statements[statement]!.lines[line]!.amounts.every(({ source }) => source === "blank");
  return lines.flatMap(([there, own]): Equation[] => {
    if (isEmpty(earlier, there) || isEmpty(later, own)) return [];
    const [total, term] = [terms[later]![own]![column]!, terms[earlier]![there]![before]!];
    const isPrinted = [total, term].some((each) => valueOf(each, statements) !== 0);
    return isPrinted ? [{ rule: "tie-out", total, terms: [term] }] : [];
  });
}

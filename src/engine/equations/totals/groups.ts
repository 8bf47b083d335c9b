import { kindOf } from "../../detection/kinds";
import type { Line, Statement } from "../../types";
import { asFormulasSay } from "./written-totals";
import { countedOnce } from "./counted-once";
import { closeTotal } from "./closing";
import type { TotalsReading } from "./reading";
import { accountEnds, beginsOtherSide, sideRun } from "./account";
import type { AppliedFormula, Group, TotalsRead } from "../sum";
import { outlineOf, type TrustsIndent } from "./outline";
import { isMemo } from "../memo";
import { areBorneOut } from "./borne-out";
import { withRivals } from "./rivals";
import { type Open, opened, passSaidTotal, without } from "./open-headings";
import type { BookBase } from "../rule";
import { changesAlone, withoutUnlisted } from "./changed-lines";
import { withoutSelected } from "./selection";
import { withSigns } from "./runs";

/** The totals of a statement; where some of them do not tie, as another reading of its lines ties them. */
export function readTotals(book: BookBase, index: number): TotalsRead {
  const statement = book.statements[index]!;
  const changes = changesAlone(book, index);
  const read = readBy(changes ?? book, index);
  const once = { ...read, groups: read.groups.map((group) => countedOnce(book, index, group)) };
  const told = withoutSelected(statement, asFormulasSay(statement, index, book.written, once));
  return changes ? withoutUnlisted(statement, told) : told;
}

function readBy(book: BookBase, index: number): TotalsRead {
  const { groups, doubted } = firstReading(book, index);
  const statement = book.statements[index]!;
  return withRivals(statement, explainedLines(statement, book.formulas[index]!), groups, doubted);
}

/** 資産合計 closes its heading although the balance compares it too. */
function isResult({ rule }: AppliedFormula): boolean {
  return rule !== "balance";
}

/** The totals as labels and places give them; where some of them do not tie, as the others bear them out. */
function firstReading({ statements, formulas, leadByIndent }: BookBase, index: number): TotalsReading {
  const statement = statements[index]!;
  const read = (trustsIndent: TrustsIndent) =>
    readGroups(statement, formulas[index]!, leadByIndent[index] ? "all" : trustsIndent);
  const plain = read("no");
  if (!plain.doubted.length && !hasUnreadParts(statement, plain)) return plain;
  const trusting = read("items");
  const fuller = [trusting, plain].find(
    ({ groups, doubted }) =>
      groups.length + doubted.length > plain.groups.length &&
      areBorneOut(statement, plain.groups, [...groups, ...doubted]),
  );
  return fuller ? { groups: [...fuller.groups, ...fuller.doubted], doubted: [] } : plain;
}

/** Whether deeper lines stand below one that is not their total. */
function hasUnreadParts({ lines }: Statement, { groups }: TotalsReading): boolean {
  const totals = new Set(groups.map(({ total }) => total));
  return lines.some(
    ({ type, level }, line) => type === "item" && (lines[line + 1]?.level ?? 0) > level && !totals.has(line),
  );
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
): TotalsReading {
  const known = beforehand(statement, formulas, trustsIndent);
  const { explained, said, saidParts, outlined, leads, ends, reading } = known;
  const within = new Set([...outlined, ...saidParts]);
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
      if (parts.length) reading.groups.push({ total: index, addends: withSigns(statement, index, parts) });
    } else if (said.has(index) && line.type === "total") {
      open = passSaidTotal(line, index, open, within);
    } else if (
      !leads.has(index) &&
      !outlined.has(index) &&
      (line.type === "total" || (closesHeading(line, open) && !said.has(index)))
    ) {
      open = without(closeTotal(statement, index, open, reading), saidParts.has(index) ? index : null);
    } else if (!within.has(index) && !isMemo(line)) {
      innermost.items.push(index);
    }
  });
  return reading;
}

/** What formulas of the kind explain, and what its form prints without the parts that it adds up. */
function explainedLines(
  { kind, roles }: Statement,
  formulas: readonly AppliedFormula[],
): ReadonlySet<number> {
  const alone = (kindOf(kind)?.roles ?? []).flatMap(({ role, isAlone }) =>
    isAlone && roles[role] !== undefined ? [roles[role]] : [],
  );
  return new Set([...formulas.filter(isResult).map(({ total }) => total), ...alone]);
}

/** What is known of the lines before they are read one after the other. */
function beforehand(statement: Statement, formulas: readonly AppliedFormula[], trustsIndent: TrustsIndent) {
  const explained = explainedLines(statement, formulas);
  const said = new Set(statement.saidTotals?.map(({ line }) => line));
  const withFormula = new Set(formulas.map(({ total }) => total));
  const outline = outlineOf(statement, new Set([...explained, ...said]), withFormula, trustsIndent);
  const given = saidGroups(statement);
  const ends: readonly number[] = accountEnds(statement) ?? [];
  const reading: TotalsReading = { groups: [...outline.groups, ...given], doubted: [] };
  return {
    ...{ explained, said, ends, reading },
    saidParts: new Set(given.flatMap(({ addends }) => addends.map(({ line }) => line))),
    outlined: new Set(outline.within),
    leads: new Set(outline.groups.map(({ total }) => total)),
  };
}

function saidGroups({ saidTotals = [] }: Statement): Group[] {
  return saidTotals
    .filter(({ addends }) => addends.length > 0)
    .map(({ line, addends }) => ({ total: line, addends }));
}

/**
 * A total may carry the very name of its heading: 「Ⅰ 営業収益」 … 「営業収益」 after its lines is rare but real. After a
 * single line it is one where the form knows it (投資活動によるキャッシュ・フロー of one purchase).
 */
function closesHeading(line: Line, open: readonly Open[]): boolean {
  const least = line.role === null ? 2 : 1;
  return open.some(({ stem, items }) => stem !== null && stem === line.key && items.length >= least);
}

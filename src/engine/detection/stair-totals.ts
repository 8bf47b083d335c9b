import { labelKey } from "../book/text";
import { isResult } from "./kinds/results";
import { type Spot, writtenAs } from "./grid";

type Row = readonly Spot[];

/** A figure to the right of the last one that it adds up, in the same row, with what it adds up. */
export interface StairTotal {
  readonly spot: Spot;
  readonly addends: readonly StairAddend[];
  /** How many figures stand before it in its row. */
  readonly step: number;
  /** What it is called: the heading whose whole run it closes, else its first addend. */
  readonly name: string;
}

export interface StairAddend {
  readonly spot: Spot;
  readonly factor: 1 | -1;
}

interface Entry {
  readonly spot: Spot;
  readonly name: string;
  /** The heading that it stands below, and how far that is indented. */
  readonly heading: string;
  readonly headingIndent: number;
  readonly indent: number;
  /** Whether it is the first entry below that heading. */
  readonly isFirst: boolean;
}

interface Labelled {
  readonly row: Row;
  readonly label: readonly [text: string, indent: number];
}

const COMES_IN = /収益|利益|収入|歳入/u;
const GOES_OUT = /費用|損失|支出|歳出/u;

/**
 * 公営企業's statements print the total of a run in the row of its last item, one column to the right: 建物 1,000 |,
 * 減価償却累計額 △300 | 700. What stands in an outer column adds up what stands further in since the last figure as far
 * out; of revenue and expense it is the difference.
 */
export function stairTotals(
  columns: readonly number[],
  rows: readonly Row[],
  labelColumns: readonly number[],
): StairTotal[] {
  const totals: StairTotal[] = [];
  const labelled = (row: Row = []): Labelled => ({ row, label: labelOf(row, labelColumns) });
  const open: Entry[] = [];
  let [heading, headingIndent] = ["", 0];
  let isFirst = true;
  rows.forEach((row, index) => {
    const figures = figuresIn(row, columns);
    const [label, indent] = labelOf(row, labelColumns);
    if (!figures.length) {
      if (label) [heading, headingIndent, isFirst] = [label, indent, true];
      return;
    }
    figures.forEach((spot, step) => {
      const own = { spot, name: label, indent, heading, headingIndent, isFirst };
      const within = open.slice(open.findLastIndex((entry) => entry.spot.column >= spot.column) + 1);
      const closes = step > 0 && within.length > 0;
      // 有形固定資産合計 in a row of its own takes them too; what it adds up its label says.
      if (closes || (step === 0 && /計$/u.test(label))) open.length -= within.length;
      const name = closes ? nameOf(within, spot, labelled(rows[index + 1])) : label;
      open.push({ ...own, name, isFirst: closes ? within[0]!.isFirst : isFirst });
      isFirst = false;
      if (closes) totals.push({ spot, step, addends: withFactors(within), name });
    });
  });
  return totals;
}

/** The amounts of a row in some columns, those that cannot be read among them. */
export function figuresIn(row: Row, columns: readonly number[]): Spot[] {
  return row.filter(
    ({ column, type }) => (type === "figure" || type === "unreadable") && columns.includes(column),
  );
}

function labelOf(row: Row, labelColumns: readonly number[]): [text: string, indent: number] {
  const spot = row.findLast(({ type, column }) => type === "text" && labelColumns.includes(column));
  return spot ? [writtenAs(spot), spot.indent] : ["", 0];
}

function nameOf(within: readonly Entry[], { column }: Spot, next: Labelled): string {
  const [first] = within;
  if (isDifference(within)) return `${within.map(({ name }) => labelKey(name)).join("と")}の差引`;
  const goesOn = next.row.some((spot) => spot.type === "figure" && spot.column <= column);
  const isLast = !goesOn || isBeyond(within, next);
  const isWhole = isLast && first!.isFirst && within.every(({ heading }) => heading === first!.heading);
  return `${labelKey(isWhole && first!.heading ? first!.heading : first!.name)}計`;
}

/** Whether a line is none of the section: no deeper than its heading, as 財務費用 below 一般管理費, or a result of the kind. */
function isBeyond(within: readonly Entry[], { label: [text, indent] }: Labelled): boolean {
  const isOutside = within.every(
    (entry) => entry.indent > entry.headingIndent && indent <= entry.headingIndent,
  );
  return isOutside || isResult(labelKey(text));
}

const comesIn = ({ heading }: Entry) => COMES_IN.test(heading);
const goesOut = (entry: Entry) => GOES_OUT.test(entry.heading) && !comesIn(entry);

function isDifference(entries: readonly Entry[]): boolean {
  return entries.some(comesIn) && entries.some(goesOut);
}

function withFactors(entries: readonly Entry[]): StairAddend[] {
  const isTakenOff = isDifference(entries) ? goesOut : () => false;
  return entries.map((entry) => ({ spot: entry.spot, factor: isTakenOff(entry) ? -1 : 1 }));
}

/** Whether the figures confirm most of the totals, and some of them by more than the same figure. */
export function areConfirmed(totals: readonly StairTotal[]): boolean {
  const tied = totals.filter(ties);
  const isAll = tied.length === totals.length;
  return tied.length * 2 > totals.length && (isAll || tied.some(({ addends }) => addends.length > 1));
}

function ties({ spot, addends }: StairTotal): boolean {
  if (!spot.figure) return false;
  const { digits, decimals } = spot.figure;
  if (addends.some((addend) => addend.spot.figure?.decimals !== decimals)) return false;
  return addends.reduce((all, addend) => all + addend.factor * addend.spot.figure!.digits, 0) === digits;
}

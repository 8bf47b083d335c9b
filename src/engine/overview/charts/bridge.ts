import { greatest } from "../../book/collections";
import { cellName } from "../../book/address";
import { roundingMode } from "../../book/rounding";
import { figure } from "../../../messages/figures";
import { OVERVIEW_CHARTS as words } from "../../../messages/overview-charts";
import { CHART_NAME, type PlanRow } from "../../report/sheet-plan";
import type { BridgeDescription, SignedLine } from "../description";
import type { OverviewProposal } from "../proposal";
import type { RoundedBy } from "../../types";
import { rounded } from "../formula";
import type { OverviewBook } from "../reading";
import type { Year } from "../years";
import { type ChartAmount, amountOf, finestUnit, signedSources } from "./amounts";
import { amountCell, type ChartBlock, headCell, quoted, textCell } from "./block";

/** A column of the chart: a year's total, or what a line changed of it. */
export interface BridgeColumn {
  readonly label: string;
  /** Of a change: what the total does where the line grows; null for a total, 0 for what the lines leave. */
  readonly factor: 1 | -1 | 0 | null;
  readonly amount: ChartAmount;
}

export interface Bridge {
  readonly unit: number;
  readonly columns: readonly BridgeColumn[];
}

/** From last year's total over the changes to this year's; null where the book lacks a total or a figure. */
export function bridgeOf(
  reading: OverviewBook,
  { part, total, steps }: BridgeDescription,
  { chosen: { unit, thisYear, lastYear } }: OverviewProposal,
  years: readonly [now: string, before: string],
): Bridge | null {
  if (!lastYear) return null;
  const inYear = (year: Year, lines: readonly SignedLine[], sign?: 1 | -1) =>
    signedSources(reading, { part, lines }, { year, unit }, sign);
  const found = [
    { label: years[1], factor: null, sources: inYear(lastYear, total) },
    ...steps.map((step) => ({
      label: step.line.label,
      factor: step.factor,
      sources: [...(inYear(thisYear, [step]) ?? []), ...(inYear(lastYear, [step], -1) ?? [])],
    })),
    { label: years[0], factor: null, sources: inYear(thisYear, total) },
  ].filter(({ sources }) => sources?.length !== 0);
  const finest = finestUnit(found.flatMap(({ sources }) => sources ?? []));
  const columns: BridgeColumn[] = [];
  for (const { label, factor, sources } of found) {
    const amount = sources && amountOf(sources, finest);
    if (!amount) return null;
    columns.push({ label, factor, amount });
  }
  if (columns.length < 3) return null;
  const end = columns.pop()!;
  const rest = end.amount.value - columns.reduce((sum, { amount }) => sum + amount.value, 0);
  if (rest) columns.push({ label: words.rest, factor: 0, amount: { value: rest, formula: null } });
  return { unit: finest, columns: [...columns, end] };
}

/** A profit that is left of changes many times as large is no more than a line between their columns. */
export function isReadable({ columns }: Bridge): boolean {
  const sizes = columns.map(({ amount }) => Math.abs(amount.value));
  return Math.max(sizes[0]!, sizes.at(-1)!) * LEAST_SEEN >= greatest(sizes);
}

const LEAST_SEEN = 10;

const HEADS = [
  ...[words.item, words.base, words.ofYear, words.increaseAbove, words.increaseBelow],
  ...[words.decreaseAbove, words.decreaseBelow, words.change, words.running],
];
/** Columns of the change and of what it comes to. */
const CHANGE = 7;
const RUNNING = 8;

/** The stacked columns of a bridge: an unseen base, and on it what is seen, above and below zero by itself. */
export function bridgeBlock(
  { unit: finest, columns }: Bridge,
  label: string,
  { chosen: { unit, mode } }: OverviewProposal,
  years: readonly [now: string, before: string],
): ChartBlock {
  const rows = (top: number): PlanRow[] => [
    { cells: HEADS.map(headCell) },
    ...columnRows(columns, top + 1, unit / finest, mode),
  ];
  return {
    name: CHART_NAME + words.bridgeName,
    type: "ColumnStacked",
    title: words.bridgeTitle(label, years[1], years[0], unit),
    series: ["hidden", "total", "increase", "increase", "decrease", "decrease"],
    rows,
    data: (top) => ({ top, left: 0, bottom: top + columns.length, right: 6 }),
  };
}

/** @param ratio of the unit of the amounts to that of the names. */
function columnRows(
  columns: readonly BridgeColumn[],
  top: number,
  ratio: number,
  mode: RoundedBy,
): PlanRow[] {
  let before = 0;
  return columns.map((column, index) => {
    const { factor, amount } = column;
    const row = top + index;
    const isTotal = factor === null;
    const running = isTotal ? amount.value : before + amount.value;
    // What the changes above leave of this year's total.
    const rest = `${at(top + columns.length - 1, CHANGE)}-${at(row - 1, RUNNING)}`;
    const own = factor === 0 ? { ...amount, formula: rest } : amount;
    const parts = isTotal ? totalParts(row, running) : changeParts(row, before, running);
    before = running;
    return {
      cells: [
        labelCell(column, row, ratio, mode),
        ...parts.map(amountCell),
        amountCell(own),
        amountCell({
          value: running,
          formula: isTotal ? at(row, CHANGE) : `${at(row - 1, RUNNING)}+${at(row, CHANGE)}`,
        }),
      ],
    };
  });
}

const NOTHING: ChartAmount = { value: 0, formula: null };

function totalParts(row: number, value: number): ChartAmount[] {
  return [NOTHING, { value, formula: at(row, CHANGE) }, NOTHING, NOTHING, NOTHING, NOTHING];
}

/** What is not seen and what is seen of a change, each on its side of zero. */
function changeParts(row: number, from: number, to: number): ChartAmount[] {
  const [p, c] = [at(row - 1, RUNNING), at(row, RUNNING)];
  const side = (isUp: boolean, isAbove: boolean): ChartAmount => {
    const clip = isAbove ? Math.max : Math.min;
    const name = isAbove ? "MAX" : "MIN";
    const [a, b, first, second] = isUp === isAbove ? [to, from, c, p] : [from, to, p, c];
    return {
      value: isUp === to > from ? clip(0, a) - clip(0, b) : 0,
      formula: `IF(${at(row, CHANGE)}${isUp ? ">" : "<"}0,${name}(0,${first})-${name}(0,${second}),0)`,
    };
  };
  const base = {
    value: Math.max(0, Math.min(from, to)) + Math.min(0, Math.max(from, to)),
    formula: `MAX(0,MIN(${p},${c}))+MIN(0,MAX(${p},${c}))`,
  };
  return [base, NOTHING, side(true, true), side(true, false), side(false, true), side(false, false)];
}

/** 「営業費用の減」 over its amount, as a formula: it says what happened whatever the figures become. */
function labelCell(
  { label, factor, amount: { value } }: BridgeColumn,
  row: number,
  ratio: number,
  mode: RoundedBy,
) {
  const change = at(row, CHANGE);
  const [up, down] = factor === -1 ? [words.less, words.more] : [words.more, words.less];
  const way = !factor ? "" : value > 0 ? up : value < 0 ? down : words.same;
  const wayFormula = factor
    ? `&IF(${change}>0,${quoted(up)},IF(${change}<0,${quoted(down)},${quoted(words.same)}))`
    : "";
  const plus = factor === null ? "" : "+";
  const shown = roundingMode(mode).round(value, ratio);
  const inUnit = rounded(ratio === 1 ? change : `${change}/${ratio}`, mode);
  return textCell(
    `${label}${way}\n${shown > 0 ? plus : ""}${figure(shown, 0, "ja")}`,
    `${quoted(label)}${wayFormula}&CHAR(10)&TEXT(${inUnit},${quoted(`${plus && '"+"'}#,##0;"△"#,##0;0`)})`,
  );
}

function at(row: number, column: number): string {
  return cellName(row, column);
}

import { cellName } from "../../book/address";
import { roundingMode } from "../../book/rounding";
import { figure } from "../../../messages/figures";
import { OVERVIEW_CHARTS as words } from "../../../messages/overview-charts";
import { CHART_NAME, type PlanRow } from "../../report/sheet-plan";
import type { BridgeDescription } from "../description";
import type { OverviewProposal } from "../proposal";
import { rounded } from "../formula";
import type { Reading } from "../reading";
import { type Amount, amountOf, finestUnit, lessThan, signedSources } from "./amounts";
import { amountCell, type ChartBlock, headCell, quoted, textCell } from "./block";

/** A column of the chart: a year's total, or what a line changed of it. */
export interface BridgeColumn {
  readonly label: string;
  /** Of a change: what the total does where the line grows; null for a total, 0 for what the lines leave. */
  readonly factor: 1 | -1 | 0 | null;
  readonly amount: Amount;
}

export interface Bridge {
  readonly unit: number;
  readonly columns: readonly BridgeColumn[];
}

/** From last year's total over the changes to this year's; null where the book lacks a total or a figure. */
export function bridgeOf(
  reading: Reading,
  { part, total, steps }: BridgeDescription,
  { chosen: { unit, thisYear, lastYear } }: OverviewProposal,
  years: readonly [now: string, before: string],
): Bridge | null {
  if (!lastYear) return null;
  const inYears = (lines: BridgeDescription["steps"]) =>
    [thisYear, lastYear].map((year) => signedSources(reading, part, lines, year, unit));
  const [now, before] = inYears(total);
  const changes = steps.map((step) => {
    const [of, less] = inYears([step]);
    return { step, sources: [...(of ?? []), ...lessThan(less ?? [])] };
  });
  if (!now || !before) return null;
  const finest = finestUnit([...now, ...before, ...changes.flatMap(({ sources }) => sources)]);
  const [start, end] = [amountOf(before, finest), amountOf(now, finest)];
  const explained = changes
    .filter(({ sources }) => sources.length)
    .map(({ step, sources }) => ({ step, amount: amountOf(sources, finest) }));
  if (!start || !end) return null;
  const columns: BridgeColumn[] = [{ label: years[1], factor: null, amount: start }];
  for (const { step, amount } of explained) {
    if (!amount) return null;
    columns.push({ label: step.line.label, factor: step.factor, amount });
  }
  if (columns.every(({ factor, amount }) => factor === null || amount.value === 0)) return null;
  const rest = end.value - columns.reduce((sum, { amount }) => sum + amount.value, 0);
  if (rest !== 0) columns.push({ label: words.rest, factor: 0, amount: { value: rest, formula: null } });
  return { unit: finest, columns: [...columns, { label: years[0], factor: null, amount: end }] };
}

/** A profit that is left of changes many times as large is no more than a line between their columns. */
export function isReadable({ columns }: Bridge): boolean {
  const largest = (isTotal: boolean) =>
    Math.max(
      0,
      ...columns
        .filter(({ factor }) => (factor === null) === isTotal)
        .map(({ amount }) => Math.abs(amount.value)),
    );
  return largest(true) * LEAST_SEEN >= largest(false);
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
    ...columnRows(columns, top + 1, (row, amount) => ({
      shown: roundingMode(mode).round(amount, unit / finest),
      formula: unit === finest ? at(row, CHANGE) : rounded(`${at(row, CHANGE)}/${unit / finest}`, mode),
    })),
  ];
  return {
    name: CHART_NAME + words.bridgeName,
    type: "ColumnStacked",
    title: words.bridgeTitle(label, years[1], years[0], unit),
    series: ["hidden", "total", "increase", "increase", "decrease", "decrease"],
    hasLegend: false,
    rows,
    data: (top) => ({ top, left: 0, bottom: top + columns.length, right: 6 }),
  };
}

type InUnit = (row: number, amount: number) => { readonly shown: number; readonly formula: string };

function columnRows(columns: readonly BridgeColumn[], top: number, inUnit: InUnit): PlanRow[] {
  let before = 0;
  return columns.map(({ label, factor, amount }, index) => {
    const row = top + index;
    const isTotal = factor === null;
    const running = isTotal ? amount.value : before + amount.value;
    const own = factor === 0 ? { ...amount, formula: restFormula(top, row, columns.length) } : amount;
    const parts = isTotal ? totalParts(row, running) : changeParts(row, before, running);
    before = running;
    return {
      cells: [
        labelCell(label, factor, amount.value, row, inUnit),
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

function totalParts(row: number, value: number): Amount[] {
  const none = { value: 0, formula: null };
  return [none, { value, formula: at(row, CHANGE) }, none, none, none, none];
}

/** What is not seen and what is seen of a change, each on its side of zero. */
function changeParts(row: number, from: number, to: number): Amount[] {
  const [p, c, change] = [at(row - 1, RUNNING), at(row, RUNNING), at(row, CHANGE)];
  const above = Math.max(0, to) - Math.max(0, from);
  const below = Math.min(0, to) - Math.min(0, from);
  const isUp = to > from;
  const isDown = to < from;
  return [
    {
      value: Math.max(0, Math.min(from, to)) + Math.min(0, Math.max(from, to)),
      formula: `MAX(0,MIN(${p},${c}))+MIN(0,MAX(${p},${c}))`,
    },
    { value: 0, formula: null },
    { value: isUp ? above : 0, formula: `IF(${change}>0,MAX(0,${c})-MAX(0,${p}),0)` },
    { value: isUp ? 0 - below : 0, formula: `IF(${change}>0,MIN(0,${p})-MIN(0,${c}),0)` },
    { value: isDown ? 0 - above : 0, formula: `IF(${change}<0,MAX(0,${p})-MAX(0,${c}),0)` },
    { value: isDown ? below : 0, formula: `IF(${change}<0,MIN(0,${c})-MIN(0,${p}),0)` },
  ];
}

/** What the changes above leave of the difference of the two totals. */
function restFormula(top: number, row: number, count: number): string {
  const steps = row - 1 > top ? `-SUM(${at(top + 1, CHANGE)}:${at(row - 1, CHANGE)})` : "";
  return `${at(top + count - 1, CHANGE)}-${at(top, CHANGE)}${steps}`;
}

/** 「営業費用の減」 over its amount, as a formula: it says what happened whatever the figures become. */
function labelCell(
  label: string,
  factor: BridgeColumn["factor"],
  value: number,
  row: number,
  inUnit: InUnit,
) {
  const { shown, formula } = inUnit(row, value);
  const change = at(row, CHANGE);
  const [up, down] = factor === -1 ? [words.less, words.more] : [words.more, words.less];
  const hasWay = factor === 1 || factor === -1;
  const way = hasWay ? (value > 0 ? up : value < 0 ? down : words.same) : "";
  const plus = factor === null ? "" : "+";
  const wayFormula = hasWay
    ? `&IF(${change}>0,${quoted(up)},IF(${change}<0,${quoted(down)},${quoted(words.same)}))`
    : "";
  const amount = `${shown > 0 ? plus : ""}${figure(shown, 0, "ja")}`;
  return textCell(
    `${label}${way}\n${amount}`,
    `${quoted(label)}${wayFormula}&CHAR(10)&TEXT(${formula},${quoted(`${plus && '"+"'}#,##0;"△"#,##0;0`)})`,
  );
}

function at(row: number, column: number): string {
  return cellName(row, column);
}

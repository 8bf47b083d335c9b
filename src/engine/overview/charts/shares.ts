import { cellName } from "../../book/address";
import { roundingMode } from "../../book/rounding";
import { unitName } from "../../../messages/units";
import { OVERVIEW_CHARTS as words } from "../../../messages/overview-charts";
import { CHART_NAME, type PlanCell, type PlanRow, type SeriesLook } from "../../report/sheet-plan";
import type { SharesDescription } from "../description";
import type { OverviewProposal } from "../proposal";
import type { OverviewBook } from "../reading";
import { type ChartAmount, amountOf, finestUnit, signedSources } from "./amounts";
import { amountCell, type ChartBlock, headCell, textCell } from "./block";

export interface Shares {
  readonly unit: number;
  readonly labels: readonly string[];
  /** This year's, then last year's where there are any. */
  readonly years: readonly { readonly label: string; readonly amounts: readonly ChartAmount[] }[];
}

/** Shares in per cent with one decimal. */
const TENTHS = 1_000;
const LOOKS: readonly SeriesLook[] = ["share-1", "share-2", "share-3"];

/** What a whole is made of; null where that is nothing to be shown: one part alone, or one below zero. */
export function sharesOf(
  reading: OverviewBook,
  { part, lines }: SharesDescription,
  { chosen: { unit, thisYear, lastYear } }: OverviewProposal,
  years: readonly [now: string, before: string],
): Shares | null {
  const found = [thisYear, ...(lastYear ? [lastYear] : [])].map((year) =>
    lines.map((line) => signedSources(reading, { part, lines: [{ line, factor: 1 }] }, { year, unit })),
  );
  const kept = lines.flatMap((_, index) => (found.some((year) => year[index]) ? [index] : []));
  const finest = finestUnit(found.flat().flatMap((sources) => sources ?? []));
  const shown = found
    .map((year, index) => ({
      label: years[index]!,
      amounts: kept.map((at) => amountOf(year[at] ?? [], finest)),
    }))
    .filter(({ amounts }) => amounts.some((amount) => amount === null || amount.value !== 0));
  const all = shown.flatMap(({ amounts }) => amounts);
  const isWhole = all.every(
    (amount) => amount && amount.value >= 0 && Number.isSafeInteger(amount.value * TENTHS * 4),
  );
  if (!isWhole || kept.length < 2 || shown[0]?.label !== years[0]) return null;
  return {
    unit: finest,
    labels: kept.map((at) => lines[at]!.label),
    years: shown as Shares["years"][number][],
  };
}

/** Bars of 100 %, this year above last year. */
export function sharesBlock({ unit, labels, years }: Shares, label: string): ChartBlock {
  const rows = (top: number): PlanRow[] => [
    { cells: [headCell(words.item), ...labels.map(headCell)] },
    ...years.map(({ label: year, amounts }, index) => ({
      cells: [
        textCell(year),
        ...amounts.map((amount, at) => shareCell(amount, amounts, top + years.length + 2 + index, at + 1)),
      ],
    })),
    { cells: [headCell(words.amounts(unitName(unit))), ...labels.map(headCell)] },
    ...years.map(({ label: year, amounts }) => ({ cells: [textCell(year), ...amounts.map(amountCell)] })),
  ];
  return {
    name: CHART_NAME + words.sharesName,
    type: "BarStacked100",
    title: words.sharesTitle(label),
    series: labels.map((_, index) => LOOKS[index % LOOKS.length]!),
    // A share too small for its label has none.
    labels: '[<3]"";0.0',
    rows,
    data: (top) => ({ top, left: 0, bottom: top + years.length, right: labels.length }),
  };
}

/** The share of an amount that stands in a cell, among those beside it. */
function shareCell(
  { value }: ChartAmount,
  all: readonly ChartAmount[],
  row: number,
  column: number,
): PlanCell {
  const whole = all.reduce((sum, amount) => sum + amount.value, 0);
  const sum = `SUM(${cellName(row, 1)}:${cellName(row, all.length)})`;
  return {
    value: roundingMode("half-up").round(value * TENTHS, whole) / 10,
    formula: `IF(${sum}=0,0,ROUND(100*${cellName(row, column)}/${sum},1))`,
    look: "amount",
    decimals: 1,
  };
}

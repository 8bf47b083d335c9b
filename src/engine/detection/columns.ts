import { headingPeriod } from "../book/period";
import { compact } from "../book/text";
import type { Column, ColumnRole, Period } from "../types";
import type { Grid, Spot } from "./grid";

const CHANGE = /^(比較)?(増減|増△減|増・?減|差引|差異|差額|比較|対前年度|前年度比較)(増減)?額?(\(.*\))?$/u;
const RATIO = /(率|比率|割合|構成比|%|前年度?比)$|[（(](%|率)[)）]/u;
const TOTAL = /^(総|合)?計$|^(合計|総合計|全体|機構全体|法人全体|総額)(額)?$/u;
const AMOUNT = /^(金額|予算額?|決算額?|実績額?|計画額?|見込額?|限度額|年額|残高)$|予算|決算|実績|見込/u;

interface Heading {
  readonly column: number;
  readonly label: string;
  /** For comparison, without a unit in brackets. */
  readonly name: string;
  readonly compacted: string;
}

/**
 * What each figure column means. A heading broken over several cells or merged is joined; a column of ratios is no
 * column of amounts and is left out.
 */
export function toColumns(
  figureColumns: readonly number[],
  headings: readonly (readonly Spot[])[],
  grid: Grid,
  { era, keyOf }: { readonly era: number | null; readonly keyOf: (text: string) => string },
): Column[] {
  const found = withGroups(figureColumns, headings, grid).filter(({ name }) => !RATIO.test(name));
  const periods = datedHeadings(found, era);
  const roles = found.map(({ name }, index) => firstRole(name, periods[index] ?? null));
  const plain = roles.filter((role) => role === "other").length;
  return found.map(({ column, label }, index) => {
    const role = roles[index]!;
    // Several columns that are neither years nor totals are segments; a single one is the amount.
    const settled: ColumnRole = role !== "other" ? role : plain > 1 ? "segment" : "amount";
    return {
      column,
      label,
      key: keyOf(label),
      role: settled,
      period: settled === "change" ? null : (periods[index] ?? null),
    };
  });
}

function firstRole(name: string, period: Period | null): ColumnRole {
  if (CHANGE.test(name)) return "change";
  if (TOTAL.test(name)) return "total";
  return period || AMOUNT.test(name) || name === "" ? "amount" : "other";
}

function withGroups(
  figureColumns: readonly number[],
  headings: readonly (readonly Spot[])[],
  grid: Grid,
): Heading[] {
  const rows = headings.map((row) => row[0]!.row);
  const own = new Map<number, string>();
  const groups = new Map<number, string>();
  for (const column of figureColumns) {
    const parts = rows.map((row) => headingAt(row, column, figureColumns, grid));
    own.set(column, joined(parts.map((part) => (part && !part.group ? part.text : ""))));
    groups.set(column, joined(parts.map((part) => (part?.group ? part.text : ""))));
  }
  const labels = [...own.values()];
  return figureColumns.map((column) => {
    const text = own.get(column)!;
    const group = groups.get(column)!;
    const repeated = labels.filter((other) => other === text).length > 1;
    const label = text === "" ? group : repeated ? group + text : text;
    const compacted = compact(label);
    return { column, label, compacted, name: compacted.replace(/[(（](単位:?)?(百万|千)?円[)）]/u, "") };
  });
}

function headingAt(
  row: number,
  column: number,
  figureColumns: readonly number[],
  grid: Grid,
): { text: string; group: boolean } | null {
  const area = grid.mergeAt(row, column);
  if (area && area.top !== row) return null;
  const spot = grid.at(row, area?.left ?? column);
  if (!spot || spot.type === "other") return null;
  const text = spot.type === "text" ? spot.text : String(spot.figure?.digits ?? "");
  const under = area ? figureColumns.filter((other) => other >= area.left && other <= area.right).length : 1;
  return { text, group: under > 1 };
}

function joined(parts: readonly string[]): string {
  return parts.filter((part, index) => part !== "" && part !== parts[index - 1]).join("");
}

/** Years without an era ("28年度" beside "27年度") still have an order: the highest is this year. */
function datedHeadings(headings: readonly Heading[], era: number | null): (Period | null)[] {
  const periods = headings.map(({ name }) => headingPeriod(name, era));
  const numbers = headings.map(({ name }) => Number(/([0-9]{1,2})年度/.exec(name)?.[1] ?? 0));
  const latest = Math.max(...numbers);
  return periods.map((period, index) =>
    period && period.year === null && numbers[index]! > 0
      ? { ...period, relative: numbers[index]! - latest }
      : period,
  );
}

import { type Figure, readNumber, readPercent } from "../book/amount";
import { isDoubt } from "../book/doubt";
import type { Ratio, RatioColumn } from "../types";
import { type Heading, labelsOf } from "./columns";
import type { Grid, Spot } from "./grid";
import type { Layout, Panel } from "./panels";
import type { RawLine } from "./lines";

/** A column whose heading says that it holds ratios. */
export type RatioHead = Pick<RatioColumn, "column" | "label">;

/** The columns of ratios of a table: beside its amounts, up to the next table beside it. */
export function ratioHeads(
  panel: Panel,
  { panels, headings, lines }: Layout,
  grid: Grid,
  headingOf: (label: string) => Heading,
): RatioHead[] {
  const next = panels[panels.indexOf(panel) + 1];
  const right = next ? (next.labelColumns[0] ?? next.figureColumns[0]!) : Infinity;
  const left = panel.labelColumns[0] ?? 0;
  const used = new Set<number>();
  for (const row of lines) for (const { type, column } of row) if (type !== "text") used.add(column);
  const columns = [...used].filter((column) => column > left && column < right).sort((a, b) => a - b);
  const labels = labelsOf(columns, headings, grid);
  return columns.flatMap((column, index) =>
    headingOf(labels[index]!).isRatio ? [{ column, label: labels[index]! }] : [],
  );
}

/** The ratios that lines print in these columns. */
export function ratiosOf(heads: readonly RatioHead[], lines: readonly RawLine[], grid: Grid): RatioColumn[] {
  return heads.map(({ column, label }) => ({
    column,
    label,
    figures: lines.map(({ row, type }) => {
      const spot = type === "heading" ? null : grid.at(row, column);
      return spot && ratioOf(spot);
    }),
  }));
}

function ratioOf({ type, figure, cell }: Spot): Ratio | null {
  const { value, format } = cell;
  if (type === "other") {
    const shown = readPercent(value, format);
    return shown && withStored(shown, shown.shortened ? readPercent(value, undefined) : null);
  }
  // A dash says that there is no ratio.
  if (!figure || !(typeof value === "number" || /[0-9０-９]/u.test(String(value)))) return null;
  const stored = figure.shortened ? readNumber(value as number, undefined) : null;
  return withStored(figure, isDoubt(stored) ? null : stored);
}

function withStored(shown: Figure, stored: Figure | null): Ratio {
  const bare = ({ digits, decimals }: Figure): Ratio => ({ digits, decimals });
  return { ...bare(shown), ...(stored && { stored: bare(stored) }) };
}

import { labelKey } from "../book/text";
import type { Rounding, Statement } from "../types";
import type { Band } from "./bands";
import { withBlankLines } from "./blank-lines";
import { classify, type RoleFinder } from "./classify";
import { type Heading, toColumns } from "./columns";
import { type Level, oddLines, withCopies } from "./flat-list";
import type { Grid, TextReader } from "./grid";
import type { Label } from "./label";
import { type RawLine, toRawLines } from "./lines";
import { type Layout, type Panel, textsAbove } from "./panels";
import { type Preamble, readPreamble } from "./preamble";
import { type RatioHead, ratioHeads } from "./ratios";
import { areTwoSides, type TableSide } from "./sides";
import { toSteps, withStairTotals, withStepPlaces } from "./staircase";
import { transposed } from "./transposed";

/** What is read once for the whole book. */
export interface Readers {
  readonly read: TextReader;
  readonly findRoles: RoleFinder;
  readonly labelOf: (text: string) => Label;
  readonly isResult: (key: string) => boolean;
  readonly headingOf: (label: string) => Heading;
  /** The era of a year that is printed without one. */
  readonly era: number | null;
}

/** What a table takes over from the tables above it on its sheet, where it does not say otherwise. */
export interface Context {
  readonly unit: number | null;
  readonly rounding: Rounding | null;
  /** 「概要」 where the first title of the sheet says so, for it stands above all its tables; null before the first. */
  readonly heading: string | null;
  readonly period: Statement["period"];
}

export interface Place {
  readonly grid: Grid;
  readonly band: Band;
  readonly layout: Layout;
  readonly panel: Panel;
  readonly context: Context;
}

/** A table as it is read, before it is known which statement it is. */
export interface Table extends TableSide {
  readonly preamble: Preamble;
  /** The last text above it that is neither title nor unit, as it is compared. */
  readonly caption: string;
  readonly ratios: readonly RatioHead[];
}

/** The table of a panel; none where it has no columns or no lines with figures. */
export function readTable({ grid, layout, panel }: Place, readers: Readers): Table[] {
  const texts = textsAbove(panel, layout, grid);
  const preamble = readPreamble(texts, readers.era);
  const caption = texts.findLast(({ nature }) => nature === "plain")?.text ?? "";
  const steps = toSteps(
    toColumns(panel.figureColumns, layout.headings, grid, readers.headingOf),
    layout.lines,
    panel.labelColumns,
  );
  const { columns } = steps;
  const printed = toRawLines(steps.rows, panel.labelColumns, steps, readers.labelOf);
  const read = withStairTotals(printed, steps);
  const lines = withStepPlaces(withoutTrailingHeadings(withBlankLines(read, readers.isResult)), steps);
  if (!columns.length || !lines.some(({ type }) => type !== "heading")) return [];
  const ratios = ratioHeads(panel, layout, grid, readers.headingOf);
  return [{ title: preamble.title, preamble, caption: labelKey(caption), columns, lines, ratios }];
}

/** One level of a flat list: a line for each run of names, and behind them the rows that print another figure. */
export function readLevel(place: Place & { readonly panel: Level }, readers: Readers): Table[] {
  const { layout, panel } = place;
  const { rows, odd } = panel;
  return readTable({ ...place, layout: { ...layout, lines: rows } }, readers).map((table) => {
    const places = new Map(table.columns.map(({ column }, index) => [column, index]));
    const lines = withCopies(table.lines, panel);
    const slips = toRawLines(
      odd.map(({ row }) => row),
      panel.labelColumns.slice(-1),
      { columns: table.columns, places },
      readers.labelOf,
    );
    return { ...table, lines: [...lines, ...oddLines(lines, slips, panel)] };
  });
}

/** The two sides of a 勘定式 become one table, the right below the left. */
export function joinedSides(tables: readonly Table[], context: Context, readers: Readers): Table[] {
  const joined: Table[] = [];
  for (const table of tables) {
    const left = joined[joined.length - 1];
    const asOne = (title: string, lines: readonly RawLine[]) =>
      classify((context.heading ?? "") + title, table.columns, lines, readers.findRoles);
    if (!left || !areTwoSides(left, table, asOne)) {
      joined.push(table);
      continue;
    }
    const placed = table.lines.map((line) => ({
      ...line,
      places: line.places ?? table.columns.map(({ column }) => ({ row: line.row, column })),
    }));
    const { unit, period } = table.preamble;
    const preamble = {
      ...left.preamble,
      unit: left.preamble.unit ?? unit,
      period: left.preamble.period ?? period,
    };
    joined[joined.length - 1] = { ...left, preamble, ratios: [], lines: [...left.lines, ...placed] };
  }
  return joined;
}

/** A table whose lines are segments and whose columns are the lines of a statement is turned. */
export function upright(table: Table, { headings }: Layout, { heading }: Context, readers: Readers): Table {
  const title = (heading ?? "") + table.preamble.title;
  const row = headings[headings.length - 1]?.[0]?.row ?? table.lines[0]!.row;
  const turned = transposed(table, row, readers.labelOf, ({ columns, lines }) =>
    classify(title, columns, lines, readers.findRoles),
  );
  return turned ? { ...table, ...turned, ratios: [] } : table;
}

/** What stands right below the last figures is a line only if its figures were left out. */
function withoutTrailingHeadings(lines: readonly RawLine[]): readonly RawLine[] {
  const last = lines.findLastIndex(({ type }) => type !== "heading");
  return lines.slice(0, last + 1);
}

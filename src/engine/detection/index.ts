import { gather, remembered } from "../book/collections";
import { eraOf } from "../book/period";
import { declaredRounding } from "../book/rounding";
import { labelKey } from "../book/text";
import { declaredUnit } from "../book/unit";
import type { Column, Line, Range, Rounding, Sheet, Statement, Workbook } from "../types";
import { toBands, type Band } from "./bands";
import { classify, isResult, roleFinder, scopeOf, type RoleFinder, type RoleMap } from "./classify";
import { settleBlankLines } from "./blank-counterparts";
import { withBlankColumns } from "./blank-columns";
import { withBlankLines } from "./blank-lines";
import { readHeading, toColumns, type Heading } from "./columns";
import { textReader, toGrid, type Grid, type TextReader } from "./grid";
import { withComputed } from "./computed";
import { flatList, type Level, oddLines, withCopies } from "./flat-list";
import { amountOf, decimalsOf, toRawLines, type RawLine, unitInCells } from "./lines";
import { readLabel, type Label } from "./label";
import { layOut, textsAbove, type Layout, type Panel } from "./panels";
import { type Preamble, readPreamble } from "./preamble";
import { type RatioHead, ratioHeads, ratiosOf } from "./ratios";
import { toRemarks } from "./remarks";
import { areTwoSides, type Side } from "./sides";
import { saidTotalsOf, toSteps, withStairTotals, withStepPlaces } from "./staircase";
import { settlePeriods } from "./periods";
import { type Captioned, joinedBlocks } from "./repeated-blocks";
import { settleSigns } from "./signs";

/** What is read once for the whole book. */
interface Readers {
  readonly read: TextReader;
  readonly findRoles: RoleFinder;
  readonly labelOf: (text: string) => Label;
  readonly isResult: (key: string) => boolean;
  readonly headingOf: (label: string) => Heading;
  /** The era of a year that is printed without one. */
  readonly era: number | null;
}

/** What a table takes over from the tables above it on its sheet, where it does not say otherwise. */
interface Context {
  readonly unit: number | null;
  readonly rounding: Rounding | null;
  /** 「概要」 where the first title of the sheet says so, for it stands above all its tables; null before the first. */
  readonly heading: string | null;
  readonly period: Statement["period"];
}

/**
 * Workbook → Statement[]: finds every table that holds amounts, on any sheet and at any place, and reads its title,
 * unit, columns and lines. Neither sheet names nor the figures themselves decide anything.
 */
export function detect(workbook: Workbook, onSheet?: (done: number, of: number) => void): Statement[] {
  const era = bookEra(workbook);
  const readers: Readers = {
    read: textReader(),
    findRoles: roleFinder(),
    labelOf: remembered(readLabel),
    isResult: remembered(isResult),
    headingOf: remembered((label) => readHeading(label, era)),
    era,
  };
  const found = gather(withComputed(workbook).sheets, (sheet, index) => {
    const statements = readSheet(sheet, readers);
    onSheet?.(index + 1, workbook.sheets.length);
    return statements;
  });
  const statements = found.map((statement, index) => ({ ...statement, id: `s${index + 1}` }));
  return settlePeriods(settleSigns(settleBlankLines(statements)));
}

function readSheet(sheet: Sheet, readers: Readers): Statement[] {
  const grid = toGrid(sheet, readers.read);
  const found: Captioned[] = [];
  let context: Context = { unit: null, rounding: null, heading: null, period: null };
  for (const band of toBands(grid)) {
    const printed = layOut(band);
    const list = flatList(printed);
    const layout = list ?? printed;
    const declared = declaredRounding(
      [...band.notes, ...band.head.flat()].map(({ compacted }) => compacted).join(" "),
    );
    context = { ...context, rounding: declared ?? context.rounding };
    const tables = list
      ? list.panels.flatMap((panel) => readLevel({ grid, band, layout, panel, context }, readers))
      : joinedSides(
          layout.panels.flatMap((panel) => readTable({ grid, band, layout, panel, context }, readers)),
          context,
          readers,
        );
    for (const table of tables) {
      const statement = toStatement(table, { grid, band, layout, context }, readers);
      found.push({ statement, caption: table.caption });
      context = {
        ...context,
        unit: statement.unit ?? context.unit,
        heading: context.heading ?? (/概要/u.test(statement.title) ? "概要" : ""),
        period: context.period ?? statement.period,
      };
    }
  }
  return joinedBlocks(found, readers.headingOf);
}

interface Place {
  readonly grid: Grid;
  readonly band: Band;
  readonly layout: Layout;
  readonly panel: Panel;
  readonly context: Context;
}

interface Table extends Side {
  readonly preamble: Preamble;
  /** The last text above it that is neither title nor unit, as it is compared. */
  readonly caption: string;
  readonly ratios: readonly RatioHead[];
}

function readTable({ grid, layout, panel }: Place, readers: Readers): Table[] {
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
function readLevel(place: Place & { readonly panel: Level }, readers: Readers): Table[] {
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
function joinedSides(tables: readonly Table[], context: Context, readers: Readers): Table[] {
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

function toStatement(
  { preamble, columns, lines: raw, ratios }: Table,
  { grid, band, layout, context }: Omit<Place, "panel">,
  readers: Readers,
): Statement {
  const { sheet } = grid;
  const { kind, roles } = classify((context.heading ?? "") + preamble.title, columns, raw, readers.findRoles);
  const decimals = decimalsOf(raw);
  const unit = preamble.unit ?? headUnit(band, columns) ?? unitInCells(raw) ?? context.unit;
  const saidTotals = saidTotalsOf(raw);
  const statement: Statement = {
    id: "",
    kind: kind?.id ?? "table",
    scope: scopeOf(kind, preamble.title, columns),
    sheet: sheet.name,
    range: rangeOf(raw, columns, layout),
    title: preamble.title,
    unit,
    decimals,
    rounding: roundingOf(raw, context.rounding, unit),
    period: preamble.period ?? context.period,
    columns,
    lines: raw.map((line) => toLine(line, roles, decimals, unit)),
    roles: Object.fromEntries([...roles].map(([line, { role }]) => [role, raw.indexOf(line)])),
    remarks: toRemarks(sheet, raw, columns),
    ...(saidTotals.length && { saidTotals }),
    ...(ratios.length > 0 && { ratios: ratiosOf(ratios, raw, grid) }),
  };
  return withBlankColumns(statement, layout);
}

function rangeOf(raw: readonly RawLine[], columns: readonly Column[], layout: Layout): Range {
  const places = raw.flatMap((line) => line.places ?? []);
  const copies = raw.flatMap((line) => line.copies ?? []);
  return {
    top: layout.headings[0]?.[0]?.row ?? raw[0]!.row,
    left: Math.min(raw[0]!.labelColumn, ...columns.map(({ column }) => column)),
    bottom: Math.max(raw[raw.length - 1]!.row, ...places.map(({ row }) => row), ...copies),
    right: Math.max(...columns.map(({ column }) => column), ...places.map(({ column }) => column)),
  };
}

/** What stands right below the last figures is a line only if its figures were left out. */
function withoutTrailingHeadings(lines: readonly RawLine[]): readonly RawLine[] {
  const last = lines.findLastIndex(({ type }) => type !== "heading");
  return lines.slice(0, last + 1);
}

function toLine(raw: RawLine, roles: RoleMap, decimals: number, unit: number | null): Line {
  const { row, labelColumn, label, key, stem, opensStatement, level, type, places, spots, copies, repeats } =
    raw;
  const role = roles.get(raw);
  const amounts = spots.map((spot) => amountOf(spot, decimals, unit));
  return {
    row,
    labelColumn,
    label,
    key,
    stem,
    opensStatement,
    level,
    type,
    role: role?.role ?? null,
    sign: role?.deducted ? -1 : 1,
    amounts,
    ...(places && { places }),
    ...(copies && { copies }),
    ...(repeats !== undefined && { repeats }),
  };
}

function headUnit(band: Band, columns: readonly Column[]): number | null {
  for (const { compacted } of band.head.flat()) {
    const unit = declaredUnit(compacted);
    if (unit !== null) return unit;
  }
  return columns.map(({ label }) => declaredUnit(label)).find((unit) => unit !== null) ?? null;
}

function roundingOf(lines: readonly RawLine[], declared: Rounding | null, unit: number | null): Rounding {
  if (declared) return declared;
  if (lines.some(({ spots }) => spots.some((spot) => spot?.figure?.shortened))) return "half-up";
  return unit === 1 ? "exact" : "unknown";
}

function bookEra(workbook: Workbook): number | null {
  for (const { cells } of workbook.sheets) {
    for (const { value } of cells) {
      const era = typeof value === "string" && value.length <= 80 ? eraOf(value) : null;
      if (era !== null) return era;
    }
  }
  return null;
}

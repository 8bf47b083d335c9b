import { greatest, smallest } from "../book/collections";
import { englishTotal } from "../book/english";
import { declaredUnit } from "../book/unit";
import type { Amount, Column, Line, Range, Rounding, Statement } from "../types";
import { adjustedTotals } from "./adjustments";
import type { Band } from "./bands";
import { withBlankColumns } from "./blank-columns";
import { classify, type RoleMap, scopeOf } from "./classify";
import { amountOf, decimalsOf, type RawLine, unitInCells } from "./lines";
import type { Spot } from "./grid";
import type { Layout } from "./panels";
import { rankTotals } from "./rank-totals";
import { ratiosOf } from "./ratios";
import { toRemarks } from "./remarks";
import { inOneScale } from "./scales";
import { roundingByFormulas } from "./rounded-by-formulas";
import { withRunningColumns } from "./running";
import { saidTotalsOf } from "./staircase";
import { isOfItsSheet, sumsDown } from "./live-sums";
import type { Place, Readers, Table } from "./table";

/** The table with its kind, roles, unit and amounts. */
export function toStatement(
  { preamble, columns, lines: read, ratios }: Table,
  { grid, band, layout, context }: Omit<Place, "panel">,
  readers: Readers,
): Statement {
  const { sheet } = grid;
  const title = (context.heading ?? "") + preamble.title;
  const isKnown = classify(title, columns, read, readers.findRoles).kind !== null;
  const head = preamble.unit ?? headUnit(band, columns);
  const { lines: scaled, unscaled } = inOneScale(read, head ?? context.unit);
  const raw = isKnown ? scaled.map(withEnglishTotal) : scaled;
  const { kind, roles } = classify(title, columns, raw, readers.findRoles);
  const decimals = decimalsOf(raw);
  const unit = head ?? unitInCells(raw) ?? context.unit;
  const saidTotals = [...saidTotalsOf(raw), ...rankTotals(raw, columns), ...adjustedTotals(raw)];
  const sums = sumsDown(raw);
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
    // Debits and credits add up down their columns, never across.
    columns: kind?.id === "trial-balance" ? columns.map((column) => ({ ...column, role: "other" })) : columns,
    lines: raw.map((line) => toLine(line, roles, columns.length, (spot) => amountOf(spot, decimals, unit))),
    roles: Object.fromEntries([...roles].map(([line, { role }]) => [role, raw.indexOf(line)])),
    remarks: toRemarks(sheet, raw, columns, unscaled),
    ...(saidTotals.length > 0 && { saidTotals }),
    ...(sums > 0 && { sumsDown: sums }),
    ...(ratios.length > 0 && { ratios: ratiosOf(ratios, raw, grid) }),
  };
  return withRunningColumns(withBlankColumns(statement, layout));
}

function rangeOf(raw: readonly RawLine[], columns: readonly Column[], layout: Layout): Range {
  const places = raw.flatMap((line) => line.places ?? []);
  const copies = raw.flatMap((line) => line.copies ?? []);
  return {
    top: layout.headings[0]?.[0]?.row ?? raw[0]!.row,
    left: Math.min(raw[0]!.labelColumn, smallest(columns.map(({ column }) => column))),
    bottom: Math.max(raw[raw.length - 1]!.row, greatest(places.map(({ row }) => row)), greatest(copies)),
    right: Math.max(
      greatest(columns.map(({ column }) => column)),
      greatest(places.map(({ column }) => column)),
    ),
  };
}

/** "Total investments" is a total in a statement of known kind; elsewhere words in other languages settle nothing. */
function withEnglishTotal(line: RawLine): RawLine {
  const total = line.isTotal ? null : englishTotal(line.key);
  if (!total) return line;
  return { ...line, stem: total.of, isTotal: true, type: line.type === "item" ? "total" : line.type };
}

/** A heading beside another label has no cells of its own; its amounts are blank all the same, one per column. */
function toLine(raw: RawLine, roles: RoleMap, width: number, amountIn: (spot: Spot | null) => Amount): Line {
  const { row, labelColumn, label, key, stem, opensStatement, level, type, places, spots, copies, repeats } =
    raw;
  const role = roles.get(raw);
  const amounts = Array.from({ length: width }, (_, column) => amountIn(spots[column] ?? null));
  return {
    row,
    labelColumn,
    label,
    key,
    stem,
    opensStatement,
    level,
    type: role?.closes && type === "item" ? "total" : type,
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
  const byFormulas = unit === 1 ? null : roundingByFormulas(lines);
  if (byFormulas) return byFormulas;
  // One sum ÷1000 among figures that nobody rounded is wrong itself.
  const isShortened = (spot: Spot | null) => spot?.figure?.shortened === true && !isOfItsSheet(spot.cell);
  if (lines.some(({ spots }) => spots.some(isShortened))) return "half-up";
  return unit === 1 ? "exact" : "unknown";
}

import { readFraction, type Share } from "../../book/fraction";
import { gather, groupedBy } from "../../book/collections";
import { unified } from "../../book/text";
import { carries } from "../../equations/vote";
import type { CellRef, Sheet, Statement, Workbook } from "../../types";

/** 国の負担割合 1/2 beside 事業費 and 国庫支出金: what part of one amount another one is. */
export interface Fraction extends Share {
  readonly cell: CellRef;
}

/** A line whose part is not that fraction of its whole. */
export interface FractionMiss {
  readonly line: number;
  readonly share: Fraction;
  /** Indexes of the columns. */
  readonly part: number;
  readonly whole: number;
}

interface Reading {
  readonly tied: number;
  readonly misses: readonly FractionMiss[];
}

const NONE: readonly never[] = [];

/** Below so many printed units nearly any amount is some part of another. */
const TELLING = 100;

/** Whose share it is: 国の負担割合, 県補助率. */
const WHOSE = /^(国庫?|都道府県|都|道|府|県|市|町|村)/u;
const SHARE = /割合|率/u;
const PART = /補助金|支出金|負担金|交付金|補助額|負担額/u;
const WHOLE = /^(総|補助対象|対象)?(事業費|経費)|総額|対象(経費|額)/u;

/** Every cell of the book that is a fraction. */
export function fractionCells({ sheets }: Workbook): Fraction[] {
  return sheets.flatMap(({ name, cells }) =>
    gather(cells, ({ row, column, value }): readonly Fraction[] => {
      const share = typeof value === "string" ? readFraction(value) : null;
      return share ? [{ ...share, cell: { sheet: name, row, column } }] : NONE;
    }),
  );
}

/**
 * The lines of a table that deny what a column of fractions says of two columns of amounts, as all of them are called:
 * 国の負担割合, 事業費, 国庫支出金; 補助率, 対象経費, 補助金.
 */
export function fractionMisses(
  statement: Statement,
  fractions: readonly Fraction[],
  { sheets }: Workbook,
): readonly FractionMiss[] {
  const { lines, range, columns } = statement;
  const own = fractions.filter(({ cell }) => cell.sheet === statement.sheet && cell.column > range.left);
  if (own.length === 0) return [];
  const lineOf = new Map(lines.map(({ row }, line) => [row, line] as const));
  const figures = new Set(columns.map(({ column }) => column));
  const beside = own.filter(({ cell }) => lineOf.has(cell.row) && !figures.has(cell.column));
  return [...groupedBy(beside, ({ cell }) => cell.column)].flatMap(([column, shares]) =>
    missesOf(statement, {
      heading: headingOf(statement, column, sheets),
      at: new Map(shares.map((share) => [lineOf.get(share.cell.row)!, share])),
    }),
  );
}

interface FractionColumn {
  readonly heading: string;
  readonly at: ReadonlyMap<number, Fraction>;
}

/** All texts above the first line. */
function headingOf({ sheet, range, lines }: Statement, column: number, sheets: readonly Sheet[]): string {
  const cells = sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const isAbove = (row: number) => row >= range.top && row < lines[0]!.row;
  return unified(
    cells
      .filter((cell) => cell.column === column && isAbove(cell.row))
      .map(({ value }) => value)
      .join(""),
  );
}

/** Of the columns whose names fit those that most lines show; none where more lines deny it. */
function missesOf({ lines, columns }: Statement, { heading, at }: FractionColumn): readonly FractionMiss[] {
  if (!SHARE.test(heading)) return [];
  const owner = WHOSE.exec(heading)?.[0];
  const named = (is: (label: string) => boolean) =>
    [...columns.keys()].filter((column) => is(unified(columns[column]!.label)));
  const parts = named((label) => (owner ? label.startsWith(owner) : PART.test(label)));
  const readings = named((label) => WHOLE.test(label)).flatMap((whole) =>
    parts.filter((part) => part !== whole).map((part) => readingOf(lines, at, { part, whole })),
  );
  const [best] = readings.sort((a, b) => b.tied - b.misses.length - (a.tied - a.misses.length));
  return best && carries({ tied: best.tied, missed: best.misses.length }, "named-pair") ? best.misses : [];
}

/** Amounts are rounded up or down to the printed unit. */
function readingOf(
  lines: Statement["lines"],
  at: FractionColumn["at"],
  { part, whole }: Pick<FractionMiss, "part" | "whole">,
): Reading {
  let tied = 0;
  const misses: FractionMiss[] = [];
  for (const [line, share] of at) {
    const { amounts } = lines[line]!;
    const [own, of] = [amounts[part]!.value, amounts[whole]!.value];
    if (!own || !of) continue;
    const apart = own * share.denominator - of * share.numerator;
    if (Math.abs(apart) >= share.denominator) misses.push({ line, share, part, whole });
    else if (Math.abs(own) >= TELLING && share.numerator < share.denominator) tied++;
  }
  return { tied, misses };
}

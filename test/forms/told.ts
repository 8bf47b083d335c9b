import { findAll } from "../../src/engine";
import { cellName } from "../../src/engine/book/address";
import { spotOf } from "../../src/engine/book/spot";
import type { Cell, Sheet, Statement } from "../../src/engine/types";
import { type Dice, dice } from "../../specimens/dice";
import { KINDS_BY_ITSELF, spoiltBy } from "../../specimens/errors/kinds";
import { withCell, workbookOf } from "../../specimens/sheets";

const SEED = 20261129;

/** Of a longer form so many figures are drawn, to keep the time short. */
const MOST = 60;

/**
 * Spoils figures of a right sheet one at a time, each by a kind of error drawn once for all, and says of how many
 * a finding tells: what it touches, or whose share or quotient it is said of. Then those that stay silent, by table
 * and line, and the numbers that were not read as figures at all.
 */
export function toldOf(sheet: Sheet): string {
  const random = dice(SEED);
  const book = workbookOf(sheet);
  const figures = figuresOf(findAll(book).statements);
  const numbers = sheet.cells.filter(({ value }) => typeof value === "number");
  const read = numbers.filter(({ row, column }) => figures.has(cellName(row, column)));
  const drawn = random
    .shuffle(read)
    .slice(0, MOST)
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const silent = drawn.filter((cell) => {
    const spoilt = withCell(book, sheet.name, cell.row, cell.column, spoiltFigure(cell, sheet, random));
    return !findAll(spoilt).findings.some(({ cells }) =>
      cells.some(({ row, column }) => row === cell.row && column === cell.column),
    );
  });
  const nameOf = ({ row, column }: Cell) => `${cellName(row, column)} ${figures.get(cellName(row, column))}`;
  const unread = numbers
    .filter((cell) => !read.includes(cell))
    .map(({ row, column }) => cellName(row, column));
  const share = `told ${drawn.length - silent.length} of ${drawn.length} drawn from ${read.length}`;
  return [
    `${share}; silent: ${silent.map(nameOf).join(", ") || "none"}`,
    ...(unread.length ? [`not read as figures: ${unread.join(", ")}`] : []),
  ].join("\n");
}

/** The label of the line of each figure, ratios too. */
function figuresOf(statements: readonly Statement[]): Map<string, string> {
  return new Map(
    statements.flatMap((statement) =>
      statement.lines.flatMap(({ label, row, type }, line) => [
        ...(type === "heading" ? [] : statement.columns).map((_, column) => {
          const spot = spotOf(statement, line, column);
          return [cellName(spot.row, spot.column), label] as const;
        }),
        ...(statement.ratios ?? []).map(({ column }) => [cellName(row, column), label] as const),
      ]),
    ),
  );
}

function spoiltFigure({ row, column, value, format = "" }: Cell, { cells }: Sheet, random: Dice): number {
  const scale = 10 ** (/\.(0+)/u.exec(format)?.[1]?.length ?? 0);
  const digits = Math.round(Number(value) * scale);
  const above = cells.find((cell) => cell.row === row - 1 && cell.column === column)?.value;
  const upper = typeof above === "number" ? Math.round(above * scale) : 0;
  for (const kind of random.shuffle(KINDS_BY_ITSELF)) {
    const spoilt = spoiltBy(kind, digits, random, upper);
    if (spoilt !== null) return spoilt / scale;
  }
  return (digits + 1 + random.below(999)) / scale;
}

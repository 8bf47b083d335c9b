import { isDoubt } from "../book/doubt";
import { readText } from "../book/amount";
import { numberFormat } from "../book/number-format";
import { type Grid, type Spot, spotIn, withSpots } from "./grid";

type Row = readonly Spot[];

/** 〔7,061〕 as a text; ( ) are the sign of a negative elsewhere. */
const SQUARE = /^[〔[【](.*)[〕\]】]$/u;
const ROUND = /^\((.*)\)$/u;

/**
 * The grid without inner figures (うち書き), which are parts of the figures that they stand below or beside and are added
 * up in no direction: all in 〔 〕, as text or by their format, and rows of nothing but ( ) right below the figures of a
 * line.
 */
export function withoutInnerFigures(grid: Grid): Grid {
  const below = grid.rows.flatMap((row, index) => (isInnerRow(row, grid.rows[index - 1]) ? row : []));
  const main = new Set<number>();
  const square: Spot[] = [];
  for (const row of grid.rows)
    for (const spot of row) {
      if (isSquare(spot)) square.push(spot);
      else if (spot.type === "figure") main.add(spot.column);
    }
  const inner = square.filter(({ column }) => main.has(column));
  const others = [...below, ...inner].map((spot): [Spot, Spot] => [spot, asOther(spot)]);
  return withSpots(grid, new Map(others));
}

function asOther(spot: Spot): Spot {
  return {
    ...spot,
    type: "other",
    figure: null,
    doubt: null,
    typedAsText: false,
    text: "",
    compacted: "",
    nature: "plain",
  };
}

function isSquare({ type, cell, compacted }: Spot): boolean {
  if (type === "text") return isAmount(SQUARE.exec(compacted)?.[1]);
  return (
    typeof cell.value === "number" &&
    cell.format !== undefined &&
    numberFormat(cell.format, cell.value).isInner
  );
}

/** Whether a row holds nothing but figures in brackets, each below the figure of a line that it may be a part of. */
function isInnerRow(row: Row, above: Row | undefined): boolean {
  if (!above || above[0]!.row !== row[0]!.row - 1 || !above.some(({ type }) => type === "text")) return false;
  return row.every((spot) => {
    const main = spotIn(above, spot.column);
    if (isSquare(spot)) return main?.type === "figure";
    const inner = roundFigure(spot);
    return inner !== null && main?.type === "figure" && roundFigure(main) === null && isPart(inner, main);
  });
}

/** Without its sign; null for what is not printed in brackets. */
function roundFigure({ type, cell, figure }: Spot): number | null {
  if (type !== "figure") return null;
  const isTyped = typeof cell.value === "string";
  const shown = isTyped
    ? ROUND.test(cell.value.normalize("NFKC").trim())
    : isBracketed(cell.format, cell.value);
  return shown ? Math.abs(figure!.digits) : null;
}

function isBracketed(format: string | undefined, value: unknown): boolean {
  if (format === undefined || typeof value !== "number" || value < 0) return false;
  const { before, behind } = numberFormat(format, value);
  return /[(（]\s*$/u.test(before) && /^\s*[)）]/u.test(behind);
}

/** As far as the kinds of decimals let it be seen, a part is no larger than the whole. */
function isPart(inner: number, { figure }: Spot): boolean {
  return inner <= Math.abs(figure!.digits) || figure!.decimals > 0;
}

function isAmount(text: string | undefined): boolean {
  const read = text === undefined ? null : readText(text);
  return read !== null && !isDoubt(read);
}

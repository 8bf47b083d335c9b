import { remembered } from "../book/collections";
import { type Figure, readHead, readNumber, readText } from "../book/amount";
import { type Doubt, isDoubt } from "../book/doubt";
import { isCovered, mergeFinder } from "../book/merges";
import { compact, display, labelPart } from "../book/text";
import type { Cell, Range, Sheet } from "../types";
import { isPageNumber, natureOf, type Nature } from "./preamble";

/** A cell as detection sees it: a figure, a text, or something else (a date, a ratio, TRUE). */
export interface Spot {
  readonly row: number;
  readonly column: number;
  readonly type: "figure" | "unreadable" | "text" | "other";
  /** Only of a figure. */
  readonly figure: Figure | null;
  /** Only of what is unreadable and may be read with doubt. */
  readonly doubt: Doubt | null;
  /** Whether the figure is a text in the book (△1,234). */
  readonly typedAsText: boolean;
  /** As shown, and compacted for comparison; "" for what is no text. */
  readonly text: string;
  readonly compacted: string;
  /** "plain" for what is no text. */
  readonly nature: Nature;
  /** Leading spaces and alignment indent together, in characters. */
  readonly indent: number;
  readonly cell: Cell;
}

export interface Grid {
  readonly sheet: Sheet;
  /** Rows that hold something, from the top, each from the left. */
  readonly rows: readonly (readonly Spot[])[];
  /** The merged area a cell lies in. */
  readonly mergeAt: (row: number, column: number) => Range | null;
  readonly at: (row: number, column: number) => Spot | null;
}

export type TextReader = (text: string) => Pick<Spot, "type" | "text" | "compacted" | "nature" | "indent"> & {
  readonly figure: Figure | Doubt | null;
};

export function toGrid(sheet: Sheet, read: TextReader): Grid {
  const rows: Spot[][] = [];
  let row: Spot[] = [];
  const mergeAt = mergeFinder(sheet.merges);
  // A list that was added to keeps room for sixteen more; there may be a million.
  const endRow = () => row.length && rows.push(row.slice());
  for (const cell of sheet.cells) {
    const spot = toSpot(cell, read);
    if (!spot || (spot.type !== "text" && isCovered(cell, mergeAt(cell.row, cell.column)))) continue;
    if (spot.row !== row[0]?.row) {
      endRow();
      row = [];
    }
    row.push(spot);
  }
  endRow();
  return { sheet, rows, mergeAt, at: (row, column) => spotIn(rowIn(rows, row), column) };
}

/** The row of that number. Most sheets have something in each row from their first one on. */
function rowIn(rows: readonly (readonly Spot[])[], number: number): readonly Spot[] {
  return found(rows, number, ([first]) => first!.row) ?? [];
}

/** What a row holds in a column. Most rows have something in each column from their first one on. */
export function spotIn(row: readonly Spot[], column: number): Spot | null {
  return found(row, column, (spot) => spot.column);
}

/** The item of that number in a list that ascends by it, and most often by one each. */
function found<T>(items: readonly T[], number: number, numberOf: (item: T) => number): T | null {
  const first = items[0];
  if (first === undefined) return null;
  const guess = items[number - numberOf(first)];
  if (guess !== undefined && numberOf(guess) === number) return guess;
  let [low, high] = [0, items.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items[middle]!;
    const own = numberOf(item);
    if (own === number) return item;
    if (own < number) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** The grid with other spots in the place of some. */
export function withSpots(grid: Grid, others: ReadonlyMap<Spot, Spot>): Grid {
  if (!others.size) return grid;
  return {
    ...grid,
    rows: grid.rows.map((row) => row.map((spot) => others.get(spot) ?? spot)),
    at: (row, column) => {
      const spot = grid.at(row, column);
      return spot && (others.get(spot) ?? spot);
    },
  };
}

/** Whether the next cells above and below that hold something hold figures; at the end of a table one is enough. */
export function isAmongFigures({ rows }: Pick<Grid, "rows">, index: number, column: number): boolean {
  const nearest = (step: 1 | -1) => {
    for (let at = index + step; rows[at]; at += step) {
      const spot = spotIn(rows[at]!, column);
      if (spot) return spot.type;
    }
    return null;
  };
  const [above, below] = [nearest(-1), nearest(1)];
  return below === "figure" ? above !== null : above === "figure" && below === null;
}

/** Reads each different text once: labels repeat in every sheet of a book. */
export function textReader(): TextReader {
  return remembered(readSpotText);
}

function readSpotText(written: string): ReturnType<TextReader> {
  const text = labelPart(written);
  const figure = isPageNumber(compact(text)) ? null : readText(text);
  if (isDoubt(figure)) return { ...NO_TEXT, type: "unreadable", figure, text };
  if (figure) return { ...NO_TEXT, type: "figure", figure };
  const leading = /^\s*/.exec(text)![0];
  // A full-width space indents by one character, two half-width ones as much.
  const indent = [...leading].reduce((width, space) => width + (space === "\u3000" ? 1 : 0.5), 0);
  const compacted = compact(text);
  if (RATIO.test(compacted)) return { ...NO_TEXT, type: "other", figure: null };
  return { type: "text", figure: null, text: display(text), compacted, nature: natureOf(compacted), indent };
}

function toSpot(cell: Cell, read: TextReader): Spot | null {
  const { value } = cell;
  if (value === null) return cell.formula === undefined ? null : spotOf(cell, "unreadable", null, NO_TEXT);
  if (typeof value === "number") {
    const figure = readNumber(value, cell.format);
    const head = figure === null ? readHead(value, cell.format) : null;
    if (head !== null) return headSpot(cell, head);
    if (figure === null) return spotOf(cell, "other", null, NO_TEXT);
    return spotOf(cell, isDoubt(figure) ? "unreadable" : "figure", figure, NO_TEXT);
  }
  if (typeof value === "boolean") return spotOf(cell, "other", null, NO_TEXT);
  if (typeof value === "object") return spotOf(cell, "unreadable", null, NO_TEXT);
  const reading = read(value);
  if (reading.type === "text" && reading.compacted === "") return null;
  return spotOf(cell, reading.type, reading.figure, reading);
}

/** A number that stands for a text: a year, a month, a period. */
export function headSpot(cell: Cell, text: string): Spot {
  return spotOf(cell, "text", null, { text, compacted: compact(text), nature: "plain", indent: 0 });
}

/** A whole number without separators, which may name a year, a month or a line. */
export function isPlainNumber({ figure, cell }: Spot): boolean {
  return figure?.decimals === 0 && /^0*$|^(general|g\/標準)$/iu.test(cell.format ?? "");
}

/** As it stands in the cell: the space after イ tells it from the label. */
export function writtenAs({ cell, text }: Spot): string {
  return typeof cell.value === "string" ? labelPart(cell.value) : text;
}

const NO_TEXT = { text: "", compacted: "", nature: "plain", indent: 0 } as const;

/** 45.8%, △1.2％ */
const RATIO = /^[△▲+-]?[0-9]{1,5}(\.[0-9]+)?%$/u;

/** Made in one place and one order, since a book has very many. */
function spotOf(
  cell: Cell,
  type: Spot["type"],
  read: Figure | Doubt | null,
  { text, compacted, nature, indent }: Pick<Spot, "text" | "compacted" | "nature" | "indent">,
): Spot {
  return {
    row: cell.row,
    column: cell.column,
    type,
    figure: isDoubt(read) ? null : read,
    doubt: isDoubt(read) ? read : null,
    typedAsText: type === "figure" && typeof cell.value === "string",
    text,
    compacted,
    nature,
    indent: indent + (cell.indent ?? 0),
    cell,
  };
}

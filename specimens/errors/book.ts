import type { Dice } from "../dice";
import type { Cell, Workbook } from "../../src/engine/types";
import { BLOCKS } from "./blocks";
import type { CleanBook, Figure } from "./figures";
import { SPOILS } from "./kinds";
import { staleTotals } from "./stale";

/** A book with errors in it, and what would be the right repair. */
export interface SpoiltBook {
  readonly workbook: Workbook;
  readonly truth: Truth;
  /** By the key of a wrong figure the kind of its error, where that is judged. */
  readonly kinds?: ReadonlyMap<string, string>;
}

/** changes: these cells and no others have to change to these figures. cause: the repair is of this cause. */
export type Truth =
  | { readonly changes: ReadonlyMap<string, number> }
  | { readonly cause: string; readonly isRight: (changes: ReadonlyMap<string, number>) => boolean };

/** `count` different figures, each spoilt by a kind drawn from `kinds`; null where no figure can be spoilt so. */
export function withErrors(
  book: CleanBook,
  random: Dice,
  kinds: readonly string[],
  count: number,
): SpoiltBook | null {
  const errors = drawErrors(book.figures, random, kinds, count);
  if (!errors) return null;
  const spoilt = [...errors].map(([figure, { printed }]) => [figure, printed] as const);
  const kindOf = new Map([...errors].map(([figure, { kind }]) => [keyOf(figure), kind]));
  return { ...withFigures(book, spoilt), kinds: kindOf };
}

/** What is printed instead of a figure, and by which kind of error. */
export interface Misprint {
  readonly printed: number | "";
  readonly kind: string;
}

/** What `count` of the figures become, each by a kind drawn from `kinds`; null where none can be spoilt so. */
export function drawErrors(
  figures: readonly Figure[],
  random: Dice,
  kinds: readonly string[],
  count: number,
): ReadonlyMap<Figure, Misprint> | null {
  const spoilt = new Map<Figure, Misprint>();
  for (let draws = 0; spoilt.size < count; draws++) {
    if (draws > 10_000) return null;
    const figure = random.pick(figures);
    const kind = random.pick(kinds);
    const printed = SPOILS[kind]!(figure, random);
    if (spoilt.has(figure) || !isOther(printed, figure)) continue;
    spoilt.set(figure, { printed, kind });
  }
  return spoilt;
}

/** One error that spoils a block of figures; null where the draw spoils nothing. */
export function withBlock(book: CleanBook, random: Dice, kind: string): SpoiltBook | null {
  const spoilt = BLOCKS[kind]!(book.tables, random).filter(([figure, wrong]) => isOther(wrong, figure));
  if (!spoilt.length) return null;
  const kinds = new Map(spoilt.map(([figure]) => [keyOf(figure), kind]));
  return { ...withFigures(book, spoilt), kinds };
}

/** Two items were updated and no total above them: the totals are wrong, the items right. */
export function withStaleTotals(book: CleanBook, random: Dice): SpoiltBook | null {
  const found = staleTotals(book, random);
  if (!found) return null;
  const { workbook } = withFigures(book, found.updated);
  const changes = new Map(found.stale.map(([figure, to]) => [keyOf(figure), to]));
  const kinds = new Map([...changes.keys()].map((key) => [key, "totals not updated"]));
  return { workbook, truth: { changes }, kinds };
}

/** A line is left out: what was below it moves up. */
export function withoutLine(book: CleanBook, random: Dice): SpoiltBook {
  const { sheet, row } = pickLine(book, random);
  const cells = (each: readonly Cell[]) =>
    each.flatMap((cell) =>
      cell.row === row ? [] : [cell.row > row ? { ...cell, row: cell.row - 1 } : cell],
    );
  return {
    workbook: withSheet(book.workbook, sheet, cells),
    truth: { cause: "omitted", isRight: (changes) => changes.size === 0 },
  };
}

/** A line is there twice: what was below it moves down. */
export function withLineTwice(book: CleanBook, random: Dice): SpoiltBook {
  const { sheet, row } = pickLine(book, random);
  const cells = (each: readonly Cell[]) => {
    const line = each.filter((cell) => cell.row === row).map((cell) => ({ ...cell, row: row + 1 }));
    return [...each.map((cell) => (cell.row > row ? { ...cell, row: cell.row + 1 } : cell)), ...line].sort(
      (a, b) => a.row - b.row || a.column - b.column,
    );
  };
  const isOfTheLine = ([key, to]: [string, number]) =>
    to === 0 && [row, row + 1].some((at) => key.startsWith(`${sheet}!${at}:`));
  return {
    workbook: withSheet(book.workbook, sheet, cells),
    truth: { cause: "duplicated", isRight: (changes) => [...changes].every(isOfTheLine) },
  };
}

/** "sheet!row:column", counted from 0. */
export function keyOf({ sheet, row, column }: Pick<Figure, "sheet" | "row" | "column">): string {
  return `${sheet}!${row}:${column}`;
}

/** A line that is an addend, no total, and not zero. */
function pickLine({ figures, equations }: CleanBook, random: Dice): Figure {
  const sums = new Set(equations.filter(({ rule }) => rule === "footing").map(({ total }) => total));
  return random.pick(
    figures.filter((figure) => figure.totals.length > 0 && figure.value !== 0 && !sums.has(figure)),
  );
}

function isOther(wrong: number | "" | null, { value }: Figure): wrong is number | "" {
  return wrong === "" || (wrong !== null && wrong !== value && Number.isSafeInteger(wrong * 1000));
}

function withFigures(book: CleanBook, spoilt: readonly (readonly [Figure, number | ""])[]): SpoiltBook {
  const wrong = new Map(spoilt.map(([figure, value]) => [keyOf(figure), value]));
  const sheets = book.workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.flatMap((cell): Cell[] => {
      const value = wrong.get(keyOf({ ...cell, sheet: sheet.name }));
      if (value === "") return [];
      return [value === undefined ? cell : { ...cell, value }];
    }),
  }));
  const changes = new Map(spoilt.map(([figure]) => [keyOf(figure), figure.value]));
  return { workbook: { ...book.workbook, sheets }, truth: { changes } };
}

function withSheet(
  workbook: Workbook,
  name: string,
  cells: (cells: readonly Cell[]) => readonly Cell[],
): Workbook {
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, cells: cells(sheet.cells) } : sheet,
  );
  return { ...workbook, sheets };
}

import { addAll } from "../book/collections";
import { type Draft, isNotes, type Row } from "./draft";
import type { Grid, Spot } from "./grid";
import { HEADER_WORD } from "./head-numbers";
import { joinPages } from "./pages";

/** A horizontal slice of a sheet that holds one table, or several side by side. */
export interface Band {
  /** Text rows before the first figures: title, unit, headings of columns, first headings of lines. */
  readonly head: readonly Row[];
  /** From the first row with figures to the last, headings between them and the row below the last included. */
  readonly body: readonly Row[];
  /** Notes among and below the lines. */
  readonly notes: readonly Spot[];
}

/** Rules drawn with signs (=====) and what stands for no figure (…, n/a) head nothing. */
const WORD = /^(?!n\/?a\.?$).*[\p{L}\p{N}]/iu;

/** Cuts a sheet where a new table begins: at a title, a unit or a row of column headings below figures. */
export function toBands(grid: Grid): Band[] {
  const drafts: Draft[] = [];
  let draft: Draft = emptyDraft();
  let pending: Row[] = [];
  for (const row of grid.rows) {
    if (!hasFigures(row)) {
      pending.push(row);
      continue;
    }
    const start = draft.body.length ? tableStart(pending, draft) : 0;
    if (start !== null) {
      if (draft.body.length) {
        keepNotes(draft, pending.slice(0, start));
        draft.tail = pending.slice(0, start).filter((each) => !isNotes(each));
        drafts.push(draft);
      }
      draft = emptyDraft(pending.slice(start));
    } else {
      addRows(draft, pending);
    }
    addRows(draft, [row]);
    pending = [];
  }
  if (!draft.body.length) return [];
  keepNotes(draft, pending);
  draft.tail = pending;
  drafts.push(draft);
  return joinPages(drafts);
}

function emptyDraft(head: Row[] = []): Draft {
  return { head, body: [], notes: [], tail: [], figureColumns: [] };
}

function hasFigures(row: Row): boolean {
  return row.some(isFigure);
}

function isFigure({ type }: Spot): boolean {
  return type === "figure" || type === "unreadable";
}

/** The index among text rows below figures at which a new table begins; null where they belong to the same table. */
function tableStart(pending: readonly Row[], { figureColumns, body }: Draft): number | null {
  let start = pending.findIndex((row) => opensTable(row, figureColumns));
  if (start < 0) return null;
  const lastFigures = body[body.length - 1]![0]!.row;
  const gapAbove = (index: number) =>
    pending[index]![0]!.row - (index > 0 ? pending[index - 1]![0]!.row : lastFigures) > 1;
  // A title that names no known statement still stands right above the unit or the headings, below a gap.
  let first = start;
  while (first > 0 && !gapAbove(first) && !pending[first - 1]!.some(({ nature }) => nature === "note"))
    first--;
  if (gapAbove(first)) start = first;
  return start;
}

function opensTable(row: Row, figureColumns: readonly boolean[]): boolean {
  const texts = row.filter(
    ({ type, nature, compacted }) => type === "text" && nature !== "note" && WORD.test(compacted),
  );
  if (texts.some(({ nature }) => nature === "title" || nature === "head")) return true;
  const over = texts.filter(({ column }) => figureColumns[column]).length;
  return over >= 2 || (over === 1 && texts.some(({ compacted }) => HEADER_WORD.test(compacted)));
}

function addRows(draft: Draft, rows: readonly Row[]): void {
  for (const row of rows) {
    if (isNotes(row)) {
      addAll(draft.notes, row);
      continue;
    }
    draft.body.push(row);
    for (const spot of row) if (isFigure(spot)) draft.figureColumns[spot.column] = true;
  }
}

function keepNotes(draft: Draft, rows: readonly Row[]): void {
  for (const row of rows)
    addAll(
      draft.notes,
      row.filter(({ nature }) => nature === "note"),
    );
}

import { addAll } from "../book/collections";
import { type Draft, isNotes, type Row } from "./draft";

/** A table that goes on over pages repeats its column headings without a title: one table. */
export function joinPages(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const previous = joined[joined.length - 1];
    const more = previous ? goingOn(previous, draft) : null;
    if (previous && more) {
      addAll(previous.body, previous.tail, more);
      addAll(previous.notes, draft.notes);
      previous.tail = draft.tail;
      previous.figureColumns = draft.figureColumns.reduce<boolean[]>((columns, has, column) => {
        columns[column] ||= has;
        return columns;
      }, previous.figureColumns);
    } else {
      if (previous) {
        passCaption(previous, draft);
        addLineBelow(previous);
      }
      joined.push(draft);
    }
  }
  addLineBelow(joined[joined.length - 1]!);
  return joined;
}

/** The lines with which a table goes on in the next draft; null where another table begins. */
function goingOn(previous: Draft, draft: Draft): Row[] | null {
  const lines = linesGoingOn(previous, draft);
  if (lines) return lines;
  const head = partHead(previous, draft);
  return head && [...head, ...draft.body];
}

/** The lines with which a table goes on below the repeated column headings; null where another table begins. */
function linesGoingOn(previous: Draft, next: Draft): Row[] | null {
  const head = next.head.filter((row) => !isNotes(row));
  if (!head.length || head.flat().some(({ nature }) => nature === "title")) return null;
  const plain = head.filter((row) => row.some(({ nature }) => nature === "plain"));
  const isHeading = (row: Row) => row.some(({ column }) => previous.figureColumns[column]);
  const end = plain.findLastIndex(isHeading) + 1;
  const textOf = (row: Row) =>
    row
      .filter(({ nature }) => nature === "plain")
      .map(({ column, compacted }) => `${column}:${compacted}`)
      .join("|");
  // Of a page that was left without lines only the headings are printed, so that they come twice.
  const repeated = [...new Set(plain.slice(0, end).map(textOf))];
  const printed = previous.head.filter((row) => row.some(({ nature }) => nature === "plain"));
  const own = [...new Set(printed.filter(isHeading).map(textOf))];
  // A caption above the headings of both: (1)歳入, (2)歳出.
  if (previous.tail.length > 0 && printed.length > 0 && !isHeading(printed[0]!)) return null;
  const first = own.length - repeated.length;
  const isRepeated = end > 0 && repeated.every((text, index) => text === own[first + index]);
  return isRepeated ? [...plain.slice(end), ...next.body] : null;
}

/**
 * The rows above the next part of a table (「2. 経常外増減の部」) that repeats its column headings, perhaps in other
 * words, without these headings; null where it is a table of its own.
 */
function partHead(previous: Draft, next: Draft): Row[] | null {
  const [above, own] = [columnHeads(previous), columnHeads(next)];
  if (!above || !own || above.length !== own.length) return null;
  if (next.head.flat().some(({ nature }) => nature === "title" || nature === "head")) return null;
  const between = [previous.body[previous.body.length - 1]!, ...previous.tail, ...next.head];
  if (!between.some((row) => row.some(({ compacted }) => /の部$/u.test(compacted)))) return null;
  const isSame = own.every((spot, index) => {
    const other = above[index]!;
    const [a, b] = [other.compacted, spot.compacted];
    return other.column === spot.column && (a === b || a.startsWith(b) || b.startsWith(a));
  });
  return isSame ? next.head.filter((row) => !row.includes(own[0]!)) : null;
}

/** The last row above a table with headings over several of its columns of figures. */
function columnHeads({ head, figureColumns }: Draft): Row | null {
  return (
    head.findLast(
      (row) => row.filter(({ column, type }) => type === "text" && figureColumns[column]).length >= 2,
    ) ?? null
  );
}

/**
 * A caption that stands right above the headings of a table, as one does in the table before (本年度, then 前年度),
 * belongs to the table below it, although no empty row says so.
 */
function passCaption(previous: Draft, next: Draft): void {
  const own = previous.tail[previous.tail.length - 1];
  if (!own || !isCaption(own, next.head[0])) return;
  const heads = previous.head.findLastIndex((row) => row.length > 1);
  if (heads < 1 || !isCaption(previous.head[heads - 1]!, previous.head[heads])) return;
  previous.tail = previous.tail.slice(0, -1);
  next.head.unshift(own);
}

function isCaption(row: Row, below: Row | undefined): boolean {
  return row.length === 1 && row[0]!.nature === "plain" && below?.[0]!.row === row[0]!.row + 1;
}

/** The row right below the last figures, which may be a line whose figures were left out. */
function addLineBelow({ body, tail: [row] }: Draft): void {
  const last = body[body.length - 1]!;
  if (!row) return;
  const isBelow = row[0]!.row === last[0]!.row + 1;
  if (isBelow && row.every(({ type, nature }) => type !== "text" || nature === "plain")) body.push(row);
}

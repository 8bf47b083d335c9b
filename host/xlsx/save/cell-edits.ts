import { addAll, greatest } from "../../../src/engine/book/collections";
import { MAIN, NAMESPACES } from "../../../src/hosts/xlsx/namespaces";
import { columnOf } from "../../../src/hosts/xlsx/reference";
import { OPEN, Scanner } from "../../../src/hosts/xlsx/xml/scan";
import { appended, type Edit, insertion, prefixed } from "../../../src/hosts/xlsx/write/splice";
import type { Element } from "../../../src/hosts/xlsx/write/tree";
import { type Attributes, closed, withAttributes } from "./tags";

/** How a cell is to be written, "" to take it away; it is given the formula that stands there in the file, or undefined. */
export type WriteCell = (formula: string | undefined) => string;

/** What to write anew, by row and column. */
export type CellChanges = ReadonlyMap<number, ReadonlyMap<number, WriteCell>>;

interface RowPlace {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  readonly isSelfClosed: boolean;
  closeStart: number;
  readonly cells: Map<number, { readonly start: number; readonly end: number }>;
}

/** What is to be changed of the rows themselves. */
export type RowChanges = ReadonlyMap<number, Attributes>;

const NOTHING: ReadonlyMap<number, WriteCell> = new Map();

/** Writes cells into the rows of a worksheet; all others stay as they are, to the letter. */
export function cellEdits(
  xml: string,
  sheetData: Element,
  changes: CellChanges,
  rowChanges: RowChanges,
): Edit[] {
  const rows = new Map(rowsIn(xml, changes).map((place) => [place.row, place]));
  const starts = [...rows.keys()].sort((a, b) => a - b);
  const { prefix } = sheetData;
  const edits: Edit[] = [];
  const added = new Map<number, string>();
  let next = 0;
  for (const row of [...new Set([...changes.keys(), ...rowChanges.keys()])].sort((a, b) => a - b)) {
    const cells = changes.get(row) ?? NOTHING;
    const attributes = rowChanges.get(row) ?? {};
    const place = rows.get(row);
    if (place) addAll(edits, rowEdits(xml, place, { changes: cells, attributes }, prefix));
    else {
      while (next < starts.length && starts[next]! < row) next += 1;
      const before = rows.get(starts[next] ?? -1)?.start ?? -1;
      const tag = withAttributes(`<row r="${row + 1}">`, attributes);
      const text = prefixed(closed(tag, written(cells)), prefix);
      added.set(before, (added.get(before) ?? "") + text);
    }
  }
  for (const [at, text] of added) edits.push(at < 0 ? appended(sheetData, text) : insertion(at, text));
  return edits;
}

function written(cells: ReadonlyMap<number, WriteCell>): string {
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, write]) => write(undefined))
    .join("");
}

function rowEdits(
  xml: string,
  place: RowPlace,
  { changes, attributes }: { changes: ReadonlyMap<number, WriteCell>; attributes: Attributes },
  prefix: string,
): Edit[] {
  const { start, openEnd: end } = place;
  const tag = withAttributes(xml.slice(start, end), attributes);
  if (place.isSelfClosed) {
    const open = tag.replace(/(?<!\s)\s*\/>$/, ">");
    return [{ start, end, text: closed(open, prefixed(written(changes), prefix)) }];
  }
  const ownTag = tag === xml.slice(start, end) ? [] : [{ start, end, text: tag }];
  const cells = [...changes]
    .sort(([a], [b]) => a - b)
    .map(([column, write]) => {
      const known = place.cells.get(column);
      if (known)
        return { ...known, text: prefixed(write(formulaIn(xml.slice(known.start, known.end))), prefix) };
      const [, next] = [...place.cells].find(([other]) => other > column) ?? [];
      return insertion(next?.start ?? place.closeStart, prefixed(write(undefined), prefix));
    });
  return [...ownTag, ...cells];
}

/** The formula element of a cell, without prefix. */
function formulaIn(cell: string): string | undefined {
  const found = /<(?:\w+:)?(f\b[^>]*?)(?:\/>|>([^<]*)<\/(?:\w+:)?f>)/.exec(cell);
  if (!found) return undefined;
  return found[2] === undefined ? `<${found[1]}/>` : `<${found[1]}>${found[2]}</f>`;
}

function rowsIn(xml: string, changes: CellChanges): RowPlace[] {
  const scanner = new Scanner(xml, NAMESPACES);
  const rows: RowPlace[] = [];
  let last: RowPlace | undefined;
  let rowDepth = 0;
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (last && scanner.depth < rowDepth) {
      last.closeStart = scanner.start;
      last = undefined;
    }
    if (token !== OPEN || scanner.namespace !== MAIN) continue;
    if (scanner.localName === "row") {
      rowDepth = scanner.depth;
      last = startRow(scanner, (rows.at(-1)?.row ?? -1) + 1);
      rows.push(last);
    } else if (scanner.localName === "c" && last && changes.has(last.row)) readCell(scanner, last);
  }
  return rows;
}

function startRow({ attributes, start, end, isSelfClosed }: Scanner, next: number): RowPlace {
  const number = attributes.get("r");
  const row = number === null ? next : Number(number) - 1;
  return { row, start, openEnd: end, isSelfClosed, closeStart: end, cells: new Map() };
}

function readCell(scanner: Scanner, { cells }: RowPlace): void {
  const { depth, start } = scanner;
  const address = /^([A-Za-z]+)/.exec(scanner.attributes.get("r") ?? "");
  const column = address ? columnOf(address[1]!) : Math.max(-1, greatest(cells.keys())) + 1;
  while (scanner.depth >= depth) scanner.next();
  cells.set(column, { start, end: scanner.end });
}

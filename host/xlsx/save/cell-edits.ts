import { MAIN, NAMESPACES } from "../../../src/hosts/xlsx/namespaces";
import { columnOf } from "../../../src/hosts/xlsx/reference";
import { OPEN, Scanner } from "../../../src/hosts/xlsx/xml/scan";
import { appended, type Edit, insertion, prefixed } from "../../../src/hosts/xlsx/write/splice";
import type { Element } from "../../../src/hosts/xlsx/write/tree";
import { HostError } from "../../protocol/errors";

/** How a cell is to be written; it is given the formula that stands there in the file, or undefined. */
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

/** Writes cells into the rows of a worksheet; all others stay as they are, to the letter. */
export function cellEdits(xml: string, sheetData: Element, changes: CellChanges): Edit[] {
  const rows = rowsIn(xml, changes);
  const { prefix } = sheetData;
  const edits: Edit[] = [];
  const added = new Map<number, string>();
  for (const [row, cells] of [...changes].sort(([a], [b]) => a - b)) {
    const place = rows.find((each) => each.row === row);
    if (place) edits.push(...rowEdits(xml, place, cells, prefix));
    else {
      const before = rows.find((each) => each.row > row)?.start ?? -1;
      const content = [...cells].sort(([a], [b]) => a - b).map(([, write]) => write(undefined));
      const text = prefixed(`<row r="${row + 1}">${content.join("")}</row>`, prefix);
      added.set(before, (added.get(before) ?? "") + text);
    }
  }
  for (const [at, text] of added) edits.push(at < 0 ? appended(sheetData, text) : insertion(at, text));
  return edits;
}

function rowEdits(
  xml: string,
  place: RowPlace,
  changes: ReadonlyMap<number, WriteCell>,
  prefix: string,
): Edit[] {
  if (place.isSelfClosed) {
    const content = [...changes].sort(([a], [b]) => a - b).map(([, write]) => write(undefined));
    const text = prefixed(`>${content.join("")}</row>`, prefix);
    return [{ start: place.openEnd - 2, end: place.openEnd, text }];
  }
  return [...changes]
    .sort(([a], [b]) => a - b)
    .map(([column, write]) => {
      const known = place.cells.get(column);
      if (known)
        return { ...known, text: prefixed(write(formulaIn(xml.slice(known.start, known.end))), prefix) };
      const [, next] = [...place.cells].find(([other]) => other > column) ?? [];
      return insertion(next?.start ?? place.closeStart, prefixed(write(undefined), prefix));
    });
}

/** The formula element of a cell, without prefix; the first cell of a shared formula cannot be written over. */
function formulaIn(cell: string): string | undefined {
  const found = /<(?:\w+:)?(f\b[^>]*?)(?:\/>|>([^<]*)<\/(?:\w+:)?f>)/.exec(cell);
  if (!found) return undefined;
  return found[2] === undefined ? `<${found[1]}/>` : `<${found[1]}>${found[2]}</f>`;
}

/** Throws where a cell gives others their formula and is to have another one. */
export function refuseSharedFormula(formula: string | undefined): void {
  if (formula && /t="shared"/.test(formula) && /\bref=/.test(formula)) {
    throw new HostError("NotImplemented", "writing over the first cell of a shared formula");
  }
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
  const column = address ? columnOf(address[1]!) : Math.max(-1, ...cells.keys()) + 1;
  while (scanner.depth >= depth) scanner.next();
  cells.set(column, { start, end: scanner.end });
}

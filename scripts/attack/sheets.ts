import { dice } from "../../specimens/dice";
import { bookOfParts, type Parts, relationships, workbook, worksheet } from "../../specimens/book-of-parts";

const SHEET = "xl/worksheets/sheet1.xml";

/** A book of one sheet with this content before, in and behind its rows. */
export function sheetBook(rows: string, { before = "", behind = "", parts = {} }: Around = {}): Uint8Array {
  return bookOfParts({ [SHEET]: worksheet(`${before}<sheetData>${rows}</sheetData>${behind}`), ...parts });
}

interface Around {
  readonly before?: string;
  readonly behind?: string;
  readonly parts?: Parts;
}

export function row(number: number, ...cells: readonly (string | number)[]): string {
  const written = cells.map((cell, column) => {
    const address = `${String.fromCharCode(65 + column)}${number}`;
    return typeof cell === "number"
      ? `<c r="${address}"><v>${cell}</v></c>`
      : `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${number}">${written.join("")}</row>`;
}

/** A small table that ties, so that there is something to check. */
export function smallTable(from = 1): string {
  return [
    row(from, "科目", "金額"),
    row(from + 1, "現金", 100),
    row(from + 2, "預金", 250),
    row(from + 3, "合計", 350),
  ].join("");
}

/** Repeats a piece of XML by its number, from 0. */
export function times(count: number, make: (index: number) => string): string {
  const pieces: string[] = [];
  for (let index = 0; index < count; index += 1) pieces.push(make(index));
  return pieces.join("");
}

/** A table of groups of items with their totals; `wrong` of them are off. */
export function groups(count: number, items: number, wrong: number): string {
  const { below } = dice(26);
  let at = 1;
  const lines = [row(at++, "科目", "金額")];
  for (let group = 0; group < count; group += 1) {
    let sum = 0;
    for (let item = 0; item < items; item += 1) {
      const value = below(90_000_000) + 10_000_000;
      sum += value;
      lines.push(row(at++, `科目${group}の${item}`, value));
    }
    lines.push(row(at++, `区分${group}合計`, group < wrong ? sum + 90 : sum));
  }
  return lines.join("");
}

/** A book of several sheets, each on a part of its own or all on one. */
export function sheetsBook(
  names: readonly string[],
  partOf: (index: number) => string,
  xml: Parts,
): Uint8Array {
  return bookOfParts({
    ...xml,
    "xl/workbook.xml": workbook(
      `<sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`).join("")}</sheets>`,
    ),
    "xl/_rels/workbook.xml.rels": relationships(
      ...names.map((_, at): [string, string, string] => [`r${at}`, "worksheet", partOf(at)]),
    ),
  });
}

import { greatest } from "../../src/engine/book/collections";
/** The cells of a text as Excel copies them: tabs between cells, lines between rows, quotes where a cell has either. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/gy;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    const [, content, end] = found as unknown as [string, string, string];
    const isQuoted = content.startsWith('"') && content.length > 1 && content.endsWith('"');
    rows.at(-1)!.push(isQuoted ? content.slice(1, -1).replaceAll('""', '"') : content);
    if (end === "") break;
    if (end !== "\t") {
      // A line break at the end closes the last row and begins none.
      if (cell.lastIndex === text.length) break;
      rows.push([]);
    }
  }
  return rows;
}

/** A block of cells as a text that Excel pastes as such. */
export function blockText(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((cells) => cells.map(quoted).join("\t")).join("\r\n");
}

/** A grid of equal rows; what is missing stays as it is. */
export function squared(rows: readonly (readonly string[])[]): (string | null)[][] {
  const width = greatest(rows.map((cells) => cells.length));
  return rows.map((cells) => Array.from({ length: width }, (_cell, at) => cells[at] ?? null));
}

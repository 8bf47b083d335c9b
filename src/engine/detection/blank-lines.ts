import type { RawLine } from "./lines";

/**
 * Lines that should print a figure and print none. A line without figures is a heading, unless it stands as an item
 * among items or first below its heading, or is named a total or a result (当期純利益) below lines with figures: then
 * its figure was left out, which is an error to be found and no change of structure. A heading that some total closes
 * stays one, and so does one with deeper lines.
 */
export function withBlankLines(lines: readonly RawLine[], isResult: (key: string) => boolean): RawLine[] {
  const closed = new Set(lines.flatMap(({ isTotal, stem }) => (isTotal ? [stem] : [])));
  return lines.map((line, index) => {
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const mayBeBlank = line.type === "heading" && line.label !== "" && !line.opensStatement;
    if (!mayBeBlank || !before || before.row === line.row) return line;
    const isFirst = before.type === "heading";
    if (line.isTotal && !isFirst) return { ...line, type: "total" };
    if (after && after.type !== "total" && after.level > line.level) return line;
    if (isResult(line.key) && !isFirst) return { ...line, type: "item" };
    const isHeading = closed.has(line.stem) || closed.has(line.key);
    const follows = isFirst ? before.level < line.level : isSibling(before, line);
    return !isHeading && follows && after && isSibling(after, line) ? { ...line, type: "item" } : line;
  });
}

/** An item beside it, or the total that ends the run. */
function isSibling({ type, level, row }: RawLine, line: RawLine): boolean {
  if (row === line.row || type === "heading") return false;
  return type === "item" ? level === line.level : row > line.row;
}

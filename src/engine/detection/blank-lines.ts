import type { RawLine } from "./lines";

/** 「教育活動外収支差額」 closes 「教育活動外収支」. */
const BALANCE = /^(.+)(差額|増減額|残高)$/u;

/** 「経常外増減の部」 heads what follows and has no figure of its own. */
const SECTION = /の部$/u;

/**
 * Lines that should print a figure and print none. A line without figures is a heading, unless it stands as an item
 * among items or deeper than the heading or total above it, or is named a total or a result (当期純利益) below lines
 * with figures: then its figure was left out, which is an error to be found and no change of structure. A heading that
 * some total closes stays one, and so does one with deeper lines; one without any is none where levels are printed.
 */
export function withBlankLines(lines: readonly RawLine[], isResult: (key: string) => boolean): RawLine[] {
  const closed = new Set(
    lines.flatMap(({ isTotal, stem, key }) => (isTotal ? [stem] : [BALANCE.exec(key)?.[1] ?? ""])),
  );
  const outermost = Math.min(...lines.map(({ level }) => level));
  return lines.map((line, index) => {
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const mayBeBlank = line.type === "heading" && line.label !== "" && !line.opensStatement;
    if (!mayBeBlank || after?.row === line.row) return line;
    const isBelowFigures = before !== undefined && before.type !== "heading";
    if (isBelowFigures && line.isTotal) return { ...line, type: "total" };
    if (after && after.type !== "total" && after.level > line.level) return line;
    if (isBelowFigures && isResult(line.key)) return { ...line, type: "item" };
    if (!after) return line;
    const isHeading =
      closed.has(line.stem) || closed.has(line.key) || SECTION.test(line.key) || isNamedAgain(lines, index);
    const follows =
      before?.type === "item" ? before.level === line.level : (before?.level ?? outermost) < line.level;
    const precedes =
      after.type === "heading"
        ? outermost < line.level
        : after.type === "total" || after.level === line.level;
    return !isHeading && follows && precedes ? { ...line, type: "item" } : line;
  });
}

/** 「投資活動によるキャッシュ・フロー」 heads its lines and, with their sum, closes them. */
function isNamedAgain(lines: readonly RawLine[], index: number): boolean {
  const rest = lines.slice(index + 1);
  const again = rest.findIndex(({ key }) => key === lines[index]!.key);
  const between = rest.slice(0, Math.max(again, 0));
  const isWithin = between.length > 0 && between.every((line) => !line.isTotal || !line.stem);
  return isWithin && rest[again]!.type === "item";
}

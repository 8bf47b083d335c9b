import { BUILTIN_FORMATS } from "./builtin-formats";
import { MAIN } from "./namespaces";
import { unescapeText } from "./escapes";
import { forEachChild } from "./xml/elements";
import type { Scanner } from "./xml/scan";

/** What the engine wants to know of a cell's style (cellXfs/xf); undefined for General and for no indent. */
export interface CellStyle {
  readonly format: string | undefined;
  readonly indent: number | undefined;
}

export const PLAIN: CellStyle = { format: undefined, indent: undefined };

/** From the OPEN of `styleSheet` to its CLOSE: the cell styles in order. */
export function readStyles(scanner: Scanner): CellStyle[] {
  const custom = new Map<number, string>();
  const styles: CellStyle[] = [];
  forEachChild(scanner, MAIN, (group) => {
    if (group === "numFmts") forEachChild(scanner, MAIN, () => addFormat(scanner, custom));
    if (group === "cellXfs") forEachChild(scanner, MAIN, () => styles.push(readStyle(scanner, custom)));
  });
  return styles;
}

function addFormat(scanner: Scanner, custom: Map<number, string>): void {
  const id = Number(scanner.attributes.get("numFmtId"));
  custom.set(id, unescapeText(scanner.attributes.get("formatCode") ?? ""));
}

function readStyle(scanner: Scanner, custom: ReadonlyMap<number, string>): CellStyle {
  const id = Number(scanner.attributes.get("numFmtId"));
  const format = custom.get(id) ?? BUILTIN_FORMATS.get(id);
  let indent = 0;
  forEachChild(scanner, MAIN, (child) => {
    if (child === "alignment") indent = Number(scanner.attributes.get("indent"));
  });
  return { format: isGeneral(format) ? undefined : format, indent: indent > 0 ? indent : undefined };
}

function isGeneral(format: string | undefined): boolean {
  return !format || format.toLowerCase() === "general";
}

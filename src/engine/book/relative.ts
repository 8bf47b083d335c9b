import { parseAddress } from "./address";

/** Texts and quoted sheet names are passed over; then cells, whole columns (B:D) and whole rows (3:5). */
const PARTS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w(!.])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w(!.$])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w(!.$]))|\s+/g;

/** A formula as it is compared: its references counted from its own cell, as Excel's R1C1 style writes them. */
export function relativeForm(formula: string, row: number, column: number): string {
  const step = (fixed: string, from: number, own: number) => (fixed ? `${from}` : `[${from - own}]`);
  const ofColumn = (fixed: string, letters: string) =>
    `C${step(fixed, parseAddress(`${letters}1`).column, column)}`;
  const ofRow = (fixed: string, digits: string) => `R${step(fixed, Number(digits) - 1, row)}`;
  const form = formula.replace(PARTS, (found: string, ...groups: (string | undefined)[]) => {
    const [a, letters, b, digits, c, first, d, last, e, top, f, bottom] = groups;
    if (letters !== undefined) return `${ofRow(b!, digits!)}${ofColumn(a!, letters)}`;
    if (first !== undefined) return `${ofColumn(c!, first)}:${ofColumn(d!, last!)}`;
    if (top !== undefined) return `${ofRow(e!, top)}:${ofRow(f!, bottom!)}`;
    return /^\s/.test(found) ? "" : found;
  });
  return form.replace(/^\+/, "");
}

/** What two formulas have in common that differ only in what they refer to and in the numbers typed into them. */
export function shapeOf(relative: string): string {
  return relative
    .replace(/R(?:\[-?\d+\]|\d+)C(?:\[-?\d+\]|\d+)/g, "#")
    .replace(/(?<![\w"#])\d+(?:\.\d+)?(?![\w"#])/g, "0");
}

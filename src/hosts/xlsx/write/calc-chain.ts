import { splice } from "./splice";
import { readTree } from "./tree";

/**
 * The calculation chain with the formulas of one sheet, by its number, in place of those that it had: Excel takes a
 * chain that names a cell without a formula for damage.
 */
export function withFormulas(xml: string, sheet: number, cells: readonly string[]): string {
  const root = readTree(xml, 2);
  let current = "";
  const kept = root.children.flatMap((entry) => {
    // An entry without a number is of the sheet of the entry before it.
    const number = entry.attributes.get("i");
    current = number?.value ?? current;
    if (current === String(sheet)) return [];
    const text = xml.slice(entry.start, entry.end);
    if (number) return [text];
    return [text.replace(/^<[^\s/>]+/, (start) => `${start} i="${current}"`)];
  });
  const own = cells.map((cell) => `<${root.prefix}c r="${cell}" i="${sheet}"/>`);
  const entries = [...kept, ...own].join("");
  return splice(xml, [{ start: root.openEnd, end: root.closeStart, text: entries }]);
}

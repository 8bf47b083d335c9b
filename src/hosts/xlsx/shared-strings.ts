import { MAIN } from "./namespaces";
import { unescapeText } from "./escapes";
import { elementText, skipElement } from "./xml/elements";
import { isSpace } from "./xml/characters";
import { OPEN, type Scanner } from "./xml/scan";

/** From the OPEN of `sst` to its CLOSE: the strings in order. */
export function readSharedStrings(scanner: Scanner): string[] {
  const depth = scanner.depth;
  const strings: string[] = [];
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token === OPEN && scanner.isNamed("si") && scanner.namespace === MAIN)
      strings.push(readRichText(scanner));
  }
  return strings;
}

/**
 * From the OPEN of `si` or `is` to its CLOSE: the text of its runs, without the ふりがな (rPh). Excel strips white space
 * at the ends of a run without xml:space="preserve"; the ideographic space is not among it.
 */
export function readRichText(scanner: Scanner): string {
  const depth = scanner.depth;
  let text = "";
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token !== OPEN) continue;
    if (scanner.isNamed("t") && scanner.namespace === MAIN) text += readRun(scanner);
    else if (scanner.isNamed("rPh") || scanner.isNamed("rPr")) skipElement(scanner);
  }
  return unescapeText(text);
}

function readRun(scanner: Scanner): string {
  const isKept = scanner.attributes.count > 0 && scanner.attributes.get("xml:space") === "preserve";
  const text = elementText(scanner);
  return isKept ? text : trimmed(text);
}

/** Character by character: a pattern for the end of a text tries every run of spaces inside it. */
function trimmed(text: string): string {
  let [from, end] = [0, text.length];
  while (from < end && isSpace(text.charCodeAt(from))) from += 1;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(from, end);
}

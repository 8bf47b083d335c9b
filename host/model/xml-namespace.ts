import { XmlError } from "../../src/hosts/xlsx/xml/characters";
import { OPEN, Scanner } from "../../src/hosts/xlsx/xml/scan";

/** The namespace of the root element, "" for none; null where the text is no well-formed XML. */
export function namespaceOf(xml: string): string | null {
  const scanner = new Scanner(xml, new Map());
  try {
    if (scanner.next() !== OPEN) return null;
    const prefix = xml.slice(scanner.nameStart, Math.max(scanner.nameStart, scanner.localStart - 1));
    const namespace = scanner.attributes.get(prefix === "" ? "xmlns" : `xmlns:${prefix}`) ?? "";
    while (scanner.next());
    return namespace;
  } catch (error) {
    if (error instanceof XmlError) return null;
    throw error;
  }
}

import { entriesXml, type KeptEntries, type KeptList } from "../../kept-xml";
import { keptParts, readPart } from "../kept";
import { addCustomXml } from "./custom-xml";
import type { OpenBook } from "./open-book";
import { encode, type PackageDraft } from "./package";

/** Puts a list of ours into a copy of a book. */
export type PutKept = (draft: PackageDraft, book: OpenBook) => void;

/**
 * Puts a list back to where Excel looks for it, where another program has moved or lost its part; a book that holds the
 * list as it is stays as it is.
 * @param id of the part, where one is added: "{…}".
 */
export function keptBack<Item>(list: KeptList<Item>, kept: KeptEntries<Item>, id: string): PutKept {
  return (draft, book) => {
    const { container, part: workbook } = book;
    const parts = keptParts(container, workbook).flatMap((part) => {
      const read = readPart(container, part, list);
      return read && read.rest !== null ? [{ part, read, rest: read.rest }] : [];
    });
    const [first] = parts;
    const xml = entriesXml(list, kept.entries, first?.rest);
    if (!first) {
      if (kept.entries.length) addCustomXml(draft, book, id, xml);
    } else if (entriesXml(list, first.read.entries, first.rest) !== xml) draft.put(first.part, encode(xml));
  };
}

import { holdsList, type Kept, type KeptList, mergedLists, readKeptXml } from "../kept-xml";
import { openContainer } from "./container";
import { hasPart, partText, relationshipsOf } from "./parts";
import { findWorkbookPart } from "./read";
import { UnreadableWorkbookError } from "./unreadable";

/** What a book keeps of a list of ours. A part that cannot be read is told, never fatal. */
export function readKept<Item>(bytes: Uint8Array, list: KeptList<Item>): Kept<Item> {
  const container = openContainer(bytes);
  const targets = relationshipsOf(container, findWorkbookPart(container))
    .filter(({ type, target }) => type === "customXml" && hasPart(container, target))
    .map(({ target }) => target);
  const read = targets.flatMap((target): Kept<Item>[] => {
    try {
      const xml = partText(container, target);
      return holdsList(list, xml) ? [readKeptXml(list, xml)] : [];
    } catch (error) {
      if (error instanceof UnreadableWorkbookError) return [];
      throw error;
    }
  });
  return mergedLists(read);
}

import {
  besideLater,
  holdsList,
  isLater,
  type KeptEntries,
  type KeptList,
  type KeptPart,
  namespaceIn,
  readKeptXml,
} from "../kept-xml";
import { keptIn } from "../kept-records";
import { type Container, openContainer } from "./container";
import { resultTexts } from "./own-result";
import { hasPart, partText, relationshipsOf } from "./parts";
import { findWorkbookPart } from "./read";
import { UnreadableWorkbookError } from "./unreadable";

/**
 * What a book keeps of a list of ours: in custom XML parts, wherever they stand (LibreOffice relates them from the
 * package instead of the workbook, openpyxl and others drop them), and in 検証結果. A part that cannot be read is told,
 * never fatal.
 */
export function readKept<Item>(bytes: Uint8Array, list: KeptList<Item>): KeptEntries<Item> {
  const container = openContainer(bytes);
  const workbook = findWorkbookPart(container);
  const parts = [...new Set([...customParts(container), ...keptParts(container, workbook)])];
  const kept = keptIn(
    list,
    parts.flatMap((part) => readPart(container, part, list) ?? []),
    resultTexts(bytes),
  );
  return parts.some((part) => isLater(list, namespaceOf(container, part))) ? besideLater(kept) : kept;
}

/** The custom XML parts that the workbook leads to, as Excel has them. */
export function keptParts(container: Container, workbook: string): string[] {
  return relationshipsOf(container, workbook)
    .filter(({ type, target }) => type === "customXml" && hasPart(container, target))
    .map(({ target }) => target);
}

/** What a part holds of a list; null where it holds none of it. */
export function readPart<Item>(
  container: Container,
  part: string,
  list: KeptList<Item>,
): KeptPart<Item> | null {
  const xml = textOf(container, part);
  return xml !== null && holdsList(list, xml) ? readKeptXml(list, xml) : null;
}

function namespaceOf(container: Container, part: string): string {
  return namespaceIn(textOf(container, part) ?? "");
}

/** null where the part cannot be read. */
function textOf(container: Container, part: string): string | null {
  try {
    return partText(container, part);
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return null;
    throw error;
  }
}

/** Those that stand where custom XML parts do, or that the package leads to; the workbook's own come after them. */
function customParts(container: Container): string[] {
  const named = container.entries.map(({ name }) => name.replaceAll("\\", "/").replace(/^\//, ""));
  return [...named.filter((name) => /(^|\/)customxml\/[^/]*\.xml$/i.test(name)), ...keptParts(container, "")];
}

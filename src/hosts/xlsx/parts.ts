import { type Container, inflate, partKey, withoutEscapes } from "./container";
import type { Entry } from "./zip-directory";
import { CONTENT_TYPES, NAMESPACES, PACKAGE_RELATIONSHIPS } from "./namespaces";
import { UnreadableWorkbookError } from "./unreadable";
import { XmlError } from "./xml/characters";
import { forEachChild, openRoot } from "./xml/elements";
import { Scanner } from "./xml/scan";

export interface Relationship {
  readonly id: string;
  /** The last step of the type's address: "worksheet", "sharedStrings"; the same in transitional and strict. */
  readonly type: string;
  /** Name of the part inside the package. */
  readonly target: string;
}

export interface ContentTypes {
  /** The content type of a part, or null where none is declared. */
  of(part: string): string | null;
}

/** Whether the package holds the part. */
export function hasPart(container: Container, part: string): boolean {
  return findPart(container, part) !== undefined;
}

/** The entry that holds the part, however its name is written there. */
export function findPart(container: Container, part: string): Entry | undefined {
  return container.byKey.get(partKey(part)) ?? container.byKey.get(partKey(withoutEscapes(part)));
}

/** The text of a part, its byte order mark included. Throws UnreadableWorkbookError. */
export function partText(container: Container, part: string): string {
  const entry = findPart(container, part);
  if (!entry) throw new UnreadableWorkbookError("damaged-part", `${part} is missing`);
  return decodePart(inflate(entry), part);
}

/** The text of a part's bytes. Throws UnreadableWorkbookError. */
export function decodePart(bytes: Uint8Array, part: string): string {
  try {
    return decoderFor(bytes).decode(bytes);
  } catch (cause) {
    throw new UnreadableWorkbookError("damaged-part", `${part} is not text`, { cause });
  }
}

/** A text in the encoding of what it replaces, which decides by its first characters. */
export function encodeLike(model: Uint8Array, text: string): Uint8Array {
  const { encoding } = decoderFor(model);
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), encoding === "utf-16le");
  return bytes;
}

/** Reads a part from its root element on; XML errors become UnreadableWorkbookError "damaged-part". */
export function readPart<T>(
  container: Container,
  part: string,
  root: { readonly namespace: number; readonly local: string },
  read: (scanner: Scanner) => T,
): T {
  const scanner = new Scanner(partText(container, part), NAMESPACES);
  try {
    openRoot(scanner, root.namespace, root.local);
    const result = read(scanner);
    while (scanner.next());
    return result;
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause;
    throw new UnreadableWorkbookError("damaged-part", `${part}: ${cause.message}`, { cause });
  }
}

/** The relationships of a part, or of the package for "": none where it has no such file. Outer targets are left out. */
export function relationshipsOf(container: Container, part: string): Relationship[] {
  const rels = relationshipsPart(part);
  if (!hasPart(container, rels)) return [];
  const root = { namespace: PACKAGE_RELATIONSHIPS, local: "Relationships" };
  return readPart(container, rels, root, (scanner) => {
    const found: Relationship[] = [];
    const ids = new Set<string>();
    forEachChild(scanner, PACKAGE_RELATIONSHIPS, () => {
      const { attributes } = scanner;
      const id = attributes.get("Id") ?? "";
      // Programs differ in which of two they follow.
      if (id !== "" && ids.has(id)) throw new XmlError(`two relationships ${id}`, scanner.start);
      ids.add(id);
      if (attributes.get("TargetMode") === "External") return;
      const type = attributes.get("Type") ?? "";
      const target = resolveTarget(part.slice(0, part.lastIndexOf("/") + 1), attributes.get("Target") ?? "");
      found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target });
    });
    return found;
  });
}

/**
 * The part that the relationships of one type lead to; undefined where there is none.
 * @throws UnreadableWorkbookError where they lead to several: programs differ in which they take.
 */
export function onlyTarget(relationships: readonly Relationship[], wanted: string): string | undefined {
  const [first, ...others] = relationships.filter(({ type }) => type === wanted).map(({ target }) => target);
  if (others.some((other) => partKey(other) !== partKey(first!)))
    throw new UnreadableWorkbookError("damaged-part", `several parts of type ${wanted}`);
  return first;
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; of the package "" → "_rels/.rels". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Name of the part that a target names from a folder ("xl/"): absolute or relative, backslashes as slashes. */
export function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

export function readContentTypes(container: Container): ContentTypes {
  const part = "[Content_Types].xml";
  const types = new Map<string, string>();
  if (hasPart(container, part)) {
    readPart(container, part, { namespace: CONTENT_TYPES, local: "Types" }, (scanner) =>
      forEachChild(scanner, CONTENT_TYPES, () => {
        const { attributes } = scanner;
        const extension = attributes.get("Extension");
        const key =
          extension === null ? partKey(attributes.get("PartName") ?? "") : `*.${extension.toLowerCase()}`;
        types.set(key, attributes.get("ContentType") ?? "");
      }),
    );
  }
  return {
    of(name) {
      const key = partKey(name);
      return types.get(key) ?? types.get(`*${key.slice(key.lastIndexOf("."))}`) ?? null;
    },
  };
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Parts are UTF-8 or UTF-16; the latter shows in its byte order mark or in how "<" is written. */
function decoderFor(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes;
  const options = { fatal: true, ignoreBOM: true };
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
    return new TextDecoder("utf-16le", options);
  }
  const isBigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  return isBigEndian ? new TextDecoder("utf-16be", options) : UTF_8;
}

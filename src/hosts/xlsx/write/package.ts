import { type Container, inflate, partKey } from "../container";
import { CONTENT_TYPES, PACKAGE_RELATIONSHIPS } from "../namespaces";
import { decodePart, encodeLike, findPart, hasPart, readContentTypes, relationshipsPart } from "../parts";
import { UnreadableWorkbookError } from "../unreadable";
import type { Entry } from "../zip-directory";
import { type Deflate, pack, type Packed, writeArchive } from "./archive";
import { attribute } from "./escape";
import { appended, splice } from "./splice";
import { type Element, readTree } from "./tree";

const TYPES_PART = "[Content_Types].xml";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const NO_RELATIONSHIPS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** A package on its way to becoming another: parts are changed or added; what is not touched stays as it is, compressed. */
export class PackageDraft {
  private readonly replaced = new Map<Entry, Packed>();
  private readonly added = new Map<string, Packed>();
  private readonly removed = new Set<Entry>();
  /** Of the parts that may be changed more than once. */
  private readonly texts = new Map<string, string>();

  /** @param promised names that something leads to, whether or not there is a part: a new one under it would be taken for it. */
  constructor(
    readonly container: Container,
    private readonly deflate: Deflate,
    private readonly promised: ReadonlySet<string>,
  ) {}

  /** Changes a part; it is left alone where the text comes back as it was. */
  change(part: string, edit: (xml: string) => string): void {
    const entry = findPart(this.container, part);
    if (!entry) throw new UnreadableWorkbookError("damaged-part", `${part} is missing`);
    const known = this.texts.get(partKey(part));
    const bytes = inflate(entry);
    const before = known ?? decodePart(bytes, part);
    const after = edit(before);
    this.changeTo(part, bytes, before, after);
    this.texts.set(partKey(part), after);
  }

  /** Changes a part whose bytes and text are at hand. */
  changeTo(part: string, bytes: Uint8Array, before: string, after: string): void {
    if (after === before) return;
    this.replaced.set(findPart(this.container, part)!, pack(encodeLike(bytes, after), this.deflate));
  }

  /** Writes a part whole, in the place of the one that has its name. */
  put(part: string, content: Uint8Array): void {
    const entry = findPart(this.container, part);
    if (!entry) this.added.set(part, pack(content, this.deflate));
    else if (!isSame(inflate(entry), content)) this.replaced.set(entry, pack(content, this.deflate));
  }

  /** A name that no part has: "xl/worksheets/sheet4.xml" for ("xl/worksheets/sheet", ".xml"); other programs look for such. */
  freeName(start: string, end: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${start}${number}${end}`;
      if (![name, relationshipsPart(name)].some((each) => this.holds(each))) return name;
    }
  }

  private holds(part: string): boolean {
    return hasPart(this.container, part) || this.added.has(part) || this.promised.has(partKey(part));
  }

  /** Relates a part to another; the id is new. */
  relate(source: string, type: string, target: string): string {
    const part = relationshipsPart(source);
    const makeItem = (id: string) =>
      `Id="${id}" Type="${type}" Target="${attribute(relativeTo(source, target))}"`;
    let id = "";
    const related = (xml: string) => {
      id = freeId(readTree(xml, 2));
      return withChild(xml, "Relationship", makeItem(id));
    };
    if (hasPart(this.container, part)) this.change(part, related);
    else {
      const before = this.texts.get(partKey(part));
      if (before === undefined) this.declare(part, RELATIONSHIPS_TYPE);
      const xml = related(before ?? `${DECLARATION}${NO_RELATIONSHIPS}`);
      this.texts.set(partKey(part), xml);
      this.put(part, encode(xml));
    }
    return id;
  }

  /** Declares what a new part is; a package that declares nothing is left so. */
  declare(part: string, type: string): void {
    if (readContentTypes(this.container).of(part) === type || !hasPart(this.container, TYPES_PART)) return;
    this.change(TYPES_PART, (xml) =>
      withChild(xml, "Override", `PartName="/${attribute(part)}" ContentType="${type}"`),
    );
  }

  /** Takes a part away with its relationships and its type; whoever relates to it is to be changed besides. */
  remove(part: string): void {
    for (const name of [part, relationshipsPart(part)]) {
      const entry = findPart(this.container, name);
      if (entry) this.removed.add(entry);
    }
    if (!hasPart(this.container, TYPES_PART)) return;
    this.change(TYPES_PART, (xml) =>
      withoutChild(
        xml,
        (item) => partKey(item.get("PartName")?.value.replace(/^\//, "") ?? "") === partKey(part),
      ),
    );
  }

  /** Takes a relationship away. */
  unrelate(source: string, id: string): void {
    this.change(relationshipsPart(source), (xml) =>
      withoutChild(xml, (item) => item.get("Id")?.value === id),
    );
  }

  toBytes(): Uint8Array {
    return writeArchive(this.container, this.replaced, this.added, this.removed);
  }
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function withChild(xml: string, name: string, attributes: string): string {
  const root = readTree(xml, 1);
  const isPlain = root.namespace === CONTENT_TYPES || root.namespace === PACKAGE_RELATIONSHIPS;
  if (!isPlain) throw new UnreadableWorkbookError("damaged-part", `a root ${root.local} of another kind`);
  return splice(xml, [appended(root, `<${root.prefix}${name} ${attributes}/>`)]);
}

function withoutChild(xml: string, isGone: (attributes: Element["attributes"]) => boolean): string {
  const found = readTree(xml, 2).children.filter(({ attributes }) => isGone(attributes));
  return splice(
    xml,
    found.map(({ start, end }) => ({ start, end, text: "" })),
  );
}

/** Ids are compared without case, so that no reader mistakes one for another. */
function freeId({ children }: Element): string {
  const ids = new Set(children.map(({ attributes }) => attributes.get("Id")?.value.toLowerCase()));
  let number = ids.size + 1;
  while (ids.has(`rid${number}`)) number += 1;
  return `rId${number}`;
}

/** The target as the source's relationships name it, absolute where it is not below the source's folder. */
function relativeTo(source: string, target: string): string {
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  return target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

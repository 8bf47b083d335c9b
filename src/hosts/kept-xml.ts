import { UnreadableWorkbookError } from "./xlsx/unreadable";
import type { KeptFacts } from "../messages/kept";
import type { Words } from "../messages/words";
import { attribute } from "./xlsx/write/escape";
import { type Element, readTree } from "./xlsx/write/tree";

type Namespaced = Pick<KeptList<never>, "namespace">;

/** The name of a list, and its version. */
const VERSIONED = /^(.+:v)(\d+)$/;

/** A list that a book keeps in a custom XML part of ours. */
export interface KeptList<Item> {
  /** Of the part; its number is the version. */
  readonly namespace: string;
  readonly root: string;
  /** Of the deepest element; that of the root is 1. */
  readonly depth: number;
  readonly write: (item: Item) => string;
  /** null for what it does not know. */
  readonly read: (element: Element, xml: string) => Item | null;
  /** What an item is about: of two about the same thing that differ, the later one holds. */
  readonly about: (item: Item) => string;
  /** When it was said, where the item itself says so; else "". */
  readonly said: (item: Item) => string;
  /** The heading of the items in 検証結果. */
  readonly section: Words<(count: number) => string>;
}

/** An item with when it was put in or taken out, so that two copies of a list can be made one. */
export interface KeptEntry<Item> {
  readonly item: Item;
  /** "2026-11-04T09:05:00.000Z", or a date; "" where nothing says it, which is before all others. */
  readonly at: string;
  /** Taken out again. It stays in the list, or a copy of the list that still has it would bring it back. */
  readonly isGone: boolean;
}

export interface Kept<Item> extends KeptFacts {
  readonly items: readonly Item[];
}

/** A list as the book keeps it, with what was taken out of it. */
export interface KeptEntries<Item> extends Kept<Item> {
  readonly entries: readonly KeptEntry<Item>[];
}

/** What was read of one part. */
export interface KeptPart<Item> extends KeptEntries<Item> {
  /** Entries that could not be read, to be kept as they are; null where the part must not be written over at all. */
  readonly rest: readonly string[] | null;
}

export function keptXml<Item>(
  list: KeptList<Item>,
  items: readonly Item[],
  rest: readonly string[] = [],
): string {
  return entriesXml(
    list,
    items.map((item) => ({ item, at: "", isGone: false })),
    rest,
  );
}

/** @param rest what could not be read, as it was. */
export function entriesXml<Item>(
  { namespace, root, write }: KeptList<Item>,
  entries: readonly KeptEntry<Item>[],
  rest: readonly string[] = [],
): string {
  const texts = entries.map(({ item, at, isGone }) => {
    const time = at === "" ? "" : ` at="${attribute(at)}"`;
    return isGone ? `<gone${time}>${write(item)}</gone>` : write(item).replace(/^<\w+/, `$&${time}`);
  });
  return `<${root} xmlns="${namespace}">${[...texts, ...rest].join("")}</${root}>`;
}

/** Reads a part leniently: what it does not know is passed over, and what is broken is told, never thrown. */
export function readKeptXml<Item>(list: KeptList<Item>, xml: string): KeptPart<Item> {
  const root = rootOf(xml, list.depth + 1);
  if (root?.local !== list.root) return { ...listOf([]), isBroken: true, rest: null };
  const read = root.children.map((element) => ({ element, entry: entryIn(list, element, xml) }));
  const rest = read
    .filter(({ entry }) => entry === null)
    .map(({ element }) => xml.slice(element.start, element.end));
  return {
    ...listOf(read.flatMap(({ entry }) => entry ?? [])),
    isBroken: rest.length > 0,
    rest: root.prefix === "" || !rest.length ? rest : null,
  };
}

function entryIn<Item>(list: KeptList<Item>, element: Element, xml: string): KeptEntry<Item> | null {
  const isGone = element.local === "gone";
  const item = isGone
    ? element.children.length === 1 && list.read(element.children[0]!, xml)
    : list.read(element, xml);
  return item ? { item, at: element.attributes.get("at")?.value ?? list.said(item), isGone } : null;
}

/** The items that were not taken out, with all entries. */
export function listOf<Item>(entries: readonly KeptEntry<Item>[]) {
  return { items: entries.flatMap(({ item, isGone }) => (isGone ? [] : item)), entries };
}

/** Whether a custom XML part holds the list. */
export function holdsList({ namespace }: Namespaced, xml: string): boolean {
  return namespaceIn(xml) === namespace;
}

/** Whether a namespace is that of the list as a later version keeps it: what it holds is left as it is, and told. */
export function isLater({ namespace }: Namespaced, other: string): boolean {
  const own = VERSIONED.exec(namespace)!;
  const found = VERSIONED.exec(other);
  return found?.[1] === own[1] && Number(found?.[2]) > Number(own[2]);
}

/** A list of which a later version has kept some, too. How many items are missing cannot be said then. */
export function besideLater<Item>({ missing: _, ...kept }: KeptEntries<Item>): KeptEntries<Item> {
  return { ...kept, hasLater: true };
}

/** The namespace of the root; "" where there is none. */
export function namespaceIn(xml: string): string {
  const root = rootOf(xml, 1);
  const name = root?.prefix ? `xmlns:${root.prefix.slice(0, -1)}` : "xmlns";
  return root?.attributes.get(name)?.value ?? "";
}

function rootOf(xml: string, depth: number): Element | null {
  try {
    return readTree(xml, depth);
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return null;
    throw error;
  }
}

import { UnreadableWorkbookError } from "./xlsx/unreadable";
import { type Element, readTree } from "./xlsx/write/tree";

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
}

export interface Kept<Item> {
  readonly items: readonly Item[];
  /** Something could not be read. */
  readonly isBroken: boolean;
}

/** What was read of one part. */
export interface KeptPart<Item> extends Kept<Item> {
  /** Entries that could not be read, to be kept as they are; null where the part must not be written over at all. */
  readonly rest: readonly string[] | null;
}

export function keptXml<Item>(
  { namespace, root, write }: KeptList<Item>,
  items: readonly Item[],
  rest: readonly string[] = [],
): string {
  return `<${root} xmlns="${namespace}">${[...items.map(write), ...rest].join("")}</${root}>`;
}

/** Reads a part leniently: what it does not know is passed over, and what is broken is told, never thrown. */
export function readKeptXml<Item>(list: KeptList<Item>, xml: string): KeptPart<Item> {
  const root = rootOf(xml, list.depth);
  if (root?.local !== list.root) return { items: [], isBroken: true, rest: null };
  const read = root.children.map((element) => ({ element, item: list.read(element, xml) }));
  const rest = read
    .filter(({ item }) => item === null)
    .map(({ element }) => xml.slice(element.start, element.end));
  return {
    items: read.flatMap(({ item }) => item ?? []),
    isBroken: rest.length > 0,
    rest: root.prefix === "" || !rest.length ? rest : null,
  };
}

/** Whether a custom XML part holds the list. */
export function holdsList({ namespace }: Pick<KeptList<never>, "namespace">, xml: string): boolean {
  const root = rootOf(xml, 1);
  const name = root?.prefix ? `xmlns:${root.prefix.slice(0, -1)}` : "xmlns";
  return root?.attributes.get(name)?.value === namespace;
}

/** What several parts hold together. */
export function mergedLists<Item>(parts: readonly Kept<Item>[]): Kept<Item> {
  return {
    items: parts.flatMap(({ items }) => items),
    isBroken: parts.some(({ isBroken }) => isBroken),
  };
}

function rootOf(xml: string, depth: number): Element | null {
  try {
    return readTree(xml, depth);
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return null;
    throw error;
  }
}

import { isTrue } from "../../src/hosts/xlsx/xml/elements";
import type { Element } from "../../src/hosts/xlsx/write/tree";

/** The first child of that name. */
export function child(element: Element | undefined, local: string): Element | undefined {
  return element?.children.find((each) => each.local === local);
}

export function childrenOf(element: Element | undefined, local?: string): readonly Element[] {
  const all = element?.children ?? [];
  return local === undefined ? all : all.filter((each) => each.local === local);
}

/** An attribute, whatever its prefix. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  const known = element?.attributes.get(name);
  if (known || !element) return known?.value;
  for (const [full, { value }] of element.attributes) if (full.endsWith(`:${name}`)) return value;
  return undefined;
}

export function number(element: Element | undefined, name: string): number | undefined {
  const value = attribute(element, name);
  return value === undefined ? undefined : Number(value);
}

/** An attribute that says yes or no. */
export function flag(element: Element | undefined, name: string, otherwise = false): boolean {
  const value = attribute(element, name);
  return value === undefined ? otherwise : isTrue(value);
}

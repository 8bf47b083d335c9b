import { attribute } from "../../../src/hosts/xlsx/write/escape";
import { prefixed } from "../../../src/hosts/xlsx/write/splice";
import type { Element } from "../../../src/hosts/xlsx/write/tree";

/** New values of attributes; null takes one away. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** A start tag with some of its attributes changed, the others as they are written. */
export function withAttributes(tag: string, changes: Attributes): string {
  return Object.entries(changes).reduce((text, [name, value]) => {
    const own = new RegExp(`(\\s+)${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    const written = value === null ? "" : `${name}="${attribute(String(value))}"`;
    if (own.test(text)) return text.replace(own, (_all, space: string) => written && space + written);
    return written ? text.replace(/(?<!\s)\s*(\/?>)$/, (_end, end: string) => ` ${written}${end}`) : text;
  }, tag);
}

/** The start tag of an element as the file writes it, or a new one. */
export function startTag(xml: string, element: Element | undefined, local: string, prefix: string): string {
  if (!element) return prefixed(`<${local}>`, prefix);
  const tag = xml.slice(element.start, element.openEnd);
  return element.isSelfClosed ? tag.replace(/(?<!\s)\s*\/>$/, ">") : tag;
}

/** A start tag with its content, closed by itself where there is none. */
export function closed(tag: string, content: string): string {
  if (content === "") return tag.replace(/(?<!\s)\s*>$/, "/>");
  return `${tag}${content}</${/^<([^\s/>]+)/.exec(tag)![1]}>`;
}

/** "1" where it is on, else no attribute at all. */
export function onlyIf(isOn: boolean): string | null {
  return isOn ? "1" : null;
}

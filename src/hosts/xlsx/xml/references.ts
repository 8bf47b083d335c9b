import { XmlError } from "./characters";

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const LONGEST = 64;

const CHANGES_IN_ATTRIBUTE = /[&\t\n\r]/;

/** The offset behind the reference ("&amp;", "&#12354;") that begins at `at`; throws where it means nothing. */
export function referenceEnd(xml: string, at: number): number {
  const semicolon = xml.indexOf(";", at);
  if (semicolon < 0 || semicolon - at > LONGEST) throw new XmlError("a reference without its semicolon", at);
  if (meaning(xml.slice(at + 1, semicolon)) === null)
    throw new XmlError("a reference that means nothing", at);
  return semicolon + 1;
}

/** Text as an application sees it: references resolved, every line end a line feed. */
export function decodeText(raw: string): string {
  return resolve(raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw);
}

/** A CDATA section as an application sees it: every line end a line feed, no references. */
export function decodeCdata(raw: string): string {
  return raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
}

/** An attribute value as an application sees it: references resolved, line ends and tabs made spaces. */
export function decodeAttribute(raw: string): string {
  if (!CHANGES_IN_ATTRIBUTE.test(raw)) return raw;
  return resolve(raw.replace(/\r\n|[\t\n\r]/g, " "));
}

function resolve(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^&;]*);/g, (reference, name: string) => meaning(name) ?? reference);
}

function meaning(name: string): string | null {
  if (!name.startsWith("#")) return Object.hasOwn(NAMED, name) ? NAMED[name]! : null;
  const digits = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
  if (!digits) return null;
  const code = digits[1] ? parseInt(digits[1], 16) : parseInt(digits[2]!, 10);
  return isCharacter(code) ? String.fromCodePoint(code) : null;
}

function isCharacter(code: number): boolean {
  if (code < 32) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}

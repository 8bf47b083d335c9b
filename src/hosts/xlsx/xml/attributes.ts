import { checkCharacter, nameEnd, spaceEnd, XmlError } from "./characters";
import { AMP, EQUALS, GT, LT, QUOTE, SLASH } from "./codes";
import { decodeAttribute, referenceEnd } from "./references";

const LOWER_X = 120;
/** Numbers kept for each attribute: where its name and its value begin and end. */
const SLOTS = 4;
/** So many attributes of a tag are compared with each other; the names of more are kept. */
const FEW = 16;

/** The attributes of the start tag read last, as offsets into the text; reading a tag allocates nothing. */
export class Attributes {
  count = 0;
  /** Whether one of them begins with "xmlns". */
  hasDeclaration = false;
  /** Behind the tag, and whether it ended in "/>". */
  end = 0;
  isSelfClosed = false;
  private readonly offsets: number[] = [];
  /** The names of this tag, once they are more than a few. */
  private readonly names = new Set<string>();

  constructor(private readonly xml: string) {}

  /** Reads from behind the element's name to behind the end of the tag. */
  read(from: number): void {
    const xml = this.xml;
    this.count = 0;
    this.hasDeclaration = false;
    for (let at = from; ; at = this.readOne(at)) {
      const behind = at;
      at = xml.charCodeAt(at) === GT ? at : spaceEnd(xml, at);
      const code = xml.charCodeAt(at);
      if (code === GT || code === SLASH) return this.readEnd(at, code);
      if (behind === at) throw new XmlError("white space was expected", at);
    }
  }

  /** The index of the attribute, or −1; the name is compared as it is written, with its prefix. */
  indexOf(name: string): number {
    for (let index = 0; index < this.count; index += 1) {
      const from = this.offsets[index * SLOTS]!;
      const isSameLength = this.offsets[index * SLOTS + 1]! - from === name.length;
      if (isSameLength && this.xml.startsWith(name, from)) return index;
    }
    return -1;
  }

  /** The decoded value, or null where there is no such attribute. */
  get(name: string): string | null {
    const index = this.indexOf(name);
    return index < 0 ? null : this.value(index);
  }

  name(index: number): string {
    return this.xml.slice(this.offsets[index * SLOTS], this.offsets[index * SLOTS + 1]);
  }

  value(index: number): string {
    return decodeAttribute(this.xml.slice(this.valueStart(index), this.valueEnd(index)));
  }

  /** Offset of the first character inside the quotes. */
  valueStart(index: number): number {
    return this.offsets[index * SLOTS + 2]!;
  }

  /** Offset of the closing quote. */
  valueEnd(index: number): number {
    return this.offsets[index * SLOTS + 3]!;
  }

  private readEnd(at: number, code: number): void {
    this.isSelfClosed = code === SLASH;
    if (this.isSelfClosed && this.xml.charCodeAt(at + 1) !== GT)
      throw new XmlError("a slash inside a tag", at);
    this.end = this.isSelfClosed ? at + 2 : at + 1;
  }

  private readOne(from: number): number {
    const xml = this.xml;
    const offsets = this.offsets;
    const slot = this.count * SLOTS;
    const end = nameEnd(xml, from);
    const equals = xml.charCodeAt(end) === EQUALS ? end : spaceEnd(xml, end);
    if (xml.charCodeAt(equals) !== EQUALS) throw new XmlError("an equals sign was expected", equals);
    const quote = xml.charCodeAt(equals + 1) === QUOTE ? equals + 1 : spaceEnd(xml, equals + 1);
    offsets[slot] = from;
    offsets[slot + 1] = end;
    offsets[slot + 2] = quote + 1;
    offsets[slot + 3] = quotedEnd(xml, quote);
    if (slot > 0) this.checkUnique(slot, end - from);
    if (xml.charCodeAt(from) === LOWER_X && xml.startsWith("xmlns", from)) this.hasDeclaration = true;
    this.count += 1;
    return offsets[slot + 3]! + 1;
  }

  private checkUnique(slot: number, length: number): void {
    if (this.count >= FEW) return this.checkKept();
    const from = this.offsets[slot]!;
    for (let other = 0; other < slot; other += SLOTS) {
      const start = this.offsets[other]!;
      if (this.offsets[other + 1]! - start === length && isSame(this.xml, start, from, length)) {
        throw new XmlError("an attribute given twice", from);
      }
    }
  }

  /** Many attributes are no reason to compare each with all. */
  private checkKept(): void {
    if (this.count === FEW) {
      this.names.clear();
      for (let index = 0; index < FEW; index += 1) this.names.add(this.name(index));
    }
    const name = this.name(this.count);
    if (this.names.has(name))
      throw new XmlError("an attribute given twice", this.offsets[this.count * SLOTS]!);
    this.names.add(name);
  }
}

/** Whether two stretches of the text read the same. */
export function isSame(xml: string, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) {
    if (xml.charCodeAt(one + at) !== xml.charCodeAt(other + at)) return false;
  }
  return true;
}

/** The offset of the closing quote; `quoteAt` is that of the opening one. */
function quotedEnd(xml: string, quoteAt: number): number {
  const quote = xml.charCodeAt(quoteAt);
  if (quote !== QUOTE && quote !== 39) throw new XmlError("a quotation mark was expected", quoteAt);
  for (let at = quoteAt + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === quote) return at;
    if (code > LT && code < 0xd800) continue;
    if (code === LT) throw new XmlError("< in an attribute", at);
    if (code === AMP) at = referenceEnd(xml, at) - 1;
    else if (code < 32 || code >= 0xd800) checkCharacter(xml, at);
  }
  throw new XmlError("an attribute without its end", quoteAt);
}

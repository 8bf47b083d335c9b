import { Attributes, isSame } from "./attributes";
import { checkCharacter, nameEnd, spaceEnd, XmlError } from "./characters";
import { AMP, BRACKET, COLON, CR, GT, LT, SLASH } from "./codes";
import { cdataContentEnd, commentEnd, instructionEnd } from "./markup";
import { Namespaces } from "./namespaces";
import { decodeCdata, decodeText, referenceEnd } from "./references";

/** What next() found: the end of the document, a start tag, an end tag, or text (a CDATA section is text too). */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;
export type Token = typeof END | typeof OPEN | typeof CLOSE | typeof TEXT;

/** Offsets kept for each open element: its name, the name without its prefix, the end of both. */
const SLOTS = 3;
const NONE: ReadonlyMap<string, number> = new Map();

/**
 * A single-pass XML tokenizer over one text. Every token is described by offsets into that text, so that what was
 * read can also be cut out and replaced; nothing is copied until a value is asked for.
 *
 * It accepts and rejects what saxes (not namespace-aware) does, but also refuses a DOCTYPE, which the packages forbid;
 * half a surrogate pair, which no decoded text holds; and `<?a?b?>`, which is not well-formed. Prefixes that nobody
 * declared are let pass, as saxes does: their elements are in no known namespace.
 */
export class Scanner {
  /** Offsets of the token: its first character, and the one behind its last. */
  start = 0;
  end = 0;
  /** OPEN and CLOSE: the name with its prefix, and where the name without it begins. */
  nameStart = 0;
  localStart = 0;
  nameEnd = 0;
  /** OPEN: the tag ends in "/>"; the CLOSE that follows is empty and lies behind it. */
  isSelfClosed = false;
  /** OPEN: those of this tag. */
  readonly attributes: Attributes;
  /** TEXT: where the text begins and ends (CDATA: inside its marks), and whether it reads as it is written. */
  textStart = 0;
  textEnd = 0;
  isPlain = true;
  /** Elements that are open: on OPEN this one included, on CLOSE no longer. */
  depth = 0;
  private isCdata = false;
  private isClosePending = false;
  private hasRoot = false;
  private readonly openNames: number[] = [];
  private readonly namespaces: Namespaces;

  /** @param known the namespaces to tell apart, numbered from 1. */
  constructor(
    readonly xml: string,
    known: ReadonlyMap<string, number> = NONE,
  ) {
    this.attributes = new Attributes(xml);
    this.namespaces = new Namespaces(known);
    if (xml.charCodeAt(0) === 0xfeff) this.end = 1;
  }

  /** Moves to the next token. Throws XmlError where the document is not well-formed. */
  next(): Token {
    if (this.isClosePending) return this.closeEmpty();
    const xml = this.xml;
    while (this.end < xml.length) {
      const at = (this.start = this.end);
      if (xml.charCodeAt(at) !== LT) {
        this.readText(at);
        if (this.depth > 0) return TEXT;
        this.checkOutside();
      } else if (xml.charCodeAt(at + 1) === SLASH) return this.closeTag(at);
      else if (!this.isMarkup(at)) return this.openTag(at);
      else if (this.isCdata) return TEXT;
    }
    if (this.depth > 0 || !this.hasRoot) throw new XmlError("the document ends too early", this.end);
    this.start = this.end;
    return END;
  }

  /** OPEN: the number of the element's namespace among the known, or 0. */
  get namespace(): number {
    if (this.localStart === this.nameStart) return this.namespaces.default;
    return this.namespaces.of(this.xml.slice(this.nameStart, this.localStart - 1));
  }

  /** OPEN and CLOSE: whether the name without its prefix is this one. */
  isNamed(local: string): boolean {
    return this.nameEnd - this.localStart === local.length && this.xml.startsWith(local, this.localStart);
  }

  get name(): string {
    return this.xml.slice(this.nameStart, this.nameEnd);
  }

  get localName(): string {
    return this.xml.slice(this.localStart, this.nameEnd);
  }

  /** OPEN: the number of the namespace that a prefix stands for here, or 0. */
  namespaceOf(prefix: string): number {
    return this.namespaces.of(prefix);
  }

  /** TEXT: as an application sees it. */
  get text(): string {
    const raw = this.xml.slice(this.textStart, this.textEnd);
    if (this.isPlain) return raw;
    return this.isCdata ? decodeCdata(raw) : decodeText(raw);
  }

  private readText(from: number): void {
    const xml = this.xml;
    let isPlain = true;
    let at = from;
    for (; at < xml.length; at += 1) {
      const code = xml.charCodeAt(at);
      if (code === LT) break;
      if (code > BRACKET && code < 0xd800) continue;
      if (code === AMP) {
        at = referenceEnd(xml, at) - 1;
        isPlain = false;
      } else if (code === CR) isPlain = false;
      else if (code < 32 || code >= 0xd800) checkCharacter(xml, at);
      else if (code === BRACKET && xml.startsWith("]]>", at)) throw new XmlError("]]> in text", at);
    }
    this.textStart = from;
    this.textEnd = this.end = at;
    this.isPlain = isPlain;
    this.isCdata = false;
  }

  private checkOutside(): void {
    if (spaceEnd(this.xml, this.start) < this.end) throw new XmlError("text outside the root", this.start);
  }

  /** Whether "<" begins a comment, an instruction or a CDATA section, which is then read. */
  private isMarkup(at: number): boolean {
    const xml = this.xml;
    const second = xml.charAt(at + 1);
    this.isCdata = false;
    if (second === "?")
      this.end = instructionEnd(xml, at, at === 0 || (at === 1 && xml.charCodeAt(0) === 0xfeff));
    else if (second !== "!") return false;
    else if (xml.startsWith("--", at + 2)) this.end = commentEnd(xml, at);
    else if (xml.startsWith("[CDATA[", at + 2) && this.depth > 0) this.readCdata(at);
    else throw new XmlError("a declaration that is not allowed here", at);
    return true;
  }

  private readCdata(at: number): void {
    this.textStart = at + 9;
    this.textEnd = cdataContentEnd(this.xml, this.textStart);
    this.end = this.textEnd + 3;
    this.isCdata = true;
    this.isPlain = false;
  }

  private openTag(at: number): Token {
    if (this.depth === 0 && this.hasRoot) throw new XmlError("a second root", at);
    this.hasRoot = true;
    this.depth += 1;
    this.setName(at + 1, nameEnd(this.xml, at + 1));
    const slot = this.depth * SLOTS;
    this.openNames[slot] = this.nameStart;
    this.openNames[slot + 1] = this.localStart;
    this.openNames[slot + 2] = this.nameEnd;
    this.attributes.read(this.nameEnd);
    if (this.attributes.hasDeclaration) this.declareNamespaces();
    this.end = this.attributes.end;
    this.isSelfClosed = this.isClosePending = this.attributes.isSelfClosed;
    return OPEN;
  }

  private declareNamespaces(): void {
    for (let index = 0; index < this.attributes.count; index += 1) {
      const name = this.attributes.name(index);
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      this.namespaces.declare(name.slice(6), this.attributes.value(index), this.depth);
    }
  }

  private closeTag(at: number): Token {
    const xml = this.xml;
    if (this.depth === 0) throw new XmlError("an end tag without its start", at);
    const slot = this.depth * SLOTS;
    const opened = this.openNames[slot]!;
    const length = this.openNames[slot + 2]! - opened;
    const behind = at + 2 + length;
    const end = xml.charCodeAt(behind) === GT ? behind : spaceEnd(xml, behind);
    if (xml.charCodeAt(end) !== GT || !isSame(xml, opened, at + 2, length)) {
      throw new XmlError("an end tag of another element", at);
    }
    this.nameStart = at + 2;
    this.localStart = this.nameStart + this.openNames[slot + 1]! - opened;
    this.nameEnd = behind;
    this.end = end + 1;
    return this.leave();
  }

  /** The end of an element that was closed in its start tag; its name is still set. */
  private closeEmpty(): Token {
    this.isClosePending = false;
    this.start = this.end;
    return this.leave();
  }

  private leave(): Token {
    if (this.namespaces.depth === this.depth) this.namespaces.leave(this.depth);
    this.depth -= 1;
    return CLOSE;
  }

  private setName(from: number, end: number): void {
    this.nameStart = this.localStart = from;
    this.nameEnd = end;
    for (let at = from; at < end; at += 1) {
      if (this.xml.charCodeAt(at) === COLON) this.localStart = at + 1;
    }
  }
}

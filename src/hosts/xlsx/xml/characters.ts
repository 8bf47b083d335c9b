/** Thrown where a document is not well-formed; offset is where in the text. */
export class XmlError extends Error {
  override readonly name = "XmlError";

  constructor(
    readonly problem: string,
    readonly offset: number,
  ) {
    super(`${problem} at character ${offset}`);
  }
}

const SPACE = 1;
const NAME_START = 2;
const NAME = 4;
const FORBIDDEN = 8;

const CLASS_OF = asciiClasses();

/** Space, tab, carriage return or line feed. */
export function isSpace(code: number): boolean {
  return code <= 32 && (CLASS_OF[code]! & SPACE) !== 0;
}

/** The offset behind the white space that begins at `at`, which may be none. */
export function spaceEnd(xml: string, at: number): number {
  while (isSpace(xml.charCodeAt(at))) at += 1;
  return at;
}

/** The offset behind the name that begins at `at`. */
export function nameEnd(xml: string, at: number): number {
  if (!isNameStart(xml.charCodeAt(at))) throw new XmlError("a name was expected", at);
  for (at += 1; ; at += 1) {
    const code = xml.charCodeAt(at);
    if (code < 128 ? (CLASS_OF[code]! & NAME) === 0 : !isName(code)) break;
  }
  return at;
}

/** Throws unless the UTF-16 unit at `at` may stand in a document; call it for units below 32 and from D800 on. */
export function checkCharacter(xml: string, at: number): void {
  const code = xml.charCodeAt(at);
  const isFine = code < 32 ? (CLASS_OF[code]! & FORBIDDEN) === 0 : code < 0xd800 || isHighCharacter(xml, at);
  if (!isFine) throw new XmlError("a character that XML forbids", at);
}

function isHighCharacter(xml: string, at: number): boolean {
  const code = xml.charCodeAt(at);
  if (code >= 0xe000) return code < 0xfffe;
  return code < 0xdc00 ? isLowSurrogate(xml.charCodeAt(at + 1)) : isHighSurrogate(xml.charCodeAt(at - 1));
}

function isNameStart(code: number): boolean {
  return code < 128 ? (CLASS_OF[code]! & NAME_START) !== 0 : isOtherNameStart(code);
}

function isName(code: number): boolean {
  if (code < 128) return (CLASS_OF[code]! & NAME) !== 0;
  return isOtherNameStart(code) || isLowSurrogate(code) || isOtherName(code);
}

/** XML 1.0, fifth edition, production 4, outside ASCII; of the supplementary planes the high surrogate. */
function isOtherNameStart(code: number): boolean {
  if (code < 0x2000)
    return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !inside(code, 0x300, 0x36f) && code !== 0x37e;
  if (code < 0x3001) {
    return inside(code, 0x200c, 0x200d) || inside(code, 0x2070, 0x218f) || inside(code, 0x2c00, 0x2fef);
  }
  return inside(code, 0x3001, 0xdb7f) || inside(code, 0xf900, 0xfdcf) || inside(code, 0xfdf0, 0xfffd);
}

/** Production 4a: what may stand in a name but not begin it. */
function isOtherName(code: number): boolean {
  return code === 0xb7 || inside(code, 0x300, 0x36f) || inside(code, 0x203f, 0x2040);
}

function inside(code: number, low: number, high: number): boolean {
  return code >= low && code <= high;
}

function isHighSurrogate(code: number): boolean {
  return inside(code, 0xd800, 0xdbff);
}

function isLowSurrogate(code: number): boolean {
  return inside(code, 0xdc00, 0xdfff);
}

function asciiClasses(): Uint8Array {
  const classes = new Uint8Array(128);
  classes.fill(FORBIDDEN, 0, 32);
  for (const space of "\t\n\r ") classes[space.charCodeAt(0)] = SPACE;
  for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_:") {
    classes[letter.charCodeAt(0)] = NAME_START | NAME;
  }
  for (const other of "0123456789-.") classes[other.charCodeAt(0)] = NAME;
  return classes;
}

import { COLUMNS } from "./reference";

const INLINE = ' t="inlineStr"><is><t>';
const INLINE_END = "</t></is></c>";
const SPACE = 32;
const QUOTE = 34;
const AMP = 38;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const LT = 60;
const BRACKET = 93;
const MOST_EXACT_DIGITS = 15;
const MOST_STYLE_DIGITS = 6;

/**
 * The spelling in which Excel writes nearly every cell without a formula, read character by character:
 * `<c r="B2" s="1" t="s"><v>-12.5</v></c>`, where s, t and v may be missing and s and t change places, or with `t="inlineStr"><is><t>…`. Whatever differs in the
 * least does not match and is left to the scanner; what matches is well-formed. It halves the time that a sheet takes.
 */
export class PlainCell {
  /** Offset behind the cell. */
  end = 0;
  column = 0;
  /** Index of the style, or −1. */
  style = -1;
  /** The value is the index of a shared string. */
  isString = false;
  /** The value is a text in the cell itself, without anything to resolve or strip. */
  isInline = false;
  /** Where the value lies; both 0 for an empty cell. */
  valueStart = 0;
  valueEnd = 0;
  /** The value where it is a whole number of up to 15 digits, otherwise NaN. */
  whole = NaN;

  /** Whether a cell of that row in this spelling begins at the offset. */
  match(xml: string, at: number, row: number): boolean {
    if (!xml.startsWith('<c r="', at)) return false;
    at = this.matchAddress(xml, at + 6, row);
    if (at < 0) return false;
    at = this.matchStyle(xml, at);
    this.valueStart = this.valueEnd = 0;
    this.isInline = xml.startsWith(INLINE, at);
    if (this.isInline) return this.matchText(xml, at + INLINE.length);
    at = this.matchType(xml, at);
    // Excel writes the style before the type, other programs behind it.
    if (this.style < 0) at = this.matchStyle(xml, at);
    if (xml.startsWith("/>", at)) {
      this.end = at + 2;
      return true;
    }
    return xml.startsWith("><v>", at) && this.matchValue(xml, at + 4);
  }

  /** The offset behind the quotation mark, or −1. */
  private matchAddress(xml: string, at: number, row: number): number {
    let column = 0;
    let code = xml.charCodeAt(at);
    for (; code >= 65 && code <= 90 && column < COLUMNS; code = xml.charCodeAt((at += 1)))
      column = column * 26 + code - 64;
    let number = 0;
    for (; code >= ZERO && code <= 57 && number <= row; code = xml.charCodeAt((at += 1)))
      number = number * 10 + code - ZERO;
    this.column = column - 1;
    return code === QUOTE && number === row + 1 && column > 0 && column <= COLUMNS ? at + 1 : -1;
  }

  private matchStyle(xml: string, from: number): number {
    this.style = -1;
    if (!xml.startsWith(' s="', from)) return from;
    let at = from + 4;
    let style = 0;
    let code = xml.charCodeAt(at);
    for (; code >= ZERO && code <= 57; code = xml.charCodeAt((at += 1))) style = style * 10 + code - ZERO;
    if (code !== QUOTE || at === from + 4 || at - from > MOST_STYLE_DIGITS + 4) return from;
    this.style = style;
    return at + 1;
  }

  private matchType(xml: string, at: number): number {
    this.isString = xml.startsWith(' t="s"', at);
    return this.isString || xml.startsWith(' t="n"', at) ? at + 6 : at;
  }

  private matchText(xml: string, from: number): boolean {
    let at = from;
    let code = xml.charCodeAt(at);
    if (code === SPACE) return false;
    for (; isOrdinary(code); code = xml.charCodeAt((at += 1)));
    if (code !== LT || at === from || xml.charCodeAt(at - 1) === SPACE) return false;
    this.valueStart = from;
    this.valueEnd = at;
    this.end = at + INLINE_END.length;
    return xml.startsWith(INLINE_END, at);
  }

  private matchValue(xml: string, from: number): boolean {
    let at = xml.charCodeAt(from) === MINUS ? from + 1 : from;
    const digits = at;
    let whole = 0;
    let code = xml.charCodeAt(at);
    for (; code >= ZERO && code <= 57; code = xml.charCodeAt((at += 1))) whole = whole * 10 + code - ZERO;
    let isWhole = at - digits <= MOST_EXACT_DIGITS;
    if (at === digits) return false;
    if (code === POINT) {
      isWhole = false;
      do code = xml.charCodeAt((at += 1));
      while (code >= ZERO && code <= 57);
    }
    if (code !== LT || !xml.startsWith("</v></c>", at)) return false;
    this.valueStart = from;
    this.valueEnd = at;
    this.end = at + 8;
    this.whole = !isWhole ? NaN : digits > from ? 0 - whole : whole;
    return true;
  }
}

/** What stands for itself in text wherever it stands; "]" does not, for the sake of "]]>". */
function isOrdinary(code: number): boolean {
  if (code > BRACKET) return code < 0xd800;
  return code >= SPACE && code !== LT && code !== AMP && code !== BRACKET;
}

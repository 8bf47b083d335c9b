import { checkCharacter, isSpace, nameEnd, XmlError } from "./characters";

const DECLARATION =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>$/;

/** The offset behind the comment whose "<!--" begins at `at`. */
export function commentEnd(xml: string, at: number): number {
  const dashes = xml.indexOf("--", at + 4);
  if (dashes < 0) throw new XmlError("a comment without its end", at);
  if (xml.charAt(dashes + 2) !== ">") throw new XmlError("two hyphens inside a comment", dashes);
  checkCharacters(xml, at, dashes);
  return dashes + 3;
}

/** The offset of the "]]>" of the CDATA section whose content begins at `from`. */
export function cdataContentEnd(xml: string, from: number): number {
  const end = xml.indexOf("]]>", from);
  if (end < 0) throw new XmlError("a CDATA section without its end", from);
  checkCharacters(xml, from, end);
  return end;
}

/**
 * The offset behind the processing instruction whose "<?" begins at `at`. Only the first thing in a document may be
 * an XML declaration.
 */
export function instructionEnd(xml: string, at: number, isFirst: boolean): number {
  const targetEnd = nameEnd(xml, at + 2);
  const end = xml.indexOf("?>", targetEnd);
  if (end < 0) throw new XmlError("a processing instruction without its end", at);
  if (end > targetEnd && !isSpace(xml.charCodeAt(targetEnd))) {
    throw new XmlError("white space was expected", targetEnd);
  }
  const target = xml.slice(at + 2, targetEnd).toLowerCase();
  if (target === "xml" && !(isFirst && DECLARATION.test(xml.slice(at, end + 2)))) {
    throw new XmlError("an XML declaration that is malformed or in the wrong place", at);
  }
  checkCharacters(xml, at, end);
  return end + 2;
}

function checkCharacters(xml: string, from: number, end: number): void {
  for (let at = from; at < end; at += 1) {
    const code = xml.charCodeAt(at);
    if (code < 32 || code >= 0xd800) checkCharacter(xml, at);
  }
}

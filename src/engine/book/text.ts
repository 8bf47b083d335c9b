import { known } from "./english";

/** Kana, kanji, ASCII and 「・」: texts of these alone are their own compatibility form, and most labels are. */
const UNIFORM = /^[\x21-\x7e\u3005\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff]*$/;

/** Compatibility forms unified (NFKC): １ → 1, （ → (, ㈱ → (株), Ⅳ → IV. */
export function unified(text: string): string {
  return UNIFORM.test(text) ? text : text.normalize("NFKC");
}

/** No label is longer; of a note of thousands of characters the beginning says what it is. */
const LONGEST_LABEL = 400;

/** What is compared of a text: a book may repeat one of 32,767 characters in every line. */
export function labelPart(text: string): string {
  return text.length > LONGEST_LABEL ? text.slice(0, LONGEST_LABEL) : text;
}

/** One text as it is compared: unified, no spaces. 「１ 資 産」 → "1資産". */
export function compact(text: string): string {
  return UNIFORM.test(text) ? text : text.normalize("NFKC").replace(/\s+/g, "");
}

/** A label as it is shown: line breaks and the spaces that spread Japanese characters apart are gone. */
export function display(text: string): string {
  if (!/\s/.test(text)) return text;
  return text
    .replace(/\s+/g, " ")
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, "")
    .trim();
}

/** How an enumerated label can begin. */
const ENUMERATED = /^[0-9(第IVXァ-ヶ一二三四五六七八九十A-Za-z・･○●◎■□◆◇*※]/u;

/** Spaces, brackets, note marks and final points, which most labels have none of. */
const DRESSED = /[\s()[\]〔【〕】:;。注※]/u;

const ENUMERATORS: readonly RegExp[] = [
  /^\(?[0-9]{1,2}\)?[.、):\s]+/, // 1. 、(1) 、1)
  /^\([0-9]{1,2}\)/, // (1)経常収益
  /^第?[0-9]{1,3}[款項目節]/, // 第1款、2項
  /^[0-9]{1,2}(?=[^0-9.,年月日期か以次号名人件%\-~])/, // 1予定損益計算書, but not 1年以内返済予定…
  /^[IVX]{1,4}(?=[^A-Za-z]|[.\s])[.、\s]*/, // Ⅰ (NFKC: I)
  /^[ァ-ヶ][.、)\s]+/, // ア
  /^\([ァ-ヶ一二三四五六七八九十]\)/, // (ア) (一)
  /^[一二三四五六七八九十]{1,2}([、.]\s*|\s+(?!\S(\s|$)))/, // 一、 and 一 総務費, but not 一般 with its characters spread
  /^[A-Za-z][.)、]\s*/, // A.
  /^[・･○●◎■□◆◇*※]+\s*/,
];

/**
 * A label as it is compared: without spaces, enumeration (Ⅰ, 1, (1), ア, 第1款), note marks and enclosing brackets.
 * 「（前期末現金及び預金）」 and 「Ⅲ 前期末現金及び預金（注２）」 have the same key, and so has what English statements
 * call it.
 */
export function labelKey(text: string): string {
  let key = unified(text).trim();
  if (ENUMERATED.test(key)) for (const pattern of ENUMERATORS) key = key.replace(pattern, "");
  if (!DRESSED.test(key)) return known(key.toLowerCase());
  key = key
    .replace(/\s+/g, "")
    .replace(/[([]?(注|※)[0-9]*[)\]]?$/u, "")
    .replace(/[:;。]$/u, "")
    .replace(/[〔【[]/gu, "(")
    .replace(/[〕】\]]/gu, ")");
  const inner = /^\((.+)\)$/u.exec(key)?.[1];
  if (inner && !/[()]/.test(inner)) key = inner;
  return known(key.toLowerCase());
}

/** Smallest number of characters to insert, delete or replace that turns one text into the other. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}

/** Whether two labels that stand at the same place are one label in two spellings (未払法人都民税 / 未払法人税). */
export function isVariant(a: string, b: string): boolean {
  return editDistance(a, b) * 2 < Math.max(a.length, b.length);
}

/** The pieces that follow each other up to the end of a text, gone through once; "" where it ends with none. */
export function runAtEnd(text: string, pieces: RegExp): string {
  let [start, end] = [0, 0];
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (index !== end) start = index;
    end = index + piece.length;
  }
  return end === text.length ? text.slice(start) : "";
}

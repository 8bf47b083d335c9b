/**
 * Characters that a terminal or a browser obeys instead of showing: controls, and marks that turn the direction of what
 * follows. A label that holds them could forge a line of a report or hide what it says.
 */
const OBEYED = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** The text as one line that shows every such character: ␛, ␊, <U+202E>. */
export function visible(text: string): string {
  return text.replace(OBEYED, (character) => pictureOf(character.charCodeAt(0)));
}

/** JSON with such characters escaped, so that it can be shown too; it says the same. */
export function visibleJson(json: string): string {
  return json.replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (character) => {
    return `\\u${hexOf(character.charCodeAt(0))}`;
  });
}

/** Unicode has a picture of each of the first controls. */
function pictureOf(code: number): string {
  if (code < 32) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "␡" : `<U+${hexOf(code).toUpperCase()}>`;
}

function hexOf(code: number): string {
  return code.toString(16).padStart(4, "0");
}

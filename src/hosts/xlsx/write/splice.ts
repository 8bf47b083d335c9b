import type { Element } from "./tree";

/** Replaces what stands between two offsets of a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits made; they must not overlap, and those at one place are made in the order given. */
export function splice(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

export function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** Adds to the end of an element, opening it where it closed itself. */
export function appended({ isSelfClosed, openEnd, closeStart, prefix, local }: Element, text: string): Edit {
  if (!isSelfClosed) return insertion(closeStart, text);
  return { start: openEnd - 2, end: openEnd, text: `>${text}</${prefix}${local}>` };
}

/** The fragment with a prefix before each of its element names. Its texts hold no "<". */
export function prefixed(fragment: string, prefix: string): string {
  return prefix === "" ? fragment : fragment.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

import { OVERVIEW_SHEET } from "../../messages/overview-sheet";

/** One of our texts that people may edit, by a name that stays the same from run to run. */
export interface Slot {
  readonly id: string;
  readonly text: string;
  /** What an edited text of this slot still begins with. */
  readonly start: string;
}

/** The texts of a run, by slot, each as a short fingerprint: by it a later run tells what was edited. */
export type Memory = ReadonlyMap<string, string>;

export function memoryText(slots: readonly Slot[]): string {
  return slots.map(({ id, text }) => `${id}=${fingerprint(text)}`).join(";");
}

export function readMemory(text: string | null): Memory {
  const pairs = (text ?? "").split(";").map((pair) => pair.split("="));
  return new Map(pairs.flatMap(([id, print]) => (id && print ? [[id, print] as const] : [])));
}

/** The text of a slot that stands alone: as it was edited, else as it is now; "" where it was taken out. */
export function singleText({ id, text }: Slot, earlier: string | null, memory: Memory): string {
  if (earlier === null) return memory.has(id) ? "" : text;
  return memory.get(id) === fingerprint(earlier) ? text : earlier;
}

/**
 * The texts under a table: what was edited stays, what was taken out stays out, what was added stays behind the rest.
 * @param isOutdated whether an edited text has become wrong, so that ours takes its place.
 */
export function textsBelow(
  slots: readonly Slot[],
  earlier: readonly string[],
  memory: Memory,
  isOutdated: (text: string) => boolean,
): string[] {
  const prints = new Set(memory.values());
  const present = new Set(earlier.map(fingerprint));
  const edited = earlier.filter((text) => !prints.has(fingerprint(text)));
  const left = edited.filter((text) => !isOutdated(text));
  const outdated = edited.filter(isOutdated);
  const fits = (text: string, { start }: Slot) => comparable(text).startsWith(comparable(start));
  const texts = slots.map((slot) => {
    const { id, text } = slot;
    const known = memory.get(id);
    if (known !== undefined && present.has(known)) return text;
    const at = left.findIndex((each) => fits(each, slot));
    if (at >= 0) return left.splice(at, 1)[0]!;
    return known === undefined || outdated.some((each) => fits(each, slot)) ? text : "";
  });
  return [...texts, ...left].filter((text) => text !== "");
}

export function isNote(text: string): boolean {
  return /^[（(]注/u.test(text);
}

export const NOTE_START = "（注";

export function bulletStart(label: string): string {
  return OVERVIEW_SHEET.bulletStart(label);
}

function comparable(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}

/** FNV-1a over UTF-16, in 32 bits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

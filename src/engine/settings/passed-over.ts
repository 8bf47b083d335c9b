import { unified } from "../book/text";
import type { Settings, Workbook } from "../types";

/** Tells whether a sheet is one that an office passes over; upper and lower case, wide and narrow forms are one. */
export function passedOver({ passOver = [] }: Settings): (sheet: string) => boolean {
  const asked = passOver.map((name) => nameOf(name).split("*"));
  return (sheet) => asked.some((pieces) => isLike(nameOf(sheet), pieces));
}

/** The book without those sheets. */
export function withoutPassedOver(workbook: Workbook, settings: Settings): Workbook {
  if (!settings.passOver?.length) return workbook;
  const isPassedOver = passedOver(settings);
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => !isPassedOver(name)) };
}

function nameOf(text: string): string {
  return unified(text).toLowerCase();
}

/** Whether a name holds the pieces one after the other, the first at its beginning, the last at its end. */
function isLike(name: string, pieces: readonly string[]): boolean {
  const [first = "", ...others] = pieces;
  if (!others.length) return name === first;
  if (!name.startsWith(first)) return false;
  const last = others.pop()!;
  let at = first.length;
  for (const piece of others) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}

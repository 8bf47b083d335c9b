import { readNumber } from "../book/amount";
import { isDoubt } from "../book/doubt";
import { numberFormat } from "../book/number-format";
import type { RawLine } from "./lines";
import type { Spot } from "./grid";

/**
 * The lines with exact figures where their format prints some in another unit than others (1,300 as 「1千」, 12 as 「12」)
 * or all in another than the table's: printed figures of different units do not add up, what the cells hold does.
 * @param unit yen per 1 of the table's figures, as far as its head says
 */
export function inOneScale(
  lines: readonly RawLine[],
  unit: number | null,
): { readonly lines: readonly RawLine[]; readonly unscaled: ReadonlySet<Spot> } {
  const scales = new Map<string, Set<number>>();
  for (const { spots } of lines)
    for (const spot of spots) {
      const scale = scaleOf(spot);
      if (scale === null) continue;
      const code = spot!.cell.format!;
      scales.set(code, (scales.get(code) ?? new Set()).add(scale));
    }
  const unscaled = new Set<Spot>();
  const exact = (spot: Spot | null): Spot | null => {
    const scale = scaleOf(spot);
    const isMixed =
      scale !== null && (scales.get(spot!.cell.format!)!.size > 1 || isOfOther(spot!, scale, unit));
    if (!isMixed) return spot;
    const figure = readNumber(spot!.cell.value as number, undefined);
    if (!figure || isDoubt(figure)) return spot;
    const own = { ...spot!, figure };
    unscaled.add(own);
    return own;
  };
  if (![...scales].some(([, own]) => own.size > 1 || !own.has(0))) return { lines, unscaled };
  return { lines: lines.map((line) => ({ ...line, spots: line.spots.map(exact) })), unscaled };
}

/** Whether the format says itself that the figure is in a larger unit than the table, and divides by just that. */
function isOfOther({ figure }: Spot, scale: number, unit: number | null): boolean {
  return scale > 0 && unit !== null && figure!.unit === unit * 10 ** scale;
}

/** How many powers of ten the format takes off; null for what is no number or zero. */
function scaleOf(spot: Spot | null): number | null {
  if (spot?.type !== "figure" || !spot.cell.format) return null;
  const { value, format } = spot.cell;
  return typeof value === "number" && value !== 0 ? numberFormat(format, value).scale : null;
}

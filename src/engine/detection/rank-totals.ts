import type { Column, SaidTotal } from "../types";
import type { RawLine } from "./lines";

/** A supplementary budget lists of a 款 no more 項 than it changes. */
const SELECTION = /補正|既決|変更/u;

/** Each 款 is the sum of its 項, where these are numbered without a gap from the first, and each 項 of its 目. */
export function rankTotals(lines: readonly RawLine[], columns: readonly Column[]): SaidTotal[] {
  if (columns.some(({ label }) => SELECTION.test(label))) return [];
  return lines.flatMap(({ rank, type, addends }, line) => {
    if (!rank || type === "heading" || addends) return [];
    const parts = partsOf(lines, line, rank.depth);
    const isComplete = parts.every((part, index) => lines[part]!.rank!.number === index + 1);
    return isComplete && parts.length > 1
      ? [{ line, addends: parts.map((part) => ({ line: part, factor: 1 as const })) }]
      : [];
  });
}

/** The lines one rank deeper, up to one that is no deeper or has no rank. */
function partsOf(lines: readonly RawLine[], line: number, depth: number): number[] {
  const below = lines.slice(line + 1);
  const end = below.findIndex(({ rank }) => !rank || rank.depth <= depth);
  const within = end < 0 ? below : below.slice(0, end);
  return within.flatMap(({ rank, type }, index) =>
    type !== "heading" && rank!.depth === depth + 1 ? [line + 1 + index] : [],
  );
}

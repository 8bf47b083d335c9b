import { smallest } from "../../../book/collections";
import type { Statement } from "../../../types";
import { isMemo } from "../../memo";
import type { Parts } from "./tops";

/**
 * The lines that are one step deeper than the total above them; null where none are.
 * @param results what formulas of the kind explain: 当期経常増減額 is no part of 経常費用計, however deep it is printed
 */
export function partsByIndent(
  { lines }: Statement,
  total: number,
  results: ReadonlySet<number> = new Set(),
): Parts | null {
  const { level } = lines[total]!;
  let end = total + 1;
  while (end < lines.length && lines[end]!.level > level && !results.has(end)) end++;
  const below = lines.slice(total + 1, end).map((line, index) => ({ ...line, index: total + 1 + index }));
  const parts = below.filter((line) => line.type !== "heading" && !isMemo(line));
  const depth = smallest(parts.map((line) => line.level));
  const direct = parts.filter((line) => line.level === depth);
  // 投資合計 indented deeper than the only item that it closes.
  if (direct.length === 1 && direct[0]!.type === "total") return null;
  return direct.length ? { lines: direct.map(({ index }) => index), end } : null;
}

/** 当期指定正味財産増減額, indented deeper than the lines that it closes: only figures can say that it is a part of one of them. */
export function closesFromBelow({ lines }: Statement, { lines: [first] }: Parts): boolean {
  return lines[first!]!.type === "total" && (lines[first! + 1]?.level ?? 0) <= lines[first!]!.level;
}

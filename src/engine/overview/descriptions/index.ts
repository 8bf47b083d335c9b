import type { LineDescription, OverviewDescription } from "../description";
import type { OverviewBook } from "../reading";
import { candidates, linesFound } from "../sources";
import { incorporated } from "./incorporated";
import { plain } from "./plain";
import { publicEnterprise } from "./public-enterprise";

/** The descriptions that fit a book, the best first; the plain one fits any. */
export function fittingDescriptions(reading: OverviewBook): OverviewDescription[] {
  const fitting = [publicEnterprise, incorporated].filter((each) => fits(reading, each));
  const any = plain(reading);
  return any.parts.length ? [...fitting, any] : fitting;
}

function fits(reading: OverviewBook, { parts, sign }: OverviewDescription): boolean {
  if (sign) return reading.sources.some((index) => linesFound(reading.statements[index]!, sign).length > 0);
  return parts.some(
    (part) =>
      candidates(reading, part).some((index) => isFull(reading, index)) &&
      part.lines.some((line) => isFound(reading, part, line)),
  );
}

function isFound(
  reading: OverviewBook,
  part: OverviewDescription["parts"][number],
  line: LineDescription,
): boolean {
  return candidates(reading, part).some((index) => linesFound(reading.statements[index]!, line).length > 0);
}

function isFull({ statements }: OverviewBook, index: number): boolean {
  return statements[index]!.kind !== "overview";
}

import type { LineDescription, OverviewDescription } from "../description";
import type { Reading } from "../reading";
import { candidates, linesFound } from "../sources";
import { incorporated } from "./incorporated";
import { plain } from "./plain";
import { publicEnterprise } from "./public-enterprise";

/** The descriptions that fit a book, the best first; the plain one fits any. */
export function fittingDescriptions(reading: Reading): OverviewDescription[] {
  const fitting = [publicEnterprise, incorporated].filter((each) => fits(reading, each));
  const any = plain(reading);
  return any.parts.length ? [...fitting, any] : fitting;
}

function fits(reading: Reading, { parts, sign }: OverviewDescription): boolean {
  if (sign) return reading.sources.some((index) => linesFound(reading.statements[index]!, sign).length > 0);
  return parts.some(
    (part) =>
      candidates(reading, part).some((index) => isFull(reading, index)) &&
      part.lines.some((line) => isFound(reading, part, line)),
  );
}

function isFound(
  reading: Reading,
  part: OverviewDescription["parts"][number],
  line: LineDescription,
): boolean {
  return candidates(reading, part).some((index) => linesFound(reading.statements[index]!, line).length > 0);
}

function isFull({ statements }: Reading, index: number): boolean {
  return statements[index]!.kind !== "overview";
}

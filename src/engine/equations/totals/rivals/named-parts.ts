import type { Statement } from "../../../types";
import type { Group } from "../../sum";

/** A shorter name ends too many others. */
const LEAST_NAME = 2;

/**
 * 流動資産合計 and 固定資産合計 make 資産合計, wherever they begin: totals above a total that are named as it is and are part
 * of no other. Null where there are less than two of them.
 */
export function namedParts({ lines }: Statement, total: number, groups: readonly Group[]): Group | null {
  const { stem } = lines[total]!;
  if (stem.length < LEAST_NAME) return null;
  const taken = new Set(groups.flatMap(({ addends }) => addends.map(({ line }) => line)));
  const from = lines.findLastIndex(({ opensStatement }, line) => opensStatement && line <= total);
  const addends = lines.flatMap((line, at) => {
    const isNamed = line.type === "total" && line.stem !== stem && line.stem.endsWith(stem);
    return isNamed && at > from && at < total && !taken.has(at) ? [{ line: at, factor: 1 as const }] : [];
  });
  return addends.length > 1 ? { total, addends } : null;
}

import type { Correction, MissingLine } from "../../types";
import { lineThatPrints } from "../pose/omissions";
import type { RatedRepair } from "../problem/answer";
import type { MissingAddend } from "../problem/problem";
import type { ChangeAt } from "./changes";
import type { Setting } from "./setting";

/**
 * What happened, each cause once. A sign put back after a whole column was turned is no error of its own, and of a
 * figure that several causes spoilt only the work of all of them can be seen.
 */
export function correctionsOf(
  { corrections }: RatedRepair,
  changeAt: ChangeAt,
  setting: Setting,
): readonly Correction[] {
  const touched = new Map<number, number>();
  for (const { cell } of corrections.flatMap(({ changes }) => changes)) {
    touched.set(cell, (touched.get(cell) ?? 0) + 1);
  }
  const remaining = corrections.filter(
    ({ missing, changes }) => missing?.length || changes.some(({ cell }) => changeAt.has(cell)),
  );
  return [...new Set(remaining.map(({ cause }) => cause))].map((cause) => {
    const own = remaining.filter((correction) => correction.cause === cause);
    const spoilt = new Set(own.flatMap(({ changes }) => changes.map(({ cell }) => cell)));
    const alone = [...changeAt].filter(([cell]) => spoilt.has(cell) && touched.get(cell) === 1);
    const missing = own.flatMap((correction) => correction.missing ?? []);
    return {
      cause,
      changes: alone.map(([, change]) => change),
      missing: missing.length > 0 ? missingLine(missing, setting) : null,
    };
  });
}

/** The largest of the amounts that are missing tells the line best from others. */
function missingLine(
  missing: readonly MissingAddend[],
  { posed, statements, findings }: Setting,
): MissingLine {
  const lacking = missing.map(({ row }) => posed.equations[row]!);
  const equations = findings.flatMap(({ equation, severity }) => {
    const isLacking =
      severity === "error" &&
      equation &&
      lacking.some(({ total, terms }) => total === equation.total && terms === equation.terms);
    return isLacking ? [equation] : [];
  });
  const [largest] = equations.toSorted((a, b) => Math.abs(b.difference!) - Math.abs(a.difference!));
  const label =
    largest && lineThatPrints(statements, statements[largest.total.statement]!, largest.difference!);
  return { equations, label: label ?? null };
}

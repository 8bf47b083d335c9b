import type { CheckResult } from "../check/result";

/** What a person has to do: places that are probably wrong, and what becomes of the equations once they are right. */
export interface ToDo {
  readonly errors: number;
  /** Cells that change; 0 where lines are missing and no figure changes. */
  readonly cells: number;
  /** Discrepancies that the likeliest repairs settle together. */
  readonly settled: number;
  /** Discrepancies that they leave. */
  readonly left: number;
}

/**
 * @param isOpen whether a finding, by its index, still asks for something: it is not waived.
 * @returns null where no repair is known of anything that is open.
 */
export function toDoOf({ findings, errors }: CheckResult, isOpen: (finding: number) => boolean): ToDo | null {
  const open = findings.flatMap(({ finding: { severity } }, at) =>
    severity === "error" && isOpen(at) ? [at] : [],
  );
  const concerned = new Set(open.flatMap((at) => findings[at]!.error ?? []));
  const best = [...concerned].map((error) => errors[error]!.repairs[0]!.repair);
  if (best.length === 0) return null;
  const cells = new Set(best.flatMap(({ changes }) => changes.map(({ sheet, cell }) => `${sheet}!${cell}`)));
  const settled = new Set(best.flatMap(({ settles }) => settles));
  const left = open.filter((at) => !settled.has(at)).length;
  return { errors: best.length, cells: cells.size, settled: open.length - left, left };
}

import type { CellRef, Check, Range, Repair } from "../types";
import { NO_WAIVERS, type WaiverReview } from "../waivers/review";
import { blocksOf } from "./blocks";
import { cellChanges } from "./cell-orders";

/**
 * How strongly a cell is marked, strongest first: a figure that a repair would change, the other figures of an equation
 * that does not tie, the total of a rounding difference, what a warning is about.
 */
export const STRENGTHS = ["suspect", "error", "rounding", "warning"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** The cells of one sheet to be marked; a cell is in one mark only, the strongest that applies. */
export interface SheetMarks {
  readonly sheet: string;
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly strength: Strength;
  /** Rectangles that do not overlap, from the top. */
  readonly ranges: readonly Range[];
}

/**
 * The condition of a mark: always true and without references, so that nothing shifts when rows are inserted, and
 * readable in the list of rules. The number is the version of the marks.
 */
export function markerFormula(id: string): string {
  return `N("kenzan1:${id}")=0`;
}

/** The condition by which a sheet of ours is known: never true, so that nothing looks otherwise for it. */
export function sheetMarkerFormula(id: string): string {
  return `N("kenzan1:sheet-${id}")=1`;
}

/**
 * What to mark, sheet by sheet in the order of the workbook; sheets without marks are left out. What is waived is not
 * marked, nor a repair that would settle nothing else.
 */
export function marksOf(check: Check, { waived }: WaiverReview = NO_WAIVERS): SheetMarks[] {
  const strengths = strengthsOf(check, waived);
  return check.workbook.sheets.flatMap(({ name }) => {
    const cells = strengths.get(name);
    if (!cells) return [];
    const marks = STRENGTHS.flatMap((strength): Mark[] => {
      const own = [...cells.values()].filter((cell) => cell.strength === strength);
      return own.length ? [{ strength, ranges: blocksOf(own.map(({ cell }) => cell)) }] : [];
    });
    return [{ sheet: name, marks }];
  });
}

interface MarkedCell {
  readonly cell: CellRef;
  readonly strength: Strength;
}

function strengthsOf(
  { findings: all, diagnosis }: Check,
  waived: WaiverReview["waived"],
): Map<string, Map<string, MarkedCell>> {
  const findings = all.filter((_, index) => !waived.has(index));
  const isOpen = ({ settles }: Repair) => !settles.length || settles.some((index) => !waived.has(index));
  const bySheet = new Map<string, Map<string, MarkedCell>>();
  const mark = (cell: CellRef, strength: Strength) => {
    const cells = bySheet.get(cell.sheet) ?? new Map<string, MarkedCell>();
    bySheet.set(cell.sheet, cells);
    const key = `${cell.row}:${cell.column}`;
    if (!cells.has(key)) cells.set(key, { cell, strength });
  };
  // From the strongest on, so that the first to come stays.
  const likeliest = diagnosis.errors.flatMap(({ repairs }) =>
    repairs.filter(({ alternatives }, at) => at === 0 || alternatives > 0),
  );
  for (const { changes } of likeliest.filter(isOpen)) {
    for (const { cell } of cellChanges(changes)) mark(cell, "suspect");
  }
  for (const { severity, cells } of findings) {
    if (severity === "error") for (const cell of cells) mark(cell, "error");
  }
  for (const { severity, cell } of findings) if (severity === "rounding") mark(cell, "rounding");
  for (const { severity, cells } of findings) {
    if (severity === "warning") for (const cell of cells) mark(cell, "warning");
  }
  return bySheet;
}

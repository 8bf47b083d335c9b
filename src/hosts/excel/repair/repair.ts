import { cellName } from "../../../engine/book/address";
import type { Cell, CellRef, Change, Check, Repair } from "../../../engine/types";
import type { CellObstacle, RefusedCell } from "../../../messages/excel-repairs";
import { WriteRefused, writing } from "../write-refused";
import { figureEntry } from "./entry";
import { askSpot, contentOf, formatOf, isFormula, isLocked, type Spot, valueOf } from "./spot";

/** A cell that was written, and what it takes to undo that. */
export interface WrittenCell {
  /** By its id, which stays when the sheet is renamed. */
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: Held;
  readonly after: Held;
}

export interface Held {
  readonly value: string | number | boolean;
  readonly format: string;
}

/** What became of one repair: either all its cells are written or, where one cannot be, none. */
export interface RepairOutcome {
  readonly written: readonly WrittenCell[];
  readonly refused: readonly RefusedCell[];
}

export interface Applied {
  /** One for each repair, in their order. */
  readonly outcomes: readonly RepairOutcome[];
  /** Formulas are computed only when the person asks Excel to; the mode is never switched. */
  readonly isManual: boolean;
}

/**
 * Puts the figures of repairs into the cells, in two syncs. Cells that hold a formula, are locked or no longer hold
 * what was checked are refused, and with them the repair.
 * @throws WriteRefused
 */
export function applyRepairs(check: Check, repairs: readonly Pick<Repair, "changes">[]): Promise<Applied> {
  return writing(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    workbook.application.load("calculationMode");
    const asked = repairs.map(({ changes }) => changes.map((change) => askChange(context, check, change)));
    await context.sync();
    if (workbook.readOnly) throw new WriteRefused("read-only");
    const taken = new Set<string>();
    const plans = asked.map((changes) => judged(changes, taken));
    for (const { entries } of plans) for (const { asked: own, entry } of entries) put(own.spot, entry);
    await context.sync();
    return {
      outcomes: plans.map(({ entries, refused }) => ({ written: entries.map(writtenCell), refused })),
      isManual: workbook.application.calculationMode === "Manual",
    };
  });
}

interface AskedChange {
  readonly change: Change;
  readonly decimals: number;
  readonly spot: Spot;
  readonly label: Spot;
  /** What both cells held when the workbook was checked. */
  readonly held: Cell["value"];
  readonly labelHeld: Cell["value"];
}

interface Entry {
  readonly asked: AskedChange;
  readonly entry: string | number;
  readonly before: Held;
  readonly sheetId: string;
}

function askChange(context: Excel.RequestContext, check: Check, change: Change): AskedChange {
  const { cell, place } = change;
  const { decimals, lines } = check.statements[place.statement]!;
  const label = { ...cell, column: lines[place.line]!.labelColumn };
  return {
    change,
    decimals,
    spot: askSpot(context, cell.sheet, cell),
    label: askSpot(context, label.sheet, label),
    held: heldAt(check, cell),
    labelHeld: heldAt(check, label),
  };
}

function heldAt({ workbook }: Check, { sheet, row, column }: CellRef): Cell["value"] {
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  return cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
}

/** The entries of a repair; none where any of its cells is refused. */
function judged(changes: readonly AskedChange[], taken: Set<string>) {
  const entries: Entry[] = [];
  const refused: RefusedCell[] = [];
  for (const asked of changes) {
    const { cell } = asked.change;
    const key = `${cell.sheet}!${cell.row},${cell.column}`;
    const entry = taken.has(key) ? "changed" : entryOf(asked);
    if (typeof entry === "string") {
      refused.push({ sheet: cell.sheet, cell: cellName(cell.row, cell.column), why: entry });
    } else entries.push(entry);
  }
  if (refused.length) return { entries: [], refused };
  for (const { asked } of entries) {
    const { sheet, row, column } = asked.change.cell;
    taken.add(`${sheet}!${row},${column}`);
  }
  return { entries, refused };
}

function entryOf(asked: AskedChange): Entry | CellObstacle {
  const { spot, label, change, decimals } = asked;
  if (spot.sheet.isNullObject) return "sheet-missing";
  if (isFormula(spot)) return "formula";
  if (isLocked(spot)) return "protected";
  if (!holds(spot, asked.held) || !holds(label, asked.labelHeld)) return "changed";
  const entry = figureEntry(contentOf(spot), formatOf(spot), change.to, decimals);
  if (entry === null) return "form";
  return { asked, entry, before: heldNow(spot), sheetId: spot.sheet.id };
}

function holds(spot: Spot, expected: Cell["value"]): boolean {
  const value = valueOf(spot);
  if (typeof expected === "object" && expected !== null) return value === expected.error;
  return value === (expected ?? "");
}

function put({ range }: Spot, entry: string | number): void {
  range.values = [[entry]];
  range.load("values,numberFormat");
}

function heldNow(spot: Spot): Held {
  return { value: valueOf(spot) as Held["value"], format: formatOf(spot) };
}

function writtenCell({ asked: { spot, change }, before, sheetId }: Entry): WrittenCell {
  const { sheet, row, column } = change.cell;
  return { sheetId, sheet, row, column, before, after: heldNow(spot) };
}

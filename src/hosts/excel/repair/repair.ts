import { cellName } from "../../../engine/book/address";
import type { CellOrder } from "../../../engine/report/cell-orders";
import type { Cell } from "../../../engine/types";
import type { CellObstacle, RefusedCell } from "../../../messages/excel-repairs";
import { WriteRefused } from "../write-refused";
import { writing } from "../writing";
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
 * @param repairs the cells of each, as `cellOrdersOf` gives them.
 * @throws WriteRefused
 */
export function applyRepairs(repairs: readonly (readonly CellOrder[])[]): Promise<Applied> {
  return writing(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    workbook.application.load("calculationMode");
    const asked = repairs.map((orders) => orders.map((order) => askOrder(context, order)));
    await context.sync();
    if (workbook.readOnly) throw new WriteRefused("read-only");
    const taken = new Set<string>();
    const plans = asked.map((orders) => judged(orders, taken));
    for (const { entries } of plans) for (const { asked: own, entry } of entries) put(own.spot, entry);
    await context.sync();
    return {
      outcomes: plans.map(({ entries, refused }) => ({ written: entries.map(writtenCell), refused })),
      isManual: workbook.application.calculationMode === "Manual",
    };
  });
}

interface AskedOrder {
  readonly order: CellOrder;
  readonly spot: Spot;
  readonly label: Spot;
}

interface Entry {
  readonly asked: AskedOrder;
  readonly entry: string | number;
  readonly before: Held;
  readonly sheetId: string;
}

function askOrder(context: Excel.RequestContext, order: CellOrder): AskedOrder {
  const { sheet, row, label } = order;
  return {
    order,
    spot: askSpot(context, sheet, order),
    label: askSpot(context, sheet, { row, column: label.column }),
  };
}

/** The entries of a repair; none where any of its cells is refused. */
function judged(orders: readonly AskedOrder[], taken: Set<string>): Judged {
  const entries: Entry[] = [];
  const refused: RefusedCell[] = [];
  for (const asked of orders) {
    const { sheet, row, column } = asked.order;
    const entry = taken.has(keyOf(asked)) ? "changed" : entryOf(asked);
    if (typeof entry === "string") refused.push({ sheet, cell: cellName(row, column), why: entry });
    else entries.push(entry);
  }
  if (refused.length) return { entries: [], refused };
  for (const { asked } of entries) taken.add(keyOf(asked));
  return { entries, refused };
}

interface Judged {
  readonly entries: readonly Entry[];
  readonly refused: readonly RefusedCell[];
}

function keyOf({ order: { sheet, row, column } }: AskedOrder): string {
  return `${sheet}!${row},${column}`;
}

function entryOf(asked: AskedOrder): Entry | CellObstacle {
  const { spot, label, order } = asked;
  if (spot.sheet.isNullObject) return "sheet-missing";
  if (isFormula(spot)) return "formula";
  if (isLocked(spot)) return "protected";
  if (!holds(spot, order.held) || !holds(label, order.label.held)) return "changed";
  const entry = figureEntry(contentOf(spot), formatOf(spot), order.to, order.decimals);
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

function writtenCell({ asked: { spot, order }, before, sheetId }: Entry): WrittenCell {
  const { sheet, row, column } = order;
  return { sheetId, sheet, row, column, before, after: heldNow(spot) };
}

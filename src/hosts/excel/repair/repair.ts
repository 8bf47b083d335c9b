import { cellName } from "../../../engine/book/address";
import type { CellOrder } from "../../../engine/report/cell-orders";
import type { Cell } from "../../../engine/types";
import type { CellObstacle, RefusedCell } from "../../../messages/excel-repairs";
import { beginWriting, type Course } from "../course";
import { entered } from "../entered";
import { WriteRefused } from "../write-refused";
import { writing } from "../writing";
import { figureEntry, formulaEntry } from "./entry";
import { heldNow, type Held, isSame, keepFormats, restoreAll } from "./held";
import { askSpot, formatOf, formulaOf, isCovered, isLocked, isSpilt, type Spot, valueOf } from "./spot";

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

export interface Consent {
  /** The person saw the formulas that are live and asked in so many words for figures in their place. */
  readonly replacesFormulas: boolean;
}

const UNASKED: Consent = { replacesFormulas: false };

/**
 * Puts the formulas and figures of repairs into the cells, in two syncs; in three where Excel gives a formula the format
 * of what it refers to. Cells that are locked, covered by a merged area, filled by an array or no longer hold what was
 * checked are refused, and with them the repair; so are figures over live formulas without consent. Where Excel fails
 * half-way, what was written is taken back.
 * @param repairs the cells of each, as `cellOrdersOf` gives them.
 * @throws WriteRefused
 */
export function applyRepairs(
  repairs: readonly (readonly CellOrder[])[],
  consent: Consent = UNASKED,
  course: Course = {},
): Promise<Applied> {
  return writing(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    workbook.application.load("calculationMode");
    const asked = repairs.map((orders) => orders.map((order) => askOrder(context, order)));
    await context.sync();
    if (workbook.readOnly) throw new WriteRefused("read-only");
    beginWriting(course);
    const taken = new Set<string>();
    const plans = asked.map((orders) => judged(orders, taken, consent));
    await putAll(
      context,
      plans.flatMap(({ entries }) => entries),
    );
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
function judged(orders: readonly AskedOrder[], taken: Set<string>, consent: Consent): Judged {
  const entries: Entry[] = [];
  const refused: RefusedCell[] = [];
  for (const asked of orders) {
    const { sheet, row, column } = asked.order;
    const entry = taken.has(keyOf(asked)) ? "changed" : entryOf(asked, consent);
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

function entryOf(asked: AskedOrder, { replacesFormulas }: Consent): Entry | CellObstacle {
  const { spot, label, order } = asked;
  if (spot.sheet.isNullObject) return "sheet-missing";
  if (isSpilt(spot)) return "array";
  const formula = formulaOf(spot);
  if (formula !== null && order.meant === undefined && !replacesFormulas) return "formula";
  if (isLocked(spot)) return "protected";
  if (isCovered(spot)) return "merged";
  if (formula !== (order.formula ?? null)) return "changed";
  if (!holds(spot, order.held) || !holds(label, order.label.held)) return "changed";
  if (order.exact === null) return "printed-only";
  const entry = contentOf(order, spot);
  if (entry === null) return order.meant === undefined ? "form" : "text-format";
  return { asked, entry, before: heldNow(spot), sheetId: spot.sheet.id };
}

/** What is entered; null where the cell cannot take it as it is. */
function contentOf({ meant, to, decimals, exact }: CellOrder, spot: Spot): string | number | null {
  const format = formatOf(spot);
  if (typeof exact === "number") return Number.isFinite(exact) ? exact : null;
  return meant === undefined ? figureEntry(valueOf(spot), format, to, decimals) : formulaEntry(meant, format);
}

function holds(spot: Spot, expected: Cell["value"]): boolean {
  const value = valueOf(spot);
  if (typeof expected === "object" && expected !== null) return value === expected.error;
  return value === (expected ?? "");
}

function put({ asked: { spot, order }, entry }: Entry): void {
  const { range } = spot;
  if (order.meant === undefined) range.values = [[entered(entry)]];
  else range.formulas = [[entered(entry)]];
  range.load("values,formulas,numberFormat");
}

/** All of it or, where Excel fails half-way, nothing. */
async function putAll(context: Excel.RequestContext, entries: readonly Entry[]): Promise<void> {
  try {
    entries.forEach(put);
    await context.sync();
    await keepFormats(
      context,
      entries.map(({ asked, before }) => ({ spot: asked.spot, held: before })),
    );
  } catch (error) {
    await takeBack(context, entries);
    throw error;
  }
}

async function takeBack(context: Excel.RequestContext, entries: readonly Entry[]): Promise<void> {
  const again = entries.map(({ asked: { order }, before, sheetId }) => ({
    held: before,
    spot: askSpot(context, sheetId, order),
  }));
  await context.sync();
  const changed = again.filter(({ held, spot }) => !isSame(held, heldNow(spot)));
  await restoreAll(context, changed);
}

function writtenCell({ asked: { spot, order }, before, sheetId }: Entry): WrittenCell {
  const { sheet, row, column } = order;
  return { sheetId, sheet, row, column, before, after: heldNow(spot) };
}

import { MAIN } from "../../../src/hosts/xlsx/namespaces";
import { rangeOf } from "../../../src/hosts/xlsx/reference";
import { type Edit, splice } from "../../../src/hosts/xlsx/write/splice";
import { type Element, readTree } from "../../../src/hosts/xlsx/write/tree";
import { fileAddress } from "../../model/addresses";
import { boundingRange } from "../../model/areas";
import type { CellFormat } from "../../model/format";
import type { CellRecord } from "../../model/cells";
import type { SheetModel } from "../../model/sheet";
import { HostError } from "../../protocol/errors";
import { child } from "../elements";
import { type CellChanges, cellEdits, type WriteCell } from "./cell-edits";
import { cellXml } from "./cell-xml";
import type { LookWriter } from "./look-writer";
import { changedRows } from "./row-changes";
import type { PartDraft } from "./part-draft";
import { orphanedFormulas } from "./shared-formulas";
import { KNOWN_PARTS, partEdits } from "./sheet-parts";

/** What of a sheet is written into other parts of the package, and whether it is the one that is shown. */
export type SheetLinks = Pick<PartDraft, "properties" | "drawing" | "isShown">;

/** The worksheet of the file as the open one is now; whatever was not changed stays as it is, to the letter. */
export function editedSheet(
  xml: string,
  { before, after }: Pick<PartDraft, "before" | "after">,
  looks: LookWriter,
  links: SheetLinks,
): string {
  const root = readTree(xml, 4, (local) => local !== "sheetData" && local !== "conditionalFormatting");
  const data = root.children.find(({ local, namespace }) => local === "sheetData" && namespace === MAIN);
  if (!data) throw new HostError("NotImplemented", "writing into a sheet without cells");
  if (after.hasInsertedRows) refuseUnknownParts(xml, root);
  const changes = changedCells(before, after, looks, orphanedFormulas(xml, before, after));
  return splice(xml, [
    ...dimensionEdits(root, changes),
    ...partEdits({ xml, root, before, after, looks, ...links }),
    ...cellEdits(xml, data, changes, changedRows(before, after, looks)),
  ]);
}

/** Whether a formula was added, taken away or changed. */
export function hasOtherFormulas(before: SheetModel, after: SheetModel): boolean {
  const formulas = ({ cells }: SheetModel) =>
    [...cells.all()].flatMap(([row, column, { formula }]) =>
      formula === undefined ? [] : `${row},${column}${formula}`,
    );
  return formulas(before).join() !== formulas(after).join();
}

/** Whether what was entered into cells is not what it was. */
export function hasOtherValues(before: SheetModel, after: SheetModel): boolean {
  const values = ({ cells }: SheetModel) =>
    [...cells.all()].flatMap(([row, column, { value, formula }]) =>
      formula !== undefined || value === null ? [] : `${row},${column}${JSON.stringify(value)}`,
    );
  return values(before).join() !== values(after).join();
}

/** What the host does not know of a sheet cannot move along with its rows. */
function refuseUnknownParts(xml: string, { children }: Element): void {
  const unknown = children.filter(({ local }) => !KNOWN_PARTS.has(local)).map(({ local }) => local);
  if (/<(?:\w+:)?f\b[^>]*\bt\s*=\s*["'](?:array|dataTable)/.test(xml)) unknown.push("array formulas");
  if (unknown.length > 0) {
    throw new HostError("NotImplemented", `saving inserted rows beside ${unknown.join(", ")}`);
  }
}

function changedCells(
  before: SheetModel,
  after: SheetModel,
  looks: LookWriter,
  orphans: ReturnType<typeof orphanedFormulas>,
): CellChanges {
  const changes = new Map<number, Map<number, WriteCell>>();
  const change = (row: number, column: number, write: WriteCell) => {
    const inRow = changes.get(row) ?? new Map<number, WriteCell>();
    changes.set(row, inRow.set(column, write));
  };
  for (const [row, column, record] of after.cells.all()) {
    const old = before.cells.get(row, column);
    if (old ? isSame(old, record) : isNothing(record, after, row, column)) continue;
    change(row, column, (formula) => {
      const stays = old?.formula === record.formula;
      return cellXml({ row, column }, record, looks.cell(record.format), stays ? formula : undefined);
    });
  }
  for (const [row, column] of before.cells.all()) {
    if (after.cells.get(row, column)) continue;
    change(row, column, () => "");
  }
  for (const { row, column } of orphans) {
    const record = after.cells.get(row, column);
    if (record) change(row, column, () => cellXml({ row, column }, record, looks.cell(record.format)));
  }
  return changes;
}

function isSame(old: CellRecord, record: CellRecord): boolean {
  return (
    JSON.stringify(old.value) === JSON.stringify(record.value) &&
    old.formula === record.formula &&
    keyOf(old.format) === keyOf(record.format)
  );
}

/** Whether a cell need not be written: empty, and with the look of its row or column. */
function isNothing(
  { value, formula, format }: CellRecord,
  { cells }: SheetModel,
  row: number,
  column: number,
) {
  return value === null && formula === undefined && keyOf(format) === keyOf(cells.background(row, column));
}

const keys = new WeakMap<CellFormat, string>();

function keyOf(format: CellFormat): string {
  const known = keys.get(format) ?? JSON.stringify(format);
  keys.set(format, known);
  return known;
}

/** What the file says is its filled area grows with the cells that were added. */
function dimensionEdits(root: Element, changes: CellChanges): Edit[] {
  const written = child(root, "dimension")?.attributes.get("ref");
  const range = rangeOf(written?.value ?? "");
  if (!written || !range) return [];
  const cells = [...changes].flatMap(([row, columns]) =>
    [...columns.keys()].map((column) => ({ top: row, bottom: row, left: column, right: column })),
  );
  const text = fileAddress(cells.reduce((all, cell) => boundingRange([all, cell]), range));
  return text === fileAddress(range) ? [] : [{ start: written.start, end: written.end, text }];
}

import {
  CFB,
  read,
  SSF,
  type CellObject,
  type DefinedName as XlsName,
  type WorkBook,
  type WorkSheet,
} from "@e965/xlsx";
import type { Cell, DefinedName, Sheet, Workbook } from "../../engine/types";
import { Budget } from "../xlsx/limits";
import { UnreadableWorkbookError } from "../xlsx/unreadable";
import { factsOf, type SheetFacts } from "./facts";
import { neededOf } from "./needed";

/** An .xls has columns up to IV. */
const COLUMNS = 256;
const VISIBILITY = ["visible", "hidden", "very-hidden"] as const;
const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

/**
 * Reads an .xls (Excel 97 to 2003): SheetJS reads values, formulas, formats and names from what it needs of the stream,
 * our own walk what is merged and hidden, and the indentation, which it leaves out.
 * @throws UnreadableWorkbookError
 */
export function readXls(bytes: Uint8Array, name: string): Workbook {
  const stream = streamOf(bytes);
  const budget = new Budget();
  const facts = factsOf(stream, budget);
  if (!facts.isBiff8) throw new UnreadableWorkbookError("too-old", "older than BIFF8");
  const book = bookIn(neededOf(stream, budget));
  const all = book.Workbook?.Sheets ?? [];
  return {
    name,
    sheets: book.SheetNames.map((sheet, at): Sheet => {
      budget.spend("items");
      const [held, said] = [book.Sheets[sheet], facts.sheets[at]];
      if (!held || !said) throw new UnreadableWorkbookError("damaged-file", "a sheet without its stream");
      return {
        name: sheet,
        visibility: VISIBILITY[all[at]?.Hidden ?? 0] ?? "visible",
        ...sheetOf(held, said, budget),
      };
    }),
    names: namesOf(book),
    date1904: book.Workbook?.WBProps?.date1904 === true,
    ...(facts.isPrecisionAsDisplayed ? { isPrecisionAsDisplayed: true as const } : {}),
  };
}

/** The stream that holds the book. */
function streamOf(bytes: Uint8Array): Uint8Array {
  const entry = damagedUnless(() => {
    const file = CFB.read(bytes, { type: "buffer" });
    return CFB.find(file, "/Workbook") ?? CFB.find(file, "/Book");
  });
  if (!entry) throw new UnreadableWorkbookError("other-document", "an OLE file without a workbook");
  return Uint8Array.from(entry.content as ArrayLike<number>);
}

/** The formats that are built in. SheetJS keeps those of a book for the books that follow. */
const BUILT_IN = { ...formats() };

function formats(): Record<number, string> {
  return (SSF as { readonly get_table: () => Record<number, string> }).get_table();
}

function bookIn(stream: Uint8Array): WorkBook {
  const held = formats();
  for (const id of Object.keys(held)) delete held[Number(id)];
  Object.assign(held, BUILT_IN);
  return damagedUnless(() =>
    read(stream, {
      type: "buffer",
      dense: true,
      cellNF: true,
      cellFormula: true,
      cellText: false,
      cellHTML: false,
    }),
  );
}

/** What SheetJS throws is about the file, whatever it says. */
function damagedUnless<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const isLocked = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new UnreadableWorkbookError(isLocked ? "encrypted" : "damaged-file", String(cause), { cause });
  }
}

function sheetOf(
  sheet: WorkSheet,
  { indents, merges, hiddenRows, hiddenColumns }: SheetFacts,
  budget: Budget,
): Omit<Sheet, "name" | "visibility"> {
  const cells: Cell[] = [];
  let widest = -1;
  eachCell(sheet, (row, column, held) => {
    const cell = cellOf(held, { row, column }, indents.get(`${row},${column}`));
    if ((cell.value === null || cell.value === "") && cell.formula === undefined) return;
    budget.spend("cells");
    widest = Math.max(widest, column);
    cells.push(cell);
  });
  const last = cells.at(-1)?.row ?? -1;
  return {
    isProtected: sheet["!protect"] !== undefined,
    cells,
    merges,
    hiddenRows: inOrder(hiddenRows, last),
    hiddenColumns: inOrder(hiddenColumns, widest),
  };
}

/** Row by row; both lists have gaps. */
function eachCell(sheet: WorkSheet, visit: (row: number, column: number, cell: CellObject) => void): void {
  const rows = (sheet as { "!data"?: readonly (readonly CellObject[])[] })["!data"] ?? [];
  rows.forEach((row, at) => {
    if (row.length > COLUMNS) throw new UnreadableWorkbookError("damaged-file", "cells beyond column IV");
    row.forEach((cell, column) => visit(at, column, cell));
  });
}

function inOrder(lines: ReadonlySet<number>, last: number): number[] {
  return [...lines].filter((line) => line <= last).sort((a, b) => a - b);
}

function cellOf(
  { t, v, f, z }: CellObject,
  place: { readonly row: number; readonly column: number },
  indent: number | undefined,
): Cell {
  // In a damaged file a code may be longer than its letters.
  const code = typeof z === "string" ? z.replaceAll("\0", "") : "General";
  const format = code === "General" || code === "" ? undefined : code;
  return {
    ...place,
    value: valueOf(t, v),
    ...(f ? { formula: f } : {}),
    ...(format === undefined ? {} : { format }),
    ...(indent === undefined ? {} : { indent }),
  };
}

function valueOf(type: CellObject["t"], value: CellObject["v"]): Cell["value"] {
  if (type === "e") return { error: ERRORS[Number(value)] ?? "#VALUE!" };
  // A figure that is cut off is none.
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return typeof value === "string" || typeof value === "boolean" ? value : null;
}

function namesOf({ Workbook: facts, SheetNames }: WorkBook): DefinedName[] {
  // In a damaged file a name may lack what SheetJS types as always there.
  const names: readonly Partial<XlsName>[] = facts?.Names ?? [];
  return names.flatMap(({ Name: name, Ref: refersTo, Sheet: sheet }) =>
    name === undefined || refersTo === undefined
      ? []
      : [{ name, refersTo, sheet: sheet === undefined ? null : (SheetNames[sheet] ?? null) }],
  );
}

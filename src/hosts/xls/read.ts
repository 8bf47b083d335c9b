import {
  CFB,
  read,
  type CellObject,
  type DefinedName as XlsName,
  type WorkBook,
  type WorkSheet,
} from "@e965/xlsx";
import type { Cell, DefinedName, Sheet, Workbook } from "../../engine/types";
import { Budget } from "../xlsx/limits";
import { rangeOf } from "../xlsx/reference";
import { UnreadableWorkbookError } from "../xlsx/unreadable";
import { recordFacts } from "./records";

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
 * Reads an .xls (Excel 97 to 2003): SheetJS reads values, formulas, formats, names and what is hidden, our own walk the
 * indentation, which it leaves out.
 * @throws UnreadableWorkbookError
 */
export function readXls(bytes: Uint8Array, name: string): Workbook {
  const facts = recordFacts(streamOf(bytes));
  if (!facts.isBiff8) throw new UnreadableWorkbookError("too-old", "older than BIFF8");
  const book = bookIn(bytes);
  const budget = new Budget();
  const all = book.Workbook?.Sheets ?? [];
  return {
    name,
    sheets: book.SheetNames.map((sheet, at): Sheet => {
      budget.spend("items");
      const held = book.Sheets[sheet];
      if (!held) throw new UnreadableWorkbookError("damaged-file", "a sheet without its stream");
      const content = sheetOf(held, facts.indents[at] ?? new Map<string, number>(), budget);
      return { name: sheet, visibility: VISIBILITY[all[at]?.Hidden ?? 0], ...content };
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

function bookIn(bytes: Uint8Array): WorkBook {
  return damagedUnless(() =>
    read(bytes, {
      type: "array",
      cellNF: true,
      cellFormula: true,
      cellStyles: true,
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
  indents: ReadonlyMap<string, number>,
  budget: Budget,
): Omit<Sheet, "name" | "visibility"> {
  const range = rangeOf(String(sheet["!ref"] ?? ""));
  const cells: Cell[] = [];
  for (const [address, held] of Object.entries(sheet)) {
    const place = address.startsWith("!") ? null : rangeOf(address);
    if (!place) continue;
    const { top: row, left: column } = place;
    const cell = cellOf(held as CellObject, { row, column }, indents.get(`${row},${column}`));
    if (cell.value === null && cell.formula === undefined) continue;
    budget.spend("cells");
    cells.push(cell);
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const merges = sheet["!merges"] ?? [];
  budget.spend("items", merges.length);
  return {
    isProtected: sheet["!protect"] !== undefined,
    cells,
    merges: merges.map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: range ? hiddenIn(sheet["!rows"], range.bottom) : [],
    hiddenColumns: range ? hiddenIn(sheet["!cols"], range.right) : [],
  };
}

function cellOf(
  { t, v, f, z }: CellObject,
  place: { readonly row: number; readonly column: number },
  indent: number | undefined,
): Cell {
  const format = typeof z === "string" && z !== "General" ? z : undefined;
  return {
    ...place,
    value: valueOf(t, v),
    ...(f === undefined ? {} : { formula: f }),
    ...(format === undefined ? {} : { format }),
    ...(indent === undefined ? {} : { indent }),
  };
}

function valueOf(type: CellObject["t"], value: CellObject["v"]): Cell["value"] {
  if (type === "e") return { error: ERRORS[Number(value)] ?? "#VALUE!" };
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  return null;
}

function hiddenIn(
  lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined,
  last: number,
): number[] {
  return (lines ?? []).flatMap((line, at) => (line?.hidden && at <= last ? [at] : []));
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

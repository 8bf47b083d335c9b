import type { Cell, DefinedName, Range, Sheet, Workbook } from "../../../src/engine/types";
import { HostError, type HostObject } from "./rich-api";

export interface Selection {
  active: string | null;
  selected: string | null;
}

/** A workbook as Excel's client sees it: it can be read and shown, and it has nothing that could be written to. */
export function fakeWorkbook(
  book: Workbook,
  selection: Selection = { active: null, selected: null },
): HostObject {
  const sheets = new Map(book.sheets.map((sheet, i) => [`{${i}}`, fakeSheet(sheet, book, selection)]));
  return {
    properties: { name: () => book.name },
    objects: {
      Worksheets: () => ({
        items: () => sheets,
        objects: {
          GetItemOrNullObject: (name: string) =>
            [...sheets.values()][book.sheets.findIndex((sheet) => sheet.name === name)] ?? null,
        },
      }),
      Names: () => fakeNames(book.names.filter(({ sheet }) => sheet === null)),
    },
  };
}

function fakeSheet(sheet: Sheet, book: Workbook, selection: Selection): HostObject {
  return {
    properties: { name: () => sheet.name, visibility: () => VISIBILITY[sheet.visibility] },
    objects: {
      Protection: () => ({ properties: { protected: () => sheet.isProtected } }),
      Names: () => fakeNames(book.names.filter((name) => name.sheet === sheet.name)),
      GetUsedRangeOrNullObject: (valuesOnly: boolean) => {
        if (!valuesOnly) throw new HostError("InvalidArgument", "A formatted sheet is used down to its end.");
        return sheet.cells.length === 0 ? null : fakeRange(sheet, boundsOf(sheet.cells));
      },
      GetRangeByIndexes: (top: number, left: number, rows: number, columns: number) =>
        fakeRange(sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 }),
      GetRange: (address: string) => ({ methods: { Select: () => void (selection.selected = address) } }),
    },
    methods: { Activate: () => void (selection.active = sheet.name) },
  };
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" };

function fakeNames(names: readonly DefinedName[]): HostObject {
  const item = ({ name, refersTo }: DefinedName): HostObject => ({
    properties: { name: () => name, formula: () => `=${refersTo}` },
  });
  return { items: () => new Map(names.map((name) => [name.name, item(name)])) };
}

const MOST_MERGED_AREAS = 512;

function fakeRange(sheet: Sheet, range: Range): HostObject {
  const rows = count(range.top, range.bottom);
  const columns = count(range.left, range.right);
  const grid = <Content>(content: (cell: Cell | undefined) => Content) => {
    const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
    return rows.map((row) => columns.map((column) => content(cells.get(`${row},${column}`))));
  };
  return {
    properties: {
      rowIndex: () => range.top,
      columnIndex: () => range.left,
      rowCount: () => rows.length,
      columnCount: () => columns.length,
      values: () => grid(shown),
      formulas: () => grid((cell) => (cell?.formula === undefined ? shown(cell) : `=${cell.formula}`)),
      numberFormat: () => grid((cell) => cell?.format ?? "General"),
    },
    objects: {
      GetMergedAreasOrNullObject: () => {
        const merges = sheet.merges.filter((merge) => merge.top <= range.bottom && range.top <= merge.bottom);
        if (merges.length > MOST_MERGED_AREAS) throw new HostError("GeneralException");
        return merges.length === 0 ? null : fakeAreas(sheet, merges);
      },
    },
    methods: {
      GetRowProperties: () => rows.map((row) => ({ rowHidden: sheet.hiddenRows.includes(row) })),
      GetColumnProperties: () => columns.map((at) => ({ columnHidden: sheet.hiddenColumns.includes(at) })),
      GetCellProperties: () => grid((cell) => ({ format: { indentLevel: cell?.indent ?? 0 } })),
    },
  };
}

function fakeAreas(sheet: Sheet, merges: readonly Range[]): HostObject {
  const items = new Map(merges.map((merge, i) => [String(i), fakeRange(sheet, merge)]));
  return { objects: { Areas: () => ({ items: () => items }) } };
}

function shown(cell: Cell | undefined): unknown {
  const value = cell?.value ?? "";
  return typeof value === "object" ? value.error : value;
}

const count = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

function boundsOf(cells: readonly Cell[]): Range {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

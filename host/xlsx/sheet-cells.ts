import type { Cell, Range } from "../../src/engine/types";
import { MAIN, NAMESPACES } from "../../src/hosts/xlsx/namespaces";
import { rangeOf } from "../../src/hosts/xlsx/reference";
import { isTrue } from "../../src/hosts/xlsx/xml/elements";
import { OPEN, Scanner } from "../../src/hosts/xlsx/xml/scan";
import type { CellFormat } from "../model/format";
import { type SheetModel, sized } from "../model/sheet";

/** Puts rows and cells into a sheet: what the reader read, and how every cell looks, which it does not keep. */
export function fillCells(
  sheet: SheetModel,
  xml: string,
  cells: readonly Cell[],
  formats: readonly CellFormat[],
): void {
  const scanner = new Scanner(xml, NAMESPACES);
  const place = { row: -1, column: -1 };
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token !== OPEN || scanner.namespace !== MAIN) continue;
    if (scanner.localName === "row") readRow(scanner, sheet, place, formats);
    else if (scanner.localName === "c") readCell(scanner, sheet, place, formats);
  }
  for (const { row, column, value, formula } of cells) {
    const record = sheet.cells.ensure(row, column);
    record.value = value;
    record.formula = formula;
  }
}

interface Place {
  row: number;
  column: number;
}

function readRow(
  { attributes }: Scanner,
  sheet: SheetModel,
  place: Place,
  formats: readonly CellFormat[],
): void {
  const number = attributes.get("r");
  place.row = number === null ? place.row + 1 : Number(number) - 1;
  place.column = -1;
  const height = attributes.get("ht");
  if (height !== null) sized(sheet.rows, place.row).size = Number(height);
  if (isTrue(attributes.get("hidden")) || height === "0") sized(sheet.rows, place.row).isHidden = true;
  else if (sheet.hidesOtherRows) sized(sheet.rows, place.row).isHidden = false;
  const format = formats[Number(attributes.get("s") ?? 0)];
  if (format && isTrue(attributes.get("customFormat"))) sheet.cells.setRowFormat(place.row, format);
}

function readCell(
  { attributes }: Scanner,
  sheet: SheetModel,
  place: Place,
  formats: readonly CellFormat[],
): void {
  const address: Range | null = rangeOf(attributes.get("r") ?? "");
  place.column = address ? address.left : place.column + 1;
  const format = formats[Number(attributes.get("s") ?? 0)] ?? sheet.cells.plain;
  sheet.cells.put(place.row, place.column, { value: null, formula: undefined, format });
}

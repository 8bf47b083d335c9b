import type { Addresses } from "../../../src/hosts/xlsx/write/sheet";
import { DECLARATION } from "../../../src/hosts/xlsx/write/package";
import { Cells } from "../../model/cells";
import { newSheet, type SheetModel } from "../../model/sheet";

/** A worksheet that holds nothing yet. */
export function emptySheetXml({ main, relationships }: Addresses): string {
  return (
    `${DECLARATION}<worksheet xmlns="${main}" xmlns:r="${relationships}">` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="18.75"/><sheetData/>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>'
  );
}

/** What `emptySheetXml` says, as the host knows it. */
export function emptySheetLike({ name, cells }: SheetModel): SheetModel {
  return newSheet("", name, new Cells(cells.plain));
}

import type { Range } from "../../src/engine/types";
import { columnCount, rowCount } from "../../host/model/areas";
import { usedRange } from "../../host/model/content";
import { shownText } from "../../host/model/display";
import type { SheetModel } from "../../host/model/sheet";
import { blockText, parseBlock, squared } from "./clipboard";
import { areaOf, type Spot } from "./moves";

/** The cells that can be copied at a time. */
const MOST_COPIED = 200_000;

/** What a block of cells shows, as a text for the clipboard; null where it is too much. */
export function copied(sheet: SheetModel, range: Range): string | null {
  const used = usedRange(sheet, true, range) ?? { ...range, bottom: range.top, right: range.left };
  if (rowCount(used) * columnCount(used) > MOST_COPIED) return null;
  const rows = Array.from({ length: rowCount(used) }, (_row, i) =>
    Array.from({ length: columnCount(used) }, (_column, j) =>
      shownText(sheet.cells.get(used.top + i, used.left + j)),
    ),
  );
  return blockText(rows);
}

/** Where a text from the clipboard goes, and what each cell is to hold; null leaves a cell as it is. */
export function pasted(
  sheet: SheetModel,
  { row: top, column: left }: Spot,
  text: string,
): { readonly range: Range; readonly values: readonly (readonly (string | null)[])[] } {
  const block = squared(parseBlock(text));
  // Cells that a merged one covers hold nothing.
  const values = block.map((cells, i) =>
    cells.map((value, j) => {
      const area = areaOf(sheet, { row: top + i, column: left + j });
      return area.top === top + i && area.left === left + j ? value : null;
    }),
  );
  return {
    range: { top, left, bottom: top + block.length - 1, right: left + block[0]!.length - 1 },
    values,
  };
}

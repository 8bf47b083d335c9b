import type { Range } from "../../src/engine/types";
import type { SheetLayout } from "./layout";

const FRAME = "var(--selection)";

/** The frame around a selected block, as far as it runs along this cell. */
export function frameOf({ pieceAt }: SheetLayout, range: Range, row: number, column: number): string {
  const own = pieceAt(row, column)?.range ?? { top: row, left: column, bottom: row, right: column };
  return [
    own.top === range.top && `inset 0 2px ${FRAME}`,
    own.bottom >= range.bottom && `inset 0 -2px ${FRAME}`,
    own.left === range.left && `inset 2px 0 ${FRAME}`,
    own.right >= range.right && `inset -2px 0 ${FRAME}`,
  ]
    .filter(Boolean)
    .join(",");
}

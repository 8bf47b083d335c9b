import { usedRange } from "../../host/model/content";
import type { SheetModel } from "../../host/model/sheet";
import type { Command } from "./keys";
import type { SheetLayout } from "./layout";
import { jumped, type Spot, stepped } from "./moves";

/** Where a person is in a sheet. */
export interface Whereabouts {
  readonly sheet: SheetModel;
  readonly layout: SheetLayout;
  /** Where the selection begins, and where it is drawn to. */
  readonly anchor: Spot;
  readonly head: Spot;
  /** Pixels of the sheet that are seen. */
  readonly height: number;
}

/** Of what is seen, a page is so much. */
const PAGE = 0.8;

/** The cell that a key leads to; null where it leads nowhere. */
export function destinationOf(command: Command, here: Whereabouts): Spot | null {
  const { sheet, layout, anchor, head, height } = here;
  const from = "extends" in command && command.extends ? head : anchor;
  const { rows } = layout;
  switch (command.do) {
    case "move":
      return (command.isFar ? jumped : stepped)(sheet, layout, from, command.to);
    case "page": {
      const page = Math.max(1, rows.at(rows.start(from.row) + height * PAGE) - from.row);
      const row = Math.min(Math.max(from.row + (command.down ? page : -page), 0), rows.count - 1);
      return { row, column: from.column };
    }
    case "home":
      return { row: command.isFirst ? 0 : from.row, column: 0 };
    case "end": {
      const used = usedRange(sheet, true);
      return { row: used?.bottom ?? 0, column: used?.right ?? 0 };
    }
    default:
      return null;
  }
}

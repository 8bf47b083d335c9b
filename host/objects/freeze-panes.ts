import { COLUMNS, ROWS } from "../../src/hosts/xlsx/reference";
import { refuseElsewhere, refuseProtected } from "../model/guards";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { notFound, type SheetPlace } from "./place";
import { range } from "./range";
import { rangeAt } from "./worksheet";

export const freezePanes: ObjectType<SheetPlace> = {
  name: "WorksheetFreezePanes",
  refuseWrite: ({ book, sheet }) => {
    refuseProtected(book, sheet);
    refuseElsewhere(book);
  },
  reads: {
    GetLocation: (place) => {
      const { frozen } = place.sheet;
      if (!frozen) throw notFound("frozen pane");
      const bottom = (frozen.rows || ROWS) - 1;
      const right = (frozen.columns || COLUMNS) - 1;
      return handle(range, { ...place, range: { top: 0, left: 0, bottom, right } });
    },
  },
  writes: {
    FreezeRows: ({ sheet }, args) => {
      sheet.frozen = { rows: args.whole(0, 1), columns: 0 };
    },
    FreezeColumns: ({ sheet }, args) => {
      sheet.frozen = { rows: 0, columns: args.whole(0, 1) };
    },
    FreezeAt: (place, args) => {
      const { range: at } = args.object(0, range) ?? rangeAt(place, args.text(0));
      place.sheet.frozen = { rows: at.bottom + 1, columns: at.right + 1 };
    },
    Unfreeze: ({ sheet }) => {
      sheet.frozen = null;
    },
  },
};

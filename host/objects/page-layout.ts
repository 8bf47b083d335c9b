import type { Range } from "../../src/engine/types";
import { WHOLE_SHEET } from "../model/areas";
import { refuseReadOnly } from "../model/guards";
import { PAPER_SIZES, type PageLayout } from "../model/page-layout";
import { printAreaOf, printTitleOf, setPrintArea, setPrintTitle } from "../model/print-names";
import { type Arguments, recordOf, type Handle, type ObjectType } from "../protocol/object-type";
import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import { asNumber, choice, fields } from "./field";
import { headerFooterGroup } from "./header-footer-group";
import { notFound, type SheetPlace } from "./place";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { rangeAt } from "./worksheet";

/** Points in one unit of a margin. */
const UNITS: Readonly<Partial<Record<string, number>>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export const pageLayout: ObjectType<SheetPlace> = {
  name: "PageLayout",
  refuseWrite: ({ book }) => refuseReadOnly(book),
  properties: {
    ...fields(layoutOf, [
      ...(["blackAndWhite", "centerHorizontally", "centerVertically"] as const),
      ...(["printHeadings", "printGridlines", "draftMode"] as const),
      ...([
        "leftMargin",
        "rightMargin",
        "topMargin",
        "bottomMargin",
        "headerMargin",
        "footerMargin",
      ] as const),
    ]),
    Orientation: choice(layoutOf, "orientation", ["Portrait", "Landscape"]),
    PaperSize: choice(layoutOf, "paperSize", PAPER_SIZES),
    PrintComments: choice(layoutOf, "printComments", ["NoComments", "InPlace", "EndSheet"]),
    PrintErrors: choice(layoutOf, "printErrors", ["AsDisplayed", "Blank", "Dash", "NotAvailable"]),
    PrintOrder: choice(layoutOf, "printOrder", ["DownThenOver", "OverThenDown"]),
    FirstPageNumber: {
      get: ({ sheet }) => sheet.pageLayout.firstPageNumber,
      set: ({ sheet }, value) => {
        sheet.pageLayout.firstPageNumber = value === "" ? "" : asNumber(value);
      },
    },
    Zoom: {
      get: ({ sheet }) => sheet.pageLayout.zoom,
      set: ({ sheet }, value) => {
        sheet.pageLayout.zoom = zoomOf(recordOf(value));
      },
    },
  },
  objects: { HeadersFooters: (place) => handle(headerFooterGroup, place) },
  reads: {
    GetPrintArea: (place) => {
      const ranges = printAreaOf(place.book, place.sheet);
      if (ranges.length === 0) throw notFound("print area");
      return handle(rangeAreas, { ...place, ranges });
    },
    GetPrintTitleColumns: (place) => title(place, "columns"),
    GetPrintTitleRows: (place) => title(place, "rows"),
  },
  writes: {
    SetPrintArea: (place, args) => {
      const areas = args.object(0, rangeAreas)?.ranges;
      setPrintArea(place.book, place.sheet, areas ?? [rangeIn(place, args)]);
    },
    SetPrintMargins: ({ sheet }, args) => {
      const points = UNITS[args.text(0)];
      if (points === undefined) throw new HostError("InvalidArgument", `the unit ${args.text(0)}`);
      for (const [side, size] of Object.entries(args.record(1))) {
        const key = `${side}Margin`;
        if (!(key in sheet.pageLayout)) throw new HostError("InvalidArgument", `the margin ${side}`);
        Object.assign(sheet.pageLayout, { [key]: asNumber(size) * points });
      }
    },
    SetPrintTitleColumns: ({ book, sheet }, args) => {
      const own = rangeIn({ book, sheet }, args);
      setPrintTitle(book, sheet, "columns", { ...own, top: 0, bottom: WHOLE_SHEET.bottom });
    },
    SetPrintTitleRows: ({ book, sheet }, args) => {
      const own = rangeIn({ book, sheet }, args);
      setPrintTitle(book, sheet, "rows", { ...own, left: 0, right: WHOLE_SHEET.right });
    },
  },
};

function layoutOf({ sheet }: SheetPlace): PageLayout {
  return sheet.pageLayout;
}

/** Excel prints at 10 to 400 %, or fits the sheet to pages. */
function zoomOf(wanted: Readonly<Record<string, unknown>>): PageLayout["zoom"] {
  const bounds: Readonly<Record<string, readonly [least: number, most: number]>> = {
    scale: [10, 400],
    horizontalFitToPages: [0, 32_767],
    verticalFitToPages: [0, 32_767],
  };
  for (const [key, value] of Object.entries(wanted)) {
    const [least, most] = bounds[key] ?? [1, 0];
    const size = asNumber(value);
    if (size < least || size > most) throw new HostError("InvalidArgument", `the zoom ${key} ${size}`);
  }
  return wanted;
}

function title(place: SheetPlace, which: "rows" | "columns"): Handle {
  const own = printTitleOf(place.book, place.sheet, which);
  if (!own) throw notFound("print title");
  return handle(range, { ...place, range: own });
}

function rangeIn(place: SheetPlace, args: Arguments): Range {
  return (args.object(0, range) ?? rangeAt(place, args.text(0))).range;
}

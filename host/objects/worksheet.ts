import { parseAddress } from "../model/addresses";
import { isInSheet, WHOLE_SHEET } from "../model/areas";
import { usedRange } from "../model/content";
import { SHEET_EVENTS } from "../model/events";
import { refuseElsewhere, refuseReadOnly, refuseShowing, refuseStructure } from "../model/guards";
import { calculate } from "../model/recalculate";
import { activate, deleteSheet, moveSheet, renameSheet } from "../model/sheets";
import { STANDARD_HEIGHT, type Visibility } from "../model/sheet";
import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import type { Handle, ObjectType, Property } from "../protocol/object-type";
import { autoFilter } from "./auto-filter";
import { chartCollection } from "./chart-collection";
import { eventMethods } from "./event-methods";
import { asFlag, asNumber, asText, field } from "./field";
import { freezePanes } from "./freeze-panes";
import { namedItemCollection } from "./named-item-collection";
import { rangeOfName } from "./named-item";
import { pageLayout } from "./page-layout";
import { isInBook, notFound, type RangePlace, type SheetPlace } from "./place";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { worksheetCustomPropertyCollection } from "./worksheet-custom-property-collection";
import { worksheetProtection } from "./worksheet-protection";

const VISIBILITIES: readonly unknown[] = ["Visible", "Hidden", "VeryHidden"];
const FIRST_CELL = { top: 0, left: 0, bottom: 0, right: 0 };

export const worksheet: ObjectType<SheetPlace> = {
  name: "Worksheet",
  identity: ({ sheet }) => sheet.id,
  exists: isInBook,
  refuseWrite: ({ book }) => refuseReadOnly(book),
  properties: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: structural({
      get: ({ sheet }) => sheet.name,
      set: ({ book, sheet }, value) => renameSheet(book, sheet, asText(value)),
    }),
    Position: structural({
      get: ({ book, sheet }) => book.sheets.indexOf(sheet),
      set: ({ book, sheet }, value) => moveSheet(book, sheet, asNumber(value)),
    }),
    Visibility: structural({ get: ({ sheet }) => sheet.visibility, set: setVisibility }),
    TabColor: field(({ sheet }: SheetPlace) => sheet, "tabColor"),
    StandardWidth: field(({ sheet }: SheetPlace) => sheet, "standardWidth"),
    StandardHeight: { get: () => STANDARD_HEIGHT },
    ShowGridlines: { get: ({ sheet }) => sheet.showGridlines },
    ShowHeadings: { get: ({ sheet }) => sheet.showHeadings },
    EnableCalculation: { get: () => true },
    Gridlines: shownPart("showGridlines"),
    Headings: shownPart("showHeadings"),
  },
  objects: {
    AutoFilter: (place) => handle(autoFilter, place),
    Charts: (place) => handle(chartCollection, place),
    CustomProperties: (place) => handle(worksheetCustomPropertyCollection, place),
    FreezePanes: (place) => handle(freezePanes, place),
    Names: ({ book, sheet }) => handle(namedItemCollection, { book, scope: sheet }),
    PageLayout: (place) => handle(pageLayout, place),
    Protection: (place) => handle(worksheetProtection, place),
  },
  reads: {
    ...eventMethods(SHEET_EVENTS, ({ sheet }: SheetPlace) => sheet.id),
    Activate: ({ book, sheet }) => {
      refuseShowing(book, sheet);
      activate(book, sheet);
    },
    Calculate: ({ book }) => calculate(book),
    GetCell: (place, args) => cells(place, [args.whole(0), args.whole(1)], [1, 1]),
    GetRange: (place, args) => handle(range, rangeAt(place, args.optionalText(0))),
    GetRangeByIndexes: (place, args) =>
      cells(place, [args.whole(0), args.whole(1)], [args.whole(2), args.whole(3)]),
    GetRanges: (place, args) => {
      const address = args.optionalText(0);
      const ranges = address === null ? [WHOLE_SHEET] : parseAddress(address)?.ranges;
      if (!ranges?.length) throw new HostError("InvalidArgument", `no address: ${address}`);
      return handle(rangeAreas, { ...place, ranges });
    },
    GetNext: (place, args) => neighbour(place, 1, args.flag(0)),
    GetPrevious: (place, args) => neighbour(place, -1, args.flag(0)),
    GetUsedRange: (place, args) =>
      handle(range, { ...place, range: usedRange(place.sheet, args.flag(0)) ?? FIRST_CELL }),
    GetUsedRangeOrNullObject: (place, args) => {
      const used = usedRange(place.sheet, args.flag(0));
      return used && handle(range, { ...place, range: used });
    },
    _GetSheetById: ({ book }, args) => {
      const sheet = book.sheets.find(({ id }) => id === args.text(0));
      if (!sheet) throw notFound("sheet");
      return handle(worksheet, { book, sheet });
    },
  },
  writes: {
    Delete: ({ book, sheet }) => {
      refuseStructure(book);
      refuseElsewhere(book);
      deleteSheet(book, sheet);
    },
  },
};

/** The place that an address or a name of a range means; null is the whole sheet. */
export function rangeAt(place: SheetPlace, address: string | null): RangePlace {
  if (address === null || address === "") return { ...place, range: WHOLE_SHEET };
  const parsed = parseAddress(address);
  const isOther = parsed?.sheet && parsed.sheet.toLowerCase() !== place.sheet.name.toLowerCase();
  if (parsed?.ranges.length === 1 && !isOther) return { ...place, range: parsed.ranges[0]! };
  const named = rangeOfName(place.book, address, place.sheet);
  if (!named) throw new HostError("InvalidArgument", `no address of this sheet: ${address}`);
  return named;
}

/** A property that belongs to the structure of the book. */
function structural({ get, set }: Required<Property<SheetPlace>>): Property<SheetPlace> {
  return {
    get,
    set: (place, value) => {
      refuseStructure(place.book);
      set(place, value);
    },
  };
}

/** The client sets these by another name than it reads them by. */
function shownPart(key: "showGridlines" | "showHeadings"): Property<SheetPlace> {
  return {
    get: ({ sheet }) => sheet[key],
    set: ({ sheet }, value) => {
      sheet[key] = asFlag(value);
    },
  };
}

function setVisibility({ book, sheet }: SheetPlace, value: unknown): void {
  if (!VISIBILITIES.includes(value)) throw new HostError("InvalidArgument", `visibility ${String(value)}`);
  const others = book.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  if (value !== "Visible" && others.length === 0) {
    throw new HostError("InvalidOperation", "A workbook shows at least one sheet.");
  }
  sheet.visibility = value as Visibility;
  if (book.active === sheet && value !== "Visible") activate(book, others[0]!);
}

type Pair = readonly [row: number, column: number];

function cells(place: SheetPlace, [top, left]: Pair, [rows, columns]: Pair): Handle {
  const own = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (!isInSheet(own)) throw new HostError("InvalidArgument", "outside the sheet");
  return handle(range, { ...place, range: own });
}

function neighbour({ book, sheet }: SheetPlace, step: 1 | -1, visibleOnly: boolean): Handle {
  for (let at = book.sheets.indexOf(sheet) + step; book.sheets[at]; at += step) {
    const other = book.sheets[at]!;
    if (!visibleOnly || other.visibility === "Visible") return handle(worksheet, { book, sheet: other });
  }
  throw notFound("further sheet");
}

import type { Range } from "../../src/engine/types";
import type { Book } from "../model/book";
import { refuseChartSheet } from "../model/guards";
import { handle } from "../protocol/handle";
import type { ObjectType } from "../protocol/object-type";
import { application } from "./application";
import { customXmlPartCollection } from "./custom-xml-part-collection";
import { documentProperties } from "./document-properties";
import { field } from "./field";
import { namedItemCollection } from "./named-item-collection";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { runtime } from "./runtime";
import { settingCollection } from "./setting-collection";
import { workbookProtection } from "./workbook-protection";
import { worksheetCollection } from "./worksheet-collection";

export const workbook: ObjectType<Book> = {
  name: "Workbook",
  properties: {
    Name: { get: ({ name }) => name },
    ReadOnly: { get: ({ isReadOnly }) => isReadOnly },
    IsDirty: field((book: Book) => book, "isDirty"),
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: () => 191029 },
  },
  objects: {
    Application: (book) => handle(application, book),
    CustomXmlParts: (book) => handle(customXmlPartCollection, { book, namespace: null }),
    Names: (book) => handle(namedItemCollection, { book, scope: null }),
    Properties: (book) => handle(documentProperties, book),
    Protection: (book) => handle(workbookProtection, book),
    Settings: (book) => handle(settingCollection, book),
    Worksheets: (book) => handle(worksheetCollection, { book }),
    _Runtime: (book) => handle(runtime, book),
  },
  reads: {
    GetActiveCell: (book) => {
      const { top, left } = selectionIn(book)[0]!;
      const cell = { top, left, bottom: top, right: left };
      return handle(range, { book, sheet: book.active, range: cell });
    },
    GetSelectedRange: (book) => handle(range, { book, sheet: book.active, range: selectionIn(book)[0]! }),
    GetSelectedRanges: (book) => handle(rangeAreas, { book, sheet: book.active, ranges: selectionIn(book) }),
  },
};

function selectionIn(book: Book): readonly Range[] {
  refuseChartSheet(book);
  return book.active.selection;
}

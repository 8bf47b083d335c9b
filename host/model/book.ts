import { EventQueue } from "./events";
import { newSheet, type SheetModel } from "./sheet";

export interface NameModel {
  readonly name: string;
  /** With its "=". */
  formula: string;
  comment: string;
  visible: boolean;
  /** The sheet for which alone it is defined, or null for the whole book. */
  readonly scope: SheetModel | null;
}

export interface XmlPart {
  readonly id: string;
  xml: string;
}

export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  lastAuthor: string;
  revisionNumber: number;
  category: string;
  manager: string;
  company: string;
}

export type PropertyValue = string | number | boolean;

/** An open workbook, as much of it as Excel's client may ask for. */
export interface Book {
  readonly name: string;
  sheets: SheetModel[];
  names: NameModel[];
  xmlParts: XmlPart[];
  readonly documentProperties: DocumentProperties;
  readonly customProperties: Map<string, PropertyValue>;
  /** Settings of the add-in. */
  readonly settings: Map<string, unknown>;
  /** The structure is protected: no sheet can be added, deleted, moved, renamed, hidden or shown. */
  structure: { readonly password: string | null } | null;
  /** Opened read-only: this host lets nothing be written to it. */
  isReadOnly: boolean;
  isDirty: boolean;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** A value was changed since the formulas were computed. */
  isStale: boolean;
  active: SheetModel;
  /** A person is typing into a cell. */
  isEditing: boolean;
  /** Another workbook, or a chart, has the focus. */
  isElsewhere: boolean;
  /** A chart sheet is shown; `active` is the worksheet that was shown before. */
  isChartActive: boolean;
  /** Excel's fault of some versions: a rule on cells with another rule is not deleted through the whole sheet's list. */
  hasDeleteFault: boolean;
  readonly events: EventQueue;
  /** For ids of sheets, rules and parts. */
  lastId: number;
}

/** A book with one empty sheet. */
export function newBook(name: string): Book {
  const first = newSheet(idOf(1), "Sheet1");
  return {
    name,
    sheets: [first],
    names: [],
    xmlParts: [],
    documentProperties: {
      title: "",
      subject: "",
      author: "",
      keywords: "",
      comments: "",
      lastAuthor: "",
      revisionNumber: 0,
      category: "",
      manager: "",
      company: "",
    },
    customProperties: new Map(),
    settings: new Map(),
    structure: null,
    isReadOnly: false,
    isDirty: false,
    calculationMode: "Automatic",
    isStale: false,
    active: first,
    isEditing: false,
    isElsewhere: false,
    isChartActive: false,
    hasDeleteFault: false,
    events: new EventQueue(),
    lastId: 1,
  };
}

/** A new id in the shape of Excel's: "{00000000-0001-0000-0000-000000000000}". */
export function newId(book: Book): string {
  book.lastId += 1;
  return idOf(book.lastId);
}

/** The sheet of that name, in whatever case. */
export function sheetNamed(book: Book, name: string): SheetModel | undefined {
  const wanted = name.toLowerCase();
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

function idOf(number: number): string {
  return `{00000000-${number.toString(16).toUpperCase().padStart(4, "0")}-0000-0000-000000000000}`;
}

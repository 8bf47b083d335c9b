import { cellCount } from "../model/areas";
import { enter, gridOf, spread } from "../model/content";
import { formulaOrValue, plainValue, shownText, valueType } from "../model/display";
import { PLAIN_FORMAT } from "../model/format";
import { refuseLocked, refuseProtected } from "../model/guards";
import type { Link } from "../model/sheet";
import type { CellRecord } from "../model/cells";
import { recordOf, type Property } from "../protocol/object-type";
import { HostError } from "../protocol/errors";
import { asText } from "./field";
import type { RangePlace } from "./place";

const GENERAL_IN_JAPANESE = "G/標準";

const values = content(plainValue);
const formulas = content(formulaOrValue);

/** What stands in the cells of a range. */
export const rangeContents: Readonly<Record<string, Property<RangePlace>>> = {
  Values: values,
  Formulas: formulas,
  FormulasLocal: formulas,
  NumberFormat: {
    get: ({ book, sheet, range }) =>
      gridOf(book, sheet, range, (_record, row, column) => formatCode(sheet, row, column)),
    set: setNumberFormat,
  },
  NumberFormatLocal: {
    get: ({ book, sheet, range }) =>
      gridOf(book, sheet, range, (_record, row, column) => {
        const code = formatCode(sheet, row, column);
        return code === PLAIN_FORMAT.numberFormat ? GENERAL_IN_JAPANESE : code;
      }),
    set: (place, value) => setNumberFormat(place, inEnglish(value)),
  },
  Text: { get: ({ book, sheet, range }) => gridOf(book, sheet, range, shownText) },
  ValueTypes: { get: ({ book, sheet, range }) => gridOf(book, sheet, range, valueType) },
  Hyperlink: { get: linkOf, set: setLink },
};

function content(tell: (record: CellRecord | undefined) => unknown): Property<RangePlace> {
  return {
    get: ({ book, sheet, range }) => gridOf(book, sheet, range, tell),
    set: ({ book, sheet, range }, value) => {
      refuseLocked(book, sheet, [range]);
      enter({ book, sheet, range }, value);
    },
  };
}

function formatCode(sheet: RangePlace["sheet"], row: number, column: number): string {
  return sheet.cells.formatOf(row, column).numberFormat;
}

function setNumberFormat({ book, sheet, range }: RangePlace, value: unknown): void {
  refuseProtected(book, sheet, "allowFormatCells");
  book.isDirty = true;
  if (!Array.isArray(value)) {
    const numberFormat = asText(value);
    sheet.cells.format(range, (format) => ({ ...format, numberFormat }));
    return;
  }
  for (const { row, column, value: code } of spread(range, value)) {
    if (code === null) continue;
    const record = sheet.cells.ensure(row, column);
    record.format = { ...record.format, numberFormat: asText(code) };
  }
}

function inEnglish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inEnglish);
  return value === GENERAL_IN_JAPANESE ? PLAIN_FORMAT.numberFormat : value;
}

function linkOf({ sheet, range: { top, left } }: RangePlace): Link | null {
  return sheet.links.get(`${top},${left}`) ?? null;
}

function setLink({ book, sheet, range }: RangePlace, value: unknown): void {
  refuseProtected(book, sheet, "allowInsertHyperlinks");
  if (cellCount(range) !== 1) throw new HostError("InvalidArgument", "a hyperlink of more than one cell");
  const link: Link = recordOf(value);
  sheet.links.set(`${range.top},${range.left}`, link);
  if (link.textToDisplay !== undefined) enter({ book, sheet, range }, link.textToDisplay);
}

import { isEntireColumn } from "../model/areas";
import { type ConditionalFormat, conditionalFormatsOn } from "../model/conditional-format";
import { refuseProtected } from "../model/guards";
import { HostError } from "../protocol/errors";
import { handle } from "../protocol/handle";
import type { Handle, ObjectType } from "../protocol/object-type";
import { cellValueConditionalFormat } from "./cell-value-conditional-format";
import { customConditionalFormat } from "./custom-conditional-format";
import { asFlag, asNumber } from "./field";
import { type AreasPlace, notFound } from "./place";
import { range } from "./range";
import { rangeAreas } from "./range-areas";

export interface RulePlace extends AreasPlace {
  readonly format: ConditionalFormat;
}

/** Rules that this host keeps and lists but does not open. */
const CLOSED = ["DataBar", "IconSet", "ColorScale", "TopBottom", "Preset", "TextComparison"] as const;

const TYPE_OF: Readonly<Record<(typeof CLOSED)[number], string>> = {
  DataBar: "DataBar",
  IconSet: "IconSet",
  ColorScale: "ColorScale",
  TopBottom: "TopBottom",
  Preset: "PresetCriteria",
  TextComparison: "ContainsText",
};

export const conditionalFormat: ObjectType<RulePlace> = {
  name: "ConditionalFormat",
  identity: ({ format }) => format.id,
  exists: ({ sheet, format }) => sheet.conditionalFormats.includes(format),
  refuseWrite: ({ book, sheet }) => refuseProtected(book, sheet, "allowFormatCells"),
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value) => {
        const others = sheet.conditionalFormats.filter((other) => other !== format);
        others.splice(asNumber(value), 0, format);
        sheet.conditionalFormats = others;
      },
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = asFlag(value);
      },
    },
  },
  objects: {
    Custom: ofType("Custom", (place) => handle(customConditionalFormat, place)),
    CellValue: ofType("CellValue", (place) => handle(cellValueConditionalFormat, place)),
    ...Object.fromEntries(
      CLOSED.map((name) => [
        name,
        ofType(TYPE_OF[name], () => {
          throw new HostError("ApiNotFound", `The host has no ConditionalFormat.${name}.`);
        }),
      ]),
    ),
  },
  reads: {
    GetRange: (place) => {
      const [own, ...others] = place.format.ranges;
      if (!own || others.length > 0) throw notFound("single range of the conditional format");
      return handle(range, { book: place.book, sheet: place.sheet, range: own });
    },
    GetRanges: ({ book, sheet, format }) => handle(rangeAreas, { book, sheet, ranges: format.ranges }),
  },
  writes: {
    Delete: ({ book, sheet, format, ranges }) => {
      const isShared = conditionalFormatsOn(sheet, format.ranges).length > 1;
      if (book.hasDeleteFault && isShared && ranges.some(isEntireColumn))
        throw notFound("such conditional format");
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
      book.isDirty = true;
    },
  },
};

/** The part of a rule that only rules of one type have. */
function ofType(type: string, open: (place: RulePlace) => Handle): (place: RulePlace) => Handle {
  return (place) => {
    if (place.format.type !== type)
      throw notFound(`${type} in a conditional format of type ${place.format.type}`);
    return open(place);
  };
}

import { refuseProtected } from "../model/guards";
import type { ObjectType, Property } from "../protocol/object-type";
import type { RulePlace } from "./conditional-format";
import { asFlag, asText } from "./field";
import { colour } from "./looks";

export const conditionalRangeFont: ObjectType<RulePlace> = {
  name: "ConditionalRangeFont",
  refuseWrite: ({ book, sheet }) => refuseProtected(book, sheet, "allowFormatCells"),
  properties: {
    Color: part("color", colour),
    Bold: part("bold", asFlag),
    Italic: part("italic", asFlag),
    Underline: part("underline", asText),
    Strikethrough: part("strikethrough", asFlag),
  },
  writes: {
    Clear: ({ format }) => {
      const nothing = { color: "", bold: null, italic: null, underline: "None", strikethrough: null };
      Object.assign(format.look.font, nothing);
    },
  },
};

type Font = RulePlace["format"]["look"]["font"];

function part<Key extends keyof Font>(key: Key, check: (value: unknown) => Font[Key]): Property<RulePlace> {
  return {
    get: ({ format }) => format.look.font[key],
    set: ({ format }, value) => {
      format.look.font[key] = check(value);
    },
  };
}

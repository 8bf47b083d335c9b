import { refuseProtected } from "../model/guards";
import { HostError } from "../protocol/errors";
import type { ObjectType } from "../protocol/object-type";
import type { RulePlace } from "./conditional-format";
import { asText } from "./field";

/** Excel keeps the formula with its "=". */
const formula = {
  get: ({ format }: RulePlace) => format.formula,
  set: ({ format }: RulePlace, value: unknown) => {
    const text = asText(value).trim();
    if (!/^=?[^=]/.test(text)) throw new HostError("InvalidArgument", `the formula ${text}`);
    format.formula = text.startsWith("=") ? text : `=${text}`;
  },
};

export const conditionalFormatRule: ObjectType<RulePlace> = {
  name: "ConditionalFormatRule",
  refuseWrite: ({ book, sheet }) => refuseProtected(book, sheet, "allowFormatCells"),
  properties: { Formula: formula, FormulaLocal: formula },
};

import { rangeOf } from "../../src/hosts/xlsx/reference";
import { type Element, textOf } from "../../src/hosts/xlsx/write/tree";
import { type Book, newId } from "../model/book";
import { type ConditionalFormat, newConditionalFormat } from "../model/conditional-format";
import type { SheetModel } from "../model/sheet";
import { attribute, childrenOf, flag, number } from "./elements";
import type { LookBook } from "./look-book";

/** Whatever is not named here counts among the preset criteria. */
const TYPES: Readonly<Partial<Record<string, string>>> = {
  expression: "Custom",
  cellIs: "CellValue",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

/** The conditional formats of a worksheet, the first in rank first. */
export function fillConditionalFormats(
  { book, sheet }: { readonly book: Book; readonly sheet: SheetModel },
  { root, xml }: { readonly root: Element; readonly xml: string },
  looks: LookBook,
): void {
  const ranked = childrenOf(root, "conditionalFormatting").flatMap((group) => {
    const ranges = (attribute(group, "sqref") ?? "").split(" ").flatMap((text) => rangeOf(text) ?? []);
    return childrenOf(group, "cfRule").map((rule) => {
      const type = TYPES[attribute(rule, "type") ?? ""] ?? "PresetCriteria";
      const format = newConditionalFormat(newId(book), type, ranges);
      fillRule(format, rule, xml);
      looks.conditional[number(rule, "dxfId") ?? -1]?.(format.look);
      return { format, rank: number(rule, "priority") ?? 0 };
    });
  });
  sheet.conditionalFormats = ranked.sort((a, b) => a.rank - b.rank).map(({ format }) => format);
}

function fillRule(format: ConditionalFormat, rule: Element, xml: string): void {
  const [first, second] = childrenOf(rule, "formula").map((formula) => `=${textOf(xml, formula)}`);
  format.source = xml.slice(rule.start, rule.end);
  format.stopIfTrue = flag(rule, "stopIfTrue");
  format.formula = first ?? "";
  if (format.type !== "CellValue") return;
  const operator = attribute(rule, "operator") ?? "";
  format.valueRule = {
    formula1: first,
    ...(second !== undefined && { formula2: second }),
    operator: operator.charAt(0).toUpperCase() + operator.slice(1),
  };
}

import { MAIN } from "../namespaces";
import { isOwnProperty, marksOwnSheet } from "../../own";
import { rangeOf } from "../reference";
import { type Element, readTree, textOf } from "./tree";

const ENTERED: ReadonlySet<string> = new Set(["conditionalFormatting", "cfRule", "customProperties"]);

/** Whether a worksheet is a sheet of an earlier run, as the reader sees it. */
export function isOwnSheet(xml: string): boolean {
  return readTree(xml, 4, (local) => ENTERED.has(local))
    .children.filter(({ namespace }) => namespace === MAIN)
    .some((child) =>
      child.local === "customProperties"
        ? child.children.some(({ attributes }) => isOwnProperty(attributes.get("name")?.value ?? null))
        : child.local === "conditionalFormatting" && hasSheetMarker(xml, child),
    );
}

function hasSheetMarker(xml: string, { attributes, children }: Element): boolean {
  const sqref = attributes.get("sqref")?.value ?? "";
  return children
    .flatMap((rule) => rule.children)
    .some((formula) => formula.local === "formula" && marksOwnSheet(textOf(xml, formula), rangeOf(sqref)));
}

import { hasPart, partText, relationshipsPart } from "../../src/hosts/xlsx/parts";
import { rangeOf } from "../../src/hosts/xlsx/reference";
import { type Element, readTree } from "../../src/hosts/xlsx/write/tree";
import type { Link, SheetModel } from "../model/sheet";
import { attribute, child, childrenOf } from "./elements";

type Container = Parameters<typeof hasPart>[0];

/** The links of a worksheet, inside the book and to other addresses. */
export function fillLinks(sheet: SheetModel, root: Element, container: Container, part: string): void {
  const links = childrenOf(child(root, "hyperlinks"));
  if (links.length === 0) return;
  const outside = outerTargets(container, part);
  for (const link of links) {
    const range = rangeOf(attribute(link, "ref") ?? "");
    if (range) sheet.links.set(`${range.top},${range.left}`, linkOf(link, outside));
  }
}

function linkOf(link: Element, outside: ReadonlyMap<string, string>): Link {
  const address = outside.get(attribute(link, "id") ?? "");
  const documentReference = attribute(link, "location");
  const screenTip = attribute(link, "tooltip");
  const textToDisplay = attribute(link, "display");
  return {
    ...(address !== undefined && { address }),
    ...(documentReference !== undefined && { documentReference }),
    ...(screenTip !== undefined && { screenTip }),
    ...(textToDisplay !== undefined && { textToDisplay }),
  };
}

/** What relationships to the outside of the book name. */
function outerTargets(container: Container, part: string): ReadonlyMap<string, string> {
  const relationships = relationshipsPart(part);
  if (!hasPart(container, relationships)) return new Map();
  return new Map(
    childrenOf(readTree(partText(container, relationships), 2))
      .filter((each) => attribute(each, "TargetMode") === "External")
      .map((each) => [attribute(each, "Id") ?? "", attribute(each, "Target") ?? ""]),
  );
}

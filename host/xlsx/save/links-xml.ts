import { cellName } from "../../../src/engine/book/address";
import { rangeOf } from "../../../src/hosts/xlsx/reference";
import { prefixed } from "../../../src/hosts/xlsx/write/splice";
import type { Link } from "../../model/sheet";
import { attribute, childrenOf } from "../elements";
import type { PartDraft } from "./part-draft";
import { withAttributes } from "./tags";

/** The links of a sheet; those that are as they were keep the words of the file. */
export function linksXml({ xml, root, old, before, after }: PartDraft): string {
  const items = [...after.links].map(([key, link]) => {
    const written = childrenOf(old).find((each) => keyOf(attribute(each, "ref") ?? "") === key);
    if (written && isSameLink(before.links.get(key), link)) return xml.slice(written.start, written.end);
    const [row, column] = key.split(",").map(Number) as [number, number];
    const { documentReference, screenTip, textToDisplay } = link;
    return prefixed(
      withAttributes("<hyperlink/>", {
        ref: cellName(row, column),
        location: documentReference ?? null,
        tooltip: screenTip ?? null,
        display: textToDisplay ?? null,
      }),
      root.prefix,
    );
  });
  if (items.length === 0) return "";
  return prefixed("<hyperlinks>", root.prefix) + items.join("") + prefixed("</hyperlinks>", root.prefix);
}

export function isSameLink(one: Link | undefined, other: Link): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function keyOf(ref: string): string {
  const range = rangeOf(ref);
  return range ? `${range.top},${range.left}` : "";
}

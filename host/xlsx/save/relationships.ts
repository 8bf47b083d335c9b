import { relationshipsPart } from "../../../src/hosts/xlsx/parts";
import type { PackageDraft } from "../../../src/hosts/xlsx/write/package";
import { splice } from "../../../src/hosts/xlsx/write/splice";
import { readTree } from "../../../src/hosts/xlsx/write/tree";

/** Takes a relationship away; the part that it led to stays in the package, where nothing leads to it. */
export function removeRelationship(draft: PackageDraft, source: string, id: string): void {
  draft.change(relationshipsPart(source), (xml) => {
    const found = readTree(xml, 2).children.find(({ attributes }) => attributes.get("Id")?.value === id);
    return found ? splice(xml, [{ start: found.start, end: found.end, text: "" }]) : xml;
  });
}

import { partText, relationshipsOf, hasPart } from "../../../src/hosts/xlsx/parts";
import { folderOf, type OpenBook } from "../../../src/hosts/xlsx/write/open-book";
import type { PackageDraft } from "../../../src/hosts/xlsx/write/package";
import { readTree } from "../../../src/hosts/xlsx/write/tree";
import type { SheetModel } from "../../model/sheet";
import { attribute, child, childrenOf } from "../elements";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";

/** Writes the custom properties of a sheet into parts of their own, and gives their names with their relationships. */
export function savedProperties(
  draft: PackageDraft,
  { container, part: workbook, addresses }: OpenBook,
  part: string,
  { before, after }: { readonly before: SheetModel; readonly after: SheetModel },
): (readonly [name: string, relationship: string])[] {
  const known = knownProperties(container, part);
  return [...after.properties].map(([name, value]) => {
    const written = known.get(name);
    if (written && before.properties.get(name) === value) return [name, written];
    const target = draft.freeName(`${folderOf(workbook)}customProperty/added`, ".bin");
    draft.put(target, utf16(value));
    draft.declare(target, TYPE);
    return [name, draft.relate(part, `${addresses.relationships}/customProperty`, target)];
  });
}

function knownProperties(container: OpenBook["container"], part: string): ReadonlyMap<string, string> {
  if (!hasPart(container, part)) return new Map();
  const ids = new Set(relationshipsOf(container, part).map(({ id }) => id));
  const root = readTree(partText(container, part), 3, (local) => local === "customProperties");
  return new Map(
    childrenOf(child(root, "customProperties"))
      .map((each) => [attribute(each, "name") ?? "", attribute(each, "id") ?? ""] as const)
      .filter(([, id]) => ids.has(id)),
  );
}

function utf16(text: string): Uint8Array {
  const codes = Array.from({ length: text.length }, (_unit, at) => text.charCodeAt(at));
  return Uint8Array.from(codes.flatMap((code) => [code & 0xff, code >> 8]));
}

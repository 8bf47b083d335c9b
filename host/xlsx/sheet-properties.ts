import { inflate, type openContainer } from "../../src/hosts/xlsx/container";
import { findPart, relationshipsOf } from "../../src/hosts/xlsx/parts";
import type { Element } from "../../src/hosts/xlsx/write/tree";
import type { SheetModel } from "../model/sheet";
import { attribute, child, childrenOf } from "./elements";

/** The custom properties of a worksheet; their values are parts of their own, text in UTF-16. */
export function fillSheetProperties(
  sheet: SheetModel,
  root: Element,
  container: ReturnType<typeof openContainer>,
  part: string,
): void {
  const properties = childrenOf(child(root, "customProperties"));
  if (properties.length === 0) return;
  const relationships = relationshipsOf(container, part);
  for (const property of properties) {
    const id = attribute(property, "id");
    const target = relationships.find((relationship) => relationship.id === id)?.target;
    const entry = target === undefined ? undefined : findPart(container, target);
    const value = entry ? new TextDecoder("utf-16le").decode(inflate(entry)) : "";
    sheet.properties.set(attribute(property, "name") ?? "", value);
  }
}

import { type Container, openContainer } from "../container";
import { MAIN } from "../namespaces";
import { hasPart, partText, type Relationship, relationshipsOf } from "../parts";
import { findWorkbookPart } from "../read";
import type { Addresses } from "./sheet";
import { type Element, readTree } from "./tree";

const STRICT = "http://purl.oclc.org/ooxml/";
const TRANSITIONAL = "http://schemas.openxmlformats.org/";

/** A book as the writer sees it: its workbook part with offsets, and where its sheets are. */
export interface OpenBook {
  readonly container: Container;
  readonly part: string;
  readonly xml: string;
  readonly root: Element;
  readonly relationships: readonly Relationship[];
  /** part: null where the sheet has no cells. */
  readonly sheets: readonly { readonly name: string; readonly id: number; readonly part: string | null }[];
  readonly addresses: Addresses;
}

export function openBook(bytes: Uint8Array): OpenBook {
  const container = openContainer(bytes);
  const part = findWorkbookPart(container);
  const xml = partText(container, part);
  const root = readTree(xml, 3, (local) => local === "sheets");
  const relationships = relationshipsOf(container, part);
  const isStrict = [...root.attributes.values()].some(({ value }) => value.startsWith(STRICT));
  return {
    container,
    part,
    xml,
    root,
    relationships,
    sheets: sheetsOf(root).map(({ attributes }) => {
      const ids = [...attributes].filter(([name]) => name.endsWith(":id")).map(([, { value }]) => value);
      const target = relationships.find(({ id, type }) => type === "worksheet" && ids.includes(id))?.target;
      return {
        name: attributes.get("name")?.value ?? "",
        id: Number(attributes.get("sheetId")?.value ?? 0),
        part: target !== undefined && hasPart(container, target) ? target : null,
      };
    }),
    addresses: isStrict
      ? { main: `${STRICT}spreadsheetml/main`, relationships: `${STRICT}officeDocument/relationships` }
      : {
          main: `${TRANSITIONAL}spreadsheetml/2006/main`,
          relationships: `${TRANSITIONAL}officeDocument/2006/relationships`,
        },
  };
}

function sheetsOf(root: Element): readonly Element[] {
  const list = root.children.find(({ local, namespace }) => local === "sheets" && namespace === MAIN);
  return list?.children.filter(({ local, namespace }) => local === "sheet" && namespace === MAIN) ?? [];
}

/** "xl/workbook.xml" → "xl/" */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

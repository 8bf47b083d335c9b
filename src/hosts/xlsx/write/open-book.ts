import { namedSheet } from "../../own";
import { type Container, openContainer } from "../container";
import { MAIN } from "../namespaces";
import { hasPart, partText, type Relationship, relationshipsOf } from "../parts";
import { findWorkbookPart } from "../read";
import type { Addresses } from "./sheet";
import { type Element, readTree, textOf } from "./tree";

const STRICT = "http://purl.oclc.org/ooxml/";
const TRANSITIONAL = "http://schemas.openxmlformats.org/";

/** A book as the writer sees it: its workbook part with offsets, and where its sheets are. */
export interface OpenBook {
  readonly container: Container;
  readonly part: string;
  readonly xml: string;
  readonly root: Element;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly BookSheet[];
  readonly addresses: Addresses;
}

export interface BookSheet {
  readonly name: string;
  readonly id: number;
  /** null where the sheet has no cells. */
  readonly part: string | null;
  /** Which sheet of ours its defined name says it is; null where it has none. */
  readonly ownId: string | null;
}

export function openBook(bytes: Uint8Array): OpenBook {
  const container = openContainer(bytes);
  const part = findWorkbookPart(container);
  const xml = partText(container, part);
  const root = readTree(xml, 3, (local) => local === "sheets" || local === "definedNames");
  const relationships = relationshipsOf(container, part);
  const ownIds = new Map(childrenOf(root, "definedNames").flatMap((name) => ownIdIn(xml, name)));
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
        ownId: ownIds.get(attributes.get("name")?.value ?? "") ?? null,
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
  return childrenOf(root, "sheets").filter(({ local, namespace }) => local === "sheet" && namespace === MAIN);
}

function childrenOf(root: Element, wanted: string): readonly Element[] {
  return root.children.find(({ local, namespace }) => local === wanted && namespace === MAIN)?.children ?? [];
}

/** By the name of the sheet. */
function ownIdIn(xml: string, name: Element): [string, string][] {
  const named = namedSheet(name.attributes.get("name")?.value ?? "", textOf(xml, name));
  return named ? [[named.sheet, named.id]] : [];
}

/** "xl/workbook.xml" → "xl/" */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

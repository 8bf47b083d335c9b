import { type Edit, insertion, prefixed } from "../../../src/hosts/xlsx/write/splice";
import type { Element } from "../../../src/hosts/xlsx/write/tree";
import { fileAddress } from "../../model/addresses";
import type { SheetModel } from "../../model/sheet";
import { childrenOf } from "../elements";
import { areColumnsChanged, columnsXml } from "./columns-xml";
import { headersXml, marginsXml, optionsXml, setupXml } from "./layout-xml";
import { linksXml } from "./links-xml";
import { protectionXml } from "./protection-xml";
import { rulesXml } from "./rules-xml";
import type { PartDraft } from "./part-draft";
import { closed, startTag, withAttributes } from "./tags";
import { formatXml, propertiesXml, viewXml } from "./view-xml";

interface SheetPart {
  readonly local: string;
  readonly isChanged: (draft: PartDraft) => boolean;
  /** "" where the part is to be left out. */
  readonly write: (draft: PartDraft) => string;
}

/** Whatever the host writes anew where it was changed, in the order of the schema; the rest is kept to the letter. */
const PARTS: readonly SheetPart[] = [
  {
    local: "sheetPr",
    isChanged: of(({ tabColor, pageLayout: { zoom } }) => [tabColor, zoom.scale === undefined]),
    write: propertiesXml,
  },
  {
    local: "sheetViews",
    isChanged: (draft) =>
      draft.isShown !== null ||
      of(({ showGridlines, showHeadings, frozen }) => [showGridlines, showHeadings, frozen])(draft),
    write: viewXml,
  },
  {
    local: "sheetFormatPr",
    isChanged: of(({ standardWidth, hidesOtherRows }) => [standardWidth, hidesOtherRows]),
    write: formatXml,
  },
  { local: "cols", isChanged: areColumnsChanged, write: columnsXml },
  { local: "sheetProtection", isChanged: of(({ protection }) => protection), write: protectionXml },
  { local: "autoFilter", isChanged: of(({ filter }) => filter), write: filterXml },
  { local: "mergeCells", isChanged: of(({ merges }) => merges), write: mergesXml },
  {
    local: "conditionalFormatting",
    isChanged: of(({ conditionalFormats }) => conditionalFormats),
    write: ({ root, before, after, looks }) =>
      rulesXml(after.conditionalFormats, before.conditionalFormats, looks, root.prefix),
  },
  { local: "hyperlinks", isChanged: of(({ links }) => [...links]), write: linksXml },
  {
    local: "printOptions",
    isChanged: of(({ pageLayout: layout }) => [
      ...[layout.printHeadings, layout.printGridlines, layout.centerHorizontally, layout.centerVertically],
    ]),
    write: optionsXml,
  },
  {
    local: "pageMargins",
    isChanged: of(({ pageLayout: layout }) => [
      ...[layout.leftMargin, layout.rightMargin, layout.topMargin, layout.bottomMargin],
      ...[layout.headerMargin, layout.footerMargin],
    ]),
    write: marginsXml,
  },
  {
    local: "pageSetup",
    isChanged: of(({ pageLayout: layout }) => [
      ...[layout.paperSize, layout.zoom, layout.orientation, layout.firstPageNumber, layout.printOrder],
      ...[layout.blackAndWhite, layout.draftMode, layout.printErrors, layout.printComments],
    ]),
    write: setupXml,
  },
  { local: "headerFooter", isChanged: of(({ pageLayout }) => pageLayout.headers), write: headersXml },
  { local: "customProperties", isChanged: of(({ properties }) => [...properties]), write: ownPropertiesXml },
  { local: "drawing", isChanged: ({ drawing }) => drawing !== null, write: drawingXml },
];

/** The order of a worksheet's children. */
const ORDER: readonly string[] = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr"],
  ...["sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate"],
  ...["customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations"],
  ...["hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks"],
  ...["customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing"],
];

/** Children that the host knows whole, so that rows may be moved below them. */
export const KNOWN_PARTS: ReadonlySet<string> = new Set([
  ...PARTS.map(({ local }) => local).filter((local) => local !== "drawing"),
  ...["dimension", "sheetData", "phoneticPr", "sheetCalcPr"],
]);

/** What is to be written anew of a worksheet besides its cells. */
export function partEdits(draft: Omit<PartDraft, "old">): Edit[] {
  return PARTS.flatMap(({ local, isChanged, write }) => {
    const [old, ...others] = childrenOf(draft.root, local);
    const own = { ...draft, old };
    if (!isChanged(own)) return [];
    const text = write(own);
    if (!old) return [insertion(placeOf(draft.root, local), text)];
    const gone = others.map(({ start, end }) => ({ start, end, text: "" }));
    return [{ start: old.start, end: old.end, text }, ...gone];
  });
}

/** Where a new child of a worksheet is to stand. */
function placeOf(root: Element, local: string): number {
  const before = new Set(ORDER.slice(0, ORDER.indexOf(local)));
  return root.children.filter((each) => before.has(each.local)).at(-1)?.end ?? root.openEnd;
}

function of(tell: (sheet: SheetModel) => unknown): SheetPart["isChanged"] {
  return ({ before, after }) => JSON.stringify(tell(before)) !== JSON.stringify(tell(after));
}

function filterXml({ xml, old, root, after: { filter } }: PartDraft): string {
  if (!filter) return "";
  const tag = withAttributes(startTag(xml, old, "autoFilter", root.prefix), { ref: fileAddress(filter) });
  return closed(tag, old && !old.isSelfClosed ? xml.slice(old.openEnd, old.closeStart) : "");
}

function mergesXml({ root, after: { merges } }: PartDraft): string {
  const items = merges.map((merge) => `<mergeCell ref="${fileAddress(merge)}"/>`);
  if (items.length === 0) return "";
  return prefixed(`<mergeCells count="${items.length}">${items.join("")}</mergeCells>`, root.prefix);
}

function ownPropertiesXml({ root, properties }: PartDraft): string {
  if (properties.length === 0) return "";
  const items = properties.map(([name, relationship]) =>
    withAttributes("<customPr/>", { name, [`${relationshipPrefix(root)}:id`]: relationship }),
  );
  const start = withAttributes("<customProperties>", relationshipNamespace(root));
  return prefixed(`${start}${items.join("")}</customProperties>`, root.prefix);
}

function drawingXml({ root, drawing }: PartDraft): string {
  if (!drawing) return "";
  const id = { [`${relationshipPrefix(root)}:id`]: drawing };
  return prefixed(withAttributes("<drawing/>", { ...relationshipNamespace(root), ...id }), root.prefix);
}

const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** The prefix by which a worksheet names relationships, its own or one that the element declares. */
function relationshipPrefix({ attributes }: Element): string {
  const declared = [...attributes].find(([, { value }]) => value === TRANSITIONAL || value === STRICT);
  return declared ? declared[0].replace(/^xmlns:/, "") : "rel";
}

function relationshipNamespace(root: Element): Record<string, string> {
  const isStrict = [...root.attributes.values()].some(({ value }) =>
    value.startsWith("http://purl.oclc.org"),
  );
  if (relationshipPrefix(root) !== "rel") return {};
  return { "xmlns:rel": isStrict ? STRICT : TRANSITIONAL };
}

import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/**
 * Judges a written package with no code of ours: every XML part parses with its namespaces bound, children stand in the
 * order of their schema, every relationship leads to a part, every part has a content type. Gives what is wrong.
 */
export function faultsOf(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes);
  const faults: string[] = [];
  for (const [name, content] of parts) {
    if (!/\.(xml|rels|vml)$/i.test(name)) continue;
    try {
      const { root, children } = outline(textOf(content));
      faults.push(...disorder(root, children).map((fault) => `${name}: ${fault}`));
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
  }
  return [...faults, ...lostTargets(parts), ...undeclared(parts)];
}

/** Parts by name with forward slashes, in the order of the package. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name.replaceAll("\\", "/"), content]),
  );
}

/** The name of the part that holds our sheet of an id ("result", "overview"). */
export function ownPart(parts: ReadonlyMap<string, Uint8Array>, id: string): string {
  const found = [...parts].find(
    ([name, content]) => /worksheets\/[^/]*$/.test(name) && textOf(content).includes(`kenzan1:sheet-${id}"`),
  );
  if (!found) throw new Error(`no sheet ${id}`);
  return found[0];
}

/** The text of our sheet of an id. */
export function ownSheetText(bytes: Uint8Array, id: string): string {
  const parts = partsOf(bytes);
  return textOf(parts.get(ownPart(parts, id))!);
}

export function textOf(content: Uint8Array): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(content);
  return strFromU8(content).replace(/^\uFEFF/, "");
}

const ORDERS: Readonly<Record<string, string>> = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls AlternateContent webPublishItems tableParts extLst",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  workbook:
    "fileVersion fileSharing workbookPr AlternateContent workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst",
};

function disorder(root: string, children: readonly string[]): string[] {
  const order = ORDERS[root]?.split(" ");
  if (!order) return [];
  const places = children.map((child) => order.indexOf(child));
  return places.flatMap((place, index) => {
    if (place < 0) return [`<${children[index]}> is unknown in <${root}>`];
    return index > 0 && place < places[index - 1]!
      ? [`<${children[index]}> stands too late in <${root}>`]
      : [];
  });
}

function outline(xml: string): { root: string; children: string[] } {
  const open: string[] = [];
  const children: string[] = [];
  let root = "";
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local }) => {
    if (open.length === 0) root = local;
    if (open.length === 1 && !(local === "AlternateContent" && root === "styleSheet")) children.push(local);
    open.push(local);
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return { root, children };
}

function lostTargets(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const known = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  const faults: string[] = [];
  for (const [name, content] of parts) {
    if (!/\.rels$/i.test(name)) continue;
    const folder = name.replace(/_rels\/[^/]*$/i, "");
    const ids = new Set<string>();
    for (const { Id, Target, TargetMode } of itemsOf(textOf(content), "Relationship")) {
      if (ids.has(Id!)) faults.push(`${name}: ${Id} is given twice`);
      ids.add(Id!);
      if (TargetMode === "External") continue;
      const target = new URL(Target!.replaceAll("\\", "/"), `http://x/${folder}`).pathname.slice(1);
      if (!known.has(decodeURIComponent(target).toLowerCase())) faults.push(`${name}: no part ${target}`);
    }
  }
  return faults;
}

function undeclared(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const types = [...parts].find(([name]) => name.toLowerCase() === "[content_types].xml");
  if (!types) return [];
  const xml = textOf(types[1]);
  const extensions = new Set(itemsOf(xml, "Default").map(({ Extension }) => Extension!.toLowerCase()));
  const names = itemsOf(xml, "Override").map(({ PartName }) => PartName!.slice(1).toLowerCase());
  const doubled = names.filter((name, index) => names.indexOf(name) !== index);
  const known = new Set(names);
  return [
    ...doubled.map((name) => `the type of ${name} is declared twice`),
    ...[...parts.keys()]
      .filter((name) => name.toLowerCase() !== "[content_types].xml")
      .filter((name) => !known.has(name.toLowerCase()))
      .filter((name) => !extensions.has(name.slice(name.lastIndexOf(".") + 1).toLowerCase()))
      .map((name) => `${name} has no content type`),
  ];
}

function itemsOf(xml: string, local: string): Record<string, string>[] {
  const items: Record<string, string>[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", (tag) => {
    if (tag.local !== local) return;
    items.push(Object.fromEntries(Object.entries(tag.attributes).map(([name, { value }]) => [name, value])));
  });
  parser.write(xml).close();
  return items;
}

import { deflateSync } from "fflate";
import { inflate } from "../../../src/hosts/xlsx/container";
import { decodePart, findPart, hasPart, partText } from "../../../src/hosts/xlsx/parts";
import { folderOf, openBook as openParts, type OpenBook } from "../../../src/hosts/xlsx/write/open-book";
import { encode, PackageDraft } from "../../../src/hosts/xlsx/write/package";
import { StyleSheetDraft } from "../../../src/hosts/xlsx/write/styles";
import type { Book } from "../../model/book";
import type { SheetModel } from "../../model/sheet";
import { HostError } from "../../protocol/errors";
import { openBook } from "../open";
import { looksOf } from "../look-book";
import { saveXmlParts } from "./custom-xml";
import { LookWriter } from "./look-writer";
import { nameChanges } from "./name-edits";
import { removeRelationship } from "./relationships";
import { editedSheet, hasOtherFormulas } from "./sheet-edits";
import { newSheetXml } from "./sheet-xml";
import { unsavedChanges } from "./unsaved";
import { type SheetEntry, withSheets } from "./workbook-edits";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/**
 * The file of an open book with what was changed since it was opened. Parts that need not change keep their compressed
 * bytes. What cannot be written (see unsavedChanges) is refused aloud, never left out.
 * @param original the bytes that the book was opened from.
 */
export function saveBook(book: Book, original: Uint8Array): Uint8Array {
  const before = openBook(original, book.name);
  const unsaved = unsavedChanges(before, book);
  if (unsaved.length > 0)
    throw new HostError("NotImplemented", `The host cannot save ${unsaved.join(", ")}.`);
  const source = openParts(original);
  const draft = new PackageDraft(source.container, deflateSync);
  const stylesPart = source.relationships.find(({ type }) => type === "styles")?.target;
  if (stylesPart === undefined || !hasPart(source.container, stylesPart)) {
    throw new HostError("NotImplemented", "The host cannot save a book without a style sheet.");
  }
  const styles = new StyleSheetDraft(partText(source.container, stylesPart));
  const looks = new LookWriter(styles, looksOf(source.container, source.relationships).looks.cells);
  const entries = book.sheets.map((sheet) => saveSheet(draft, source, before, sheet, looks));
  draft.change(source.part, (xml) =>
    withSheets(xml, source, entries, book.active.name, nameChanges(before, book)),
  );
  saveXmlParts(draft, source, before, book);
  draft.change(stylesPart, () => styles.toXml());
  if (book.sheets.some((sheet) => hasFormulasChanged(before, sheet))) dropCalculationChain(draft, source);
  return draft.toBytes();
}

function saveSheet(
  draft: PackageDraft,
  source: OpenBook,
  before: Book,
  sheet: SheetModel,
  looks: LookWriter,
): SheetEntry {
  const { name, visibility } = sheet;
  const earlier = before.sheets.find(({ id }) => id === sheet.id);
  if (!earlier) {
    return { name, visibility, earlier: null, relationship: addSheet(draft, source, sheet, looks) };
  }
  const part = source.sheets.find((each) => each.name === earlier.name)!.part!;
  const bytes = inflate(findPart(source.container, part)!);
  const xml = decodePart(bytes, part);
  draft.changeTo(part, bytes, xml, editedSheet(xml, earlier, sheet, looks));
  return { name, visibility, earlier: earlier.name, relationship: "" };
}

/** Gives the relationship by which the workbook knows the sheet. */
function addSheet(draft: PackageDraft, source: OpenBook, sheet: SheetModel, looks: LookWriter): string {
  const folder = folderOf(source.part);
  const { relationships } = source.addresses;
  const part = draft.freeName(`${folder}worksheets/added`, ".xml");
  const properties = [...sheet.properties].map(([name, value]) => {
    const target = draft.freeName(`${folder}customProperty/added`, ".bin");
    draft.put(target, utf16(value));
    draft.declare(target, `${TYPE}customProperty`);
    return [name, draft.relate(part, `${relationships}/customProperty`, target)] as const;
  });
  draft.put(part, encode(newSheetXml(sheet, looks, source.addresses, properties)));
  draft.declare(part, `${TYPE}worksheet+xml`);
  return draft.relate(source.part, `${relationships}/worksheet`, part);
}

function utf16(text: string): Uint8Array {
  const codes = Array.from({ length: text.length }, (_unit, at) => text.charCodeAt(at));
  return Uint8Array.from(codes.flatMap((code) => [code & 0xff, code >> 8]));
}

function hasFormulasChanged(before: Book, sheet: SheetModel): boolean {
  const earlier = before.sheets.find(({ id }) => id === sheet.id);
  return earlier !== undefined && hasOtherFormulas(earlier, sheet);
}

/** A chain that names cells without formulas would make Excel repair the book; without one Excel makes its own. */
function dropCalculationChain(draft: PackageDraft, source: OpenBook): void {
  const chain = source.relationships.find(({ type }) => type === "calcChain");
  if (chain) removeRelationship(draft, source.part, chain.id);
}

import { deflateSync } from "fflate";
import { inflate } from "../../../src/hosts/xlsx/container";
import { decodePart, findPart, hasPart, partText } from "../../../src/hosts/xlsx/parts";
import { folderOf, openBook as openParts, type OpenBook } from "../../../src/hosts/xlsx/write/open-book";
import { encode, PackageDraft } from "../../../src/hosts/xlsx/write/package";
import { StyleSheetDraft } from "../../../src/hosts/xlsx/write/styles";
import type { Book } from "../../model/book";
import { formulasLeftAlone } from "../../model/recalculate";
import type { SheetModel } from "../../model/sheet";
import { HostError } from "../../protocol/errors";
import { openBook } from "../open";
import { looksOf } from "../look-book";
import { saveXmlParts } from "./custom-xml";
import { saveCharts } from "./drawing";
import { LookWriter } from "./look-writer";
import { nameChanges } from "./name-edits";
import { removeRelationship } from "./relationships";
import { savedProperties } from "./sheet-properties";
import { editedSheet, hasOtherFormulas, hasOtherValues, type SheetLinks } from "./sheet-edits";
import { emptySheetLike, emptySheetXml } from "./new-sheet";
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
  const draft = new PackageDraft(source.container, deflateSync, new Set());
  const stylesPart = source.relationships.find(({ type }) => type === "styles")?.target;
  if (stylesPart === undefined || !hasPart(source.container, stylesPart)) {
    throw new HostError("NotImplemented", "The host cannot save a book without a style sheet.");
  }
  const styles = new StyleSheetDraft(partText(source.container, stylesPart));
  const looks = new LookWriter(styles, looksOf(source.container, source.relationships).looks.cells);
  const saving: Saving = { draft, source, before, after: book, looks };
  const entries = book.sheets.map((sheet) => saveSheet(saving, sheet));
  draft.change(source.part, (xml) =>
    withSheets(xml, source, entries, {
      active: book.active.name,
      names: nameChanges(before, book),
      isToBeCalculated: leavesStale(before, book),
    }),
  );
  saveXmlParts(draft, source, before, book);
  draft.change(stylesPart, () => styles.toXml());
  if (book.sheets.some((sheet) => hasFormulasChanged(before, sheet))) dropCalculationChain(draft, source);
  return draft.toBytes();
}

interface Saving {
  readonly draft: PackageDraft;
  readonly source: OpenBook;
  readonly before: Book;
  readonly after: Book;
  readonly looks: LookWriter;
}

function saveSheet(saving: Saving, sheet: SheetModel): SheetEntry {
  const { draft, source, before, looks } = saving;
  const { name, visibility } = sheet;
  const earlier = before.sheets.find(({ id }) => id === sheet.id);
  if (!earlier) return { name, visibility, earlier: null, relationship: addSheet(saving, sheet) };
  const part = source.sheets.find((each) => each.name === earlier.name)!.part!;
  const bytes = inflate(findPart(source.container, part)!);
  const xml = decodePart(bytes, part);
  const links = linksOf(saving, part, earlier, sheet);
  draft.changeTo(part, bytes, xml, editedSheet(xml, { before: earlier, after: sheet }, looks, links));
  return { name, visibility, earlier: earlier.name, relationship: "" };
}

/** Gives the relationship by which the workbook knows the sheet. */
function addSheet(saving: Saving, sheet: SheetModel): string {
  const { draft, source, looks } = saving;
  const { addresses, part: workbook } = source;
  const part = draft.freeName(`${folderOf(workbook)}worksheets/added`, ".xml");
  const empty = emptySheetLike(sheet);
  const links = linksOf(saving, part, empty, sheet);
  draft.put(
    part,
    encode(editedSheet(emptySheetXml(addresses), { before: empty, after: sheet }, looks, links)),
  );
  draft.declare(part, `${TYPE}worksheet+xml`);
  return draft.relate(workbook, `${addresses.relationships}/worksheet`, part);
}

function linksOf(
  { draft, source, before, after }: Saving,
  part: string,
  earlier: SheetModel,
  sheet: SheetModel,
): SheetLinks {
  const [wasShown, isShown] = [before.active.id === sheet.id, after.active.id === sheet.id];
  return {
    properties: savedProperties(draft, source, part, { before: earlier, after: sheet }),
    drawing: saveCharts(draft, source, part, { before: earlier, after: sheet }),
    isShown: wasShown === isShown ? null : isShown,
  };
}

/** Whether figures were changed that formulas may refer to which this host does not compute. */
function leavesStale(before: Book, after: Book): boolean {
  const isChanged = after.sheets.some((sheet) => {
    const earlier = before.sheets.find(({ id }) => id === sheet.id);
    return earlier !== undefined && hasOtherValues(earlier, sheet);
  });
  return isChanged && formulasLeftAlone(after).length > 0;
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

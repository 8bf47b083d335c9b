import { deflateSync } from "fflate";
import type { SheetMarks } from "../../../engine/report/marks";
import type { SheetPlan } from "../../../engine/report/sheet-plan";
import { inflate } from "../container";
import { freeSheetName } from "../../own";
import { decodePart, findPart, hasPart, partText, relationshipsOf } from "../parts";
import type { Deflate } from "./archive";
import { attribute } from "./escape";
import { markFormat } from "./looks";
import { namesUs, type Rule, withMarks } from "./marks";
import { folderOf, openBook, type OpenBook } from "./open-book";
import { isOwnSheet } from "./own-sheet";
import { DECLARATION, encode, PackageDraft } from "./package";
import { moved, prioritiesIn } from "./priorities";
import { sheetXml } from "./sheet";
import { appended, splice } from "./splice";
import { StyleSheetDraft } from "./styles";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/**
 * A copy of a book with marks and a sheet of ours; those of an earlier run are replaced. Parts that need not change are
 * copied as they are, compressed; the others are changed at the places concerned.
 * @param marks by name of the sheet.
 * @param deflate for what is written anew; a host with a faster one than ours may give it.
 * @throws UnreadableWorkbookError
 */
export function writeCheckedCopy(
  bytes: Uint8Array,
  marks: readonly SheetMarks[],
  plan: SheetPlan,
  deflate: Deflate = deflateSync,
): Uint8Array {
  const book = openBook(bytes);
  const draft = new PackageDraft(book.container, deflate);
  const styles = new StyleSheetDraft(stylesOf(book));
  let earlier: string | null = null;
  for (const { name, part } of book.sheets) {
    if (part === null) continue;
    const own = marks.find(({ sheet }) => sheet === name);
    if (markSheet(draft, part, own, styles)) earlier ??= part;
  }
  writeSheet(draft, book, plan, styles, earlier);
  writeStyles(draft, book, styles.toXml());
  return draft.toBytes();
}

/** Marks a sheet; gives true, and leaves it alone, where it is one of ours from an earlier run. */
function markSheet(
  draft: PackageDraft,
  part: string,
  own: SheetMarks | undefined,
  styles: StyleSheetDraft,
): boolean {
  const bytes = inflate(findPart(draft.container, part)!);
  const isMarked = namesUs(bytes);
  if (!own && !isMarked) return false;
  const xml = decodePart(bytes, part);
  if (isMarked && isOwnSheet(xml)) return true;
  const rules = (own?.marks ?? []).map((mark): Rule => {
    return { mark, format: styles.add("dxfs", markFormat(mark.strength)) };
  });
  const marked = withMarks(xml, rules);
  draft.changeTo(part, bytes, xml, marked.xml);
  if (marked.shift) movePivotRules(draft, part, marked.shift);
  return false;
}

/** Pivot tables name the rules of their sheet by rank. */
function movePivotRules(draft: PackageDraft, sheet: string, shift: number): void {
  for (const { type, target } of relationshipsOf(draft.container, sheet)) {
    if (type !== "pivotTable") continue;
    draft.change(target, (xml) => splice(xml, moved(prioritiesIn(xml), shift)));
  }
}

/** Our sheet in the place of the one of an earlier run, or as the last. */
function writeSheet(
  draft: PackageDraft,
  book: OpenBook,
  plan: SheetPlan,
  styles: StyleSheetDraft,
  earlier: string | null,
): void {
  const folder = folderOf(book.part);
  const part = earlier ?? draft.freeName(`${folder}worksheets/kenzan`, ".xml");
  const known = relationshipsOf(book.container, part).find(({ type }) => type === "customProperty");
  const property = known?.id ?? addProperty(draft, book, part, plan);
  draft.put(part, encode(sheetXml(plan, styles, book.addresses, property)));
  if (earlier === null) addSheet(draft, book, part, plan);
}

function addSheet(draft: PackageDraft, book: OpenBook, part: string, plan: SheetPlan): void {
  draft.declare(part, `${TYPE}worksheet+xml`);
  const relationship = draft.relate(book.part, `${book.addresses.relationships}/worksheet`, part);
  const name = freeSheetName(
    plan.name,
    book.sheets.map((sheet) => sheet.name),
  );
  const number = Math.max(0, ...book.sheets.map((sheet) => sheet.id)) + 1;
  draft.change(book.part, (xml) => {
    const list = book.root.children.find(({ local }) => local === "sheets")!;
    const { prefix } = book.root;
    // The prefix is declared here, for the root may lack it or mean another namespace by it.
    const r = prefix === "r:" ? "rel" : "r";
    const sheet = `<${prefix}sheet xmlns:${r}="${book.addresses.relationships}" name="${attribute(name)}" sheetId="${number}" ${r}:id="${relationship}"/>`;
    return splice(xml, [appended(list, sheet)]);
  });
}

/** The property that says whose sheet this is; its value is text in UTF-16. */
function addProperty(
  draft: PackageDraft,
  { addresses, part: workbook }: OpenBook,
  sheet: string,
  { id }: SheetPlan,
): string {
  const part = draft.freeName(`${folderOf(workbook)}customProperty/kenzan`, ".bin");
  draft.put(part, Uint8Array.from([...id].flatMap((letter) => [letter.charCodeAt(0), 0])));
  draft.declare(part, `${TYPE}customProperty`);
  return draft.relate(sheet, `${addresses.relationships}/customProperty`, part);
}

function stylesOf(book: OpenBook): string {
  const part = stylesPart(book);
  return part === null
    ? `${DECLARATION}<styleSheet xmlns="${book.addresses.main}"/>`
    : partText(book.container, part);
}

function stylesPart({ container, relationships }: OpenBook): string | null {
  const target = relationships.find(({ type }) => type === "styles")?.target;
  return target !== undefined && hasPart(container, target) ? target : null;
}

function writeStyles(draft: PackageDraft, book: OpenBook, xml: string): void {
  const part = stylesPart(book);
  if (part !== null) return draft.change(part, () => xml);
  const folder = folderOf(book.part);
  const named = hasPart(book.container, `${folder}styles.xml`);
  const added = named ? draft.freeName(`${folder}styles`, ".xml") : `${folder}styles.xml`;
  draft.put(added, encode(xml));
  draft.declare(added, `${TYPE}styles+xml`);
  draft.relate(book.part, `${book.addresses.relationships}/styles`, added);
}

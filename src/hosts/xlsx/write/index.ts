import { greatest } from "../../../engine/book/collections";
import { deflateSync } from "fflate";
import type { SheetMarks } from "../../../engine/report/marks";
import type { SheetPlan } from "../../../engine/report/sheet-plan";
import { type Container, inflate, partKey } from "../container";
import { cellName, columnName } from "../../../engine/book/address";
import { spread } from "../../looks/spread";
import { freeSheetName, ownName, propertiesOf } from "../../own";
import { decodePart, findPart, hasPart, relationshipsOf } from "../parts";
import type { Deflate } from "./archive";
import { withFormulas } from "./calc-chain";
import { withName } from "./defined-names";
import { attribute } from "./escape";
import { markFormat } from "./looks";
import type { PutKept } from "./kept";
import { namesUs, type Rule, withMarks } from "./marks";
import { writeCharts } from "./drawing";
import { folderOf, openBook, type OpenBook } from "./open-book";
import { type OwnSheet, ownSheetIn, sheetIdOf } from "./own-sheet";
import { encode, PackageDraft } from "./package";
import { moved, prioritiesIn } from "./priorities";
import { sheetXml } from "./sheet";
import { appended, splice } from "./splice";
import { withoutSignature } from "./signature";
import { StyleSheetDraft } from "./styles";
import { stylesOf, writeStyles } from "./styles-part";
import { highestStyle } from "./used-styles";
import { UnreadableWorkbookError } from "../unreadable";
import { withPrintArea } from "./print-area";
import { readTree } from "./tree";
import { propertyBytes, propertyText } from "../sheet-property";

/** Bytes of a part before it is compressed. */
const LARGE = 200_000;

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

export interface CopyOptions {
  /**
   * For large parts that are written anew; a host with a faster one than ours may give it. The others are compressed by
   * ours, so that the copy of a book is the same to the byte whichever host writes it.
   */
  readonly deflate?: Deflate;
  /** What the book keeps, to be put back where another program has lost it. */
  readonly kept?: readonly PutKept[];
}

/**
 * A copy of a book with marks and sheets of ours; those of an earlier run are replaced. Parts that need not change are
 * copied as they are, compressed; the others are changed at the places concerned.
 * @param marks by name of the sheet.
 * @throws UnreadableWorkbookError
 */
export function writeCheckedCopy(
  bytes: Uint8Array,
  marks: readonly SheetMarks[],
  plans: readonly SheetPlan[],
  { deflate = deflateSync, kept = [] }: CopyOptions = {},
): Uint8Array {
  const book = openBook(bytes);
  const promised = new Set(book.relationships.map(({ target }) => partKey(target)));
  const compress: Deflate = (content) => (content.length > LARGE ? deflate(content) : deflateSync(content));
  const draft = new PackageDraft(book.container, compress, promised);
  const styles = new StyleSheetDraft(stylesOf(book));
  let highest = -1;
  const earlier = new Map<string, EarlierSheet>();
  for (const { name, id, part, ownId } of book.sheets) {
    if (part === null) continue;
    const content = inflate(findPart(draft.container, part)!);
    highest = Math.max(highest, highestStyle(content));
    const own = marks.find(({ sheet }) => sheet === name);
    const found = markSheet({ draft, book, styles }, { part, ownId }, content, own);
    if (found === null) continue;
    const kind = sheetIdOf(book.container, part, found);
    if (!earlier.has(kind)) earlier.set(kind, { name, id, part, own: found });
  }
  styles.reserve(highest + 1);
  for (const plan of plans) writeSheet({ draft, book, styles }, plan, earlier.get(plan.id) ?? null);
  for (const put of kept) put(draft, book);
  writeStyles(draft, book, styles.toXml());
  if (marks.length + plans.length > 0) withoutSignature(draft);
  return draft.toBytes();
}

interface EarlierSheet {
  readonly name: string;
  readonly id: number;
  readonly part: string;
  readonly own: OwnSheet;
}

/** Marks a sheet; gives what it is, and leaves it alone, where it is one of ours from an earlier run. */
function markSheet(
  { draft, styles }: Copy,
  { part, ownId }: { readonly part: string; readonly ownId: string | null },
  bytes: Uint8Array,
  own: SheetMarks | undefined,
): OwnSheet | null {
  const isMarked = namesUs(bytes) || ownId !== null;
  if (!own && !isMarked) return null;
  const xml = decodePart(bytes, part);
  const found = isMarked ? ownSheetIn(xml, ownId) : null;
  if (found) return found;
  const rules = (own?.marks ?? []).map((mark): Rule => {
    return { mark, format: styles.add("dxfs", markFormat(mark.strength)) };
  });
  const marked = withMarks(xml, rules);
  draft.changeTo(part, bytes, xml, marked.xml);
  if (marked.shift) movePivotRules(draft, part, marked.shift);
  return null;
}

/** Pivot tables name the rules of their sheet by rank. */
function movePivotRules(draft: PackageDraft, sheet: string, shift: number): void {
  for (const { type, target } of relationshipsOf(draft.container, sheet)) {
    if (type !== "pivotTable") continue;
    draft.change(target, (xml) => splice(xml, moved(prioritiesIn(xml), shift)));
  }
}

/** A copy in the making. */
interface Copy {
  readonly draft: PackageDraft;
  readonly book: OpenBook;
  readonly styles: StyleSheetDraft;
}

/** Our sheet in the place of the one of an earlier run, or as the last. */
function writeSheet({ draft, book, styles }: Copy, plan: SheetPlan, earlier: EarlierSheet | null): void {
  const folder = folderOf(book.part);
  const part = earlier?.part ?? draft.freeName(`${folder}worksheets/sheet`, ".xml");
  const properties = propertiesOf(plan).map(([name, value]) => {
    return { name, id: putProperty(draft, book, part, { value, known: earlier?.own.properties.get(name) }) };
  });
  const { name, id } = earlier ?? addSheet(draft, book, part, plan);
  const drawing = writeCharts(draft, book, { part, name }, plan);
  draft.put(part, encode(sheetXml(plan, styles, book.addresses, { properties, drawing })));
  const named = { ...ownName({ id: plan.id, sheet: name }), sheet: name, isHidden: true };
  draft.change(book.part, (xml) => withName(xml, named));
  const { area: printed } = plan.page;
  if (printed) {
    const area = `$A$1:$${columnName(printed.columns - 1)}$${printed.rows}`;
    draft.change(book.part, (xml) => withPrintArea(xml, name, area));
  }
  chainFormulas(draft, book, plan, id);
}

interface AddedSheet {
  readonly name: string;
  readonly id: number;
}

function addSheet(draft: PackageDraft, book: OpenBook, part: string, plan: SheetPlan): AddedSheet {
  draft.declare(part, `${TYPE}worksheet+xml`);
  const relationship = draft.relate(book.part, `${book.addresses.relationships}/worksheet`, part);
  let added: AddedSheet = { name: plan.name, id: 0 };
  draft.change(book.part, (xml) => {
    const root = readTree(xml, 3, (local) => local === "sheets");
    const list = root.children.find(({ local }) => local === "sheets");
    if (!list) throw new UnreadableWorkbookError("damaged-part", "a workbook without a list of sheets");
    const values = (attributeName: string) =>
      list.children.map(({ attributes }) => attributes.get(attributeName)?.value ?? "");
    const name = freeSheetName(plan.name, values("name"));
    const id = Math.max(0, greatest(values("sheetId").map(Number))) + 1;
    added = { name, id };
    const { prefix } = root;
    // The prefix is declared here, for the root may lack it or mean another namespace by it.
    const r = prefix === "r:" ? "rel" : "r";
    const sheet = `<${prefix}sheet xmlns:${r}="${book.addresses.relationships}" name="${attribute(name)}" sheetId="${id}" ${r}:id="${relationship}"/>`;
    return splice(xml, [appended(list, sheet)]);
  });
  return added;
}

/** A property of our sheet, in the part of an earlier run if there is one; gives the id of its relationship. */
function putProperty(
  draft: PackageDraft,
  { addresses, container, part: workbook }: OpenBook,
  sheet: string,
  { value, known }: { readonly value: string; readonly known: string | undefined },
): string {
  const earlier = relationshipsOf(container, sheet).find(({ id, type, target }) =>
    known === undefined ? type === "customProperty" && holds(container, target, value) : id === known,
  );
  const part =
    earlier?.target ?? draft.freeName(`${folderOf(workbook)}customProperty/customProperty`, ".bin");
  draft.put(part, propertyBytes(value));
  if (earlier) return earlier.id;
  draft.declare(part, `${TYPE}customProperty`);
  return draft.relate(sheet, `${addresses.relationships}/customProperty`, part);
}

/** Whether a part is the property that a program dropped from the sheet but not from the package. */
function holds(container: Container, part: string, value: string): boolean {
  const entry = findPart(container, part);
  return entry !== undefined && propertyText(inflate(entry)) === value;
}

/** A book with a calculation chain gets our formulas into it. */
function chainFormulas(
  draft: PackageDraft,
  { container, relationships }: OpenBook,
  plan: SheetPlan,
  id: number,
) {
  const part = relationships.find(({ type }) => type === "calcChain")?.target;
  if (part === undefined || !hasPart(container, part)) return;
  const cells = plan.rows.flatMap((row, index) =>
    spread(row.cells).flatMap((cell, column) =>
      cell?.formula === undefined ? [] : [cellName(index, column)],
    ),
  );
  try {
    draft.change(part, (xml) => withFormulas(xml, id, cells));
  } catch (error) {
    // Excel makes a damaged chain anew; it says nothing that a copy could lose.
    if (!(error instanceof UnreadableWorkbookError)) throw error;
  }
}

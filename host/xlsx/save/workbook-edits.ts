import { addAll, greatest } from "../../../src/engine/book/collections";
import { attribute } from "../../../src/hosts/xlsx/write/escape";
import type { OpenBook } from "../../../src/hosts/xlsx/write/open-book";
import { type Edit, insertion, splice } from "../../../src/hosts/xlsx/write/splice";
import { type Element, readTree } from "../../../src/hosts/xlsx/write/tree";
import type { Visibility } from "../../model/sheet";
import { child, childrenOf, number } from "../elements";
import { type NameChanges, nameEdits } from "./name-edits";
import { closed, startTag, withAttributes } from "./tags";

/** A sheet in the order of the saved book. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  /** Name of the sheet in the file, or null where it is new. */
  readonly earlier: string | null;
  /** The relationship of a new sheet. */
  readonly relationship: string;
}

const STATES = { Visible: "", Hidden: ' state="hidden"', VeryHidden: ' state="veryHidden"' };

interface WorkbookState {
  /** The sheet that is shown. */
  readonly active: string;
  readonly names: NameChanges;
  readonly isToBeCalculated: boolean;
}

/** The workbook part with these sheets; chart sheets stay behind the sheet that they stood behind. */
export function withSheets(
  xml: string,
  { addresses, sheets }: OpenBook,
  entries: readonly SheetEntry[],
  { active, names: changes, isToBeCalculated }: WorkbookState,
): string {
  const root = readTree(xml, 3);
  const list = child(root, "sheets")!;
  const written = childrenOf(list);
  const order = arranged(sheets, entries);
  let nextId = Math.max(0, greatest(written.map((sheet) => number(sheet, "sheetId") ?? 0)));
  const texts = order.map((entry) => {
    if (typeof entry === "string")
      return sliceOf(
        xml,
        written.find((sheet) => nameOf(sheet) === entry)!,
      );
    const known = written.find((sheet) => nameOf(sheet) === entry.earlier);
    if (known) return isAsBefore(known, entry) ? sliceOf(xml, known) : changed(sliceOf(xml, known), entry);
    nextId += 1;
    return `<${root.prefix}sheet xmlns:r="${addresses.relationships}" name="${attribute(entry.name)}" sheetId="${nextId}"${STATES[entry.visibility]} r:id="${entry.relationship}"/>`;
  });
  const names = order.map((entry) => (typeof entry === "string" ? entry : entry.name));
  return splice(xml, [
    { start: list.openEnd, end: list.closeStart, text: texts.join("") },
    ...nameEdits(xml, root, changes, (name) => names.indexOf(name)),
    ...(isToBeCalculated ? calculationEdits(xml, root) : []),
    ...activeEdits(child(child(root, "bookViews"), "workbookView"), names.indexOf(active)),
  ]);
}

/** The sheets in their new order, chart sheets by name; those behind a sheet that is gone come last. */
function arranged(sheets: OpenBook["sheets"], entries: readonly SheetEntry[]): (SheetEntry | string)[] {
  const behind = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const { name, part } of sheets) {
    if (part !== null) anchor = name;
    else behind.set(anchor, [...(behind.get(anchor) ?? []), name]);
  }
  const take = (name: string | null) => {
    const charts = behind.get(name) ?? [];
    behind.delete(name);
    return charts;
  };
  const order: (SheetEntry | string)[] = take(null);
  for (const entry of entries) addAll(order, [entry], entry.earlier === null ? [] : take(entry.earlier));
  return [...order, ...[...behind.values()].flat()];
}

function nameOf(sheet: Element): string {
  return sheet.attributes.get("name")?.value ?? "";
}

function sliceOf(xml: string, { start, end }: Element): string {
  return xml.slice(start, end);
}

function isAsBefore({ attributes }: Element, { name, visibility, earlier }: SheetEntry): boolean {
  const state = attributes.get("state")?.value ?? "visible";
  return name === earlier && state.toLowerCase() === visibility.toLowerCase();
}

function changed(sheet: string, { name, visibility, earlier }: SheetEntry): string {
  const renamed =
    name === earlier
      ? sheet
      : sheet.replace(/\bname\s*=\s*("[^"]*"|'[^']*')/, () => `name="${attribute(name)}"`);
  return renamed
    .replace(/(?<!\s)\s+state\s*=\s*("[^"]*"|'[^']*')/, "")
    .replace(/\bsheetId\b/, () => `${STATES[visibility].trim()} sheetId`.trim());
}

/** Behind these children of a workbook it says how it is calculated. */
const BEFORE_CALCULATION = ["sheets", "functionGroups", "externalReferences", "definedNames"];

/** Has Excel compute every formula when it opens the book. */
function calculationEdits(xml: string, root: Element): Edit[] {
  const written = child(root, "calcPr");
  const tag = withAttributes(startTag(xml, written, "calcPr", root.prefix), { fullCalcOnLoad: "1" });
  if (written) return [{ start: written.start, end: written.end, text: closed(tag, "") }];
  const place = root.children.filter(({ local }) => BEFORE_CALCULATION.includes(local)).at(-1)!;
  return [insertion(place.end, closed(tag, ""))];
}

function activeEdits(view: Element | undefined, active: number): Edit[] {
  if (!view) return [];
  const tab = view.attributes.get("activeTab");
  if (tab) return [{ start: tab.start, end: tab.end, text: String(active) }];
  const end = view.openEnd - (view.isSelfClosed ? 2 : 1);
  return active === 0 ? [] : [insertion(end, ` activeTab="${active}"`)];
}

import { MAIN } from "../namespaces";
import { element } from "./escape";
import { appended, insertion, splice } from "./splice";
import { type Element, readTree, textOf } from "./tree";

/** Children of a workbook that stand before its defined names (CT_Workbook). */
const BEFORE: ReadonlySet<string> = new Set([
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
]);

/** A defined name of the book, or of one sheet. */
export interface NameEntry {
  readonly name: string;
  readonly refersTo: string;
  /** null where it is the book's. */
  readonly sheet: string | null;
  readonly isHidden: boolean;
}

/** What a name refers to, in the workbook part; null where there is no such name. */
export function nameIn(xml: string, name: string, sheet: string): string | null {
  const { index, names } = read(xml, sheet);
  const own = names?.children.find((each) => isNamed(each, name, index));
  return own ? textOf(xml, own) : null;
}

/** The workbook part with a name in place of the one that is called so. */
export function withName(xml: string, { name, refersTo, sheet, isHidden }: NameEntry): string {
  const { root, index, names } = read(xml, sheet);
  const { prefix } = root;
  const facts = `${index === null ? "" : ` localSheetId="${index}"`}${isHidden ? ' hidden="1"' : ""}`;
  const item = `<${prefix}definedName name="${name}"${facts}>${element(refersTo)}</${prefix}definedName>`;
  if (!names) {
    const before = root.children
      .filter(({ local, namespace }) => namespace === MAIN && BEFORE.has(local))
      .at(-1)!;
    return splice(xml, [insertion(before.end, `<${prefix}definedNames>${item}</${prefix}definedNames>`)]);
  }
  const own = names.children.find((each) => isNamed(each, name, index));
  if (own && textOf(xml, own) === refersTo) return xml;
  return splice(xml, [own ? { start: own.start, end: own.end, text: item } : appended(names, item)]);
}

function read(xml: string, sheet: string | null) {
  const root = readTree(xml, 3, (local) => local === "sheets" || local === "definedNames");
  const child = (name: string) =>
    root.children.find(({ local, namespace }) => local === name && namespace === MAIN);
  const sheets = child("sheets")!.children.filter(({ local }) => local === "sheet");
  const index = sheets.findIndex(({ attributes }) => attributes.get("name")?.value === sheet);
  return { root, index: sheet === null ? null : String(index), names: child("definedNames") };
}

/** @param sheet by its place, as the file counts; null for a name of the book. */
function isNamed({ attributes }: Element, name: string, sheet: string | null): boolean {
  return attributes.get("name")?.value === name && (attributes.get("localSheetId")?.value ?? null) === sheet;
}

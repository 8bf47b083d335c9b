import { MAIN } from "../namespaces";
import { element } from "./escape";
import { appended, insertion, splice } from "./splice";
import { readTree, type Element } from "./tree";

const NAME = "_xlnm.Print_Area";

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

/**
 * The workbook part with the print area of one of its sheets, in place of the one that the sheet had.
 * @param area "$A$1:$D$60"
 */
export function withPrintArea(xml: string, sheet: string, area: string): string {
  const root = readTree(xml, 3, (local) => local === "sheets" || local === "definedNames");
  const child = (name: string) =>
    root.children.find(({ local, namespace }) => local === name && namespace === MAIN);
  const sheets = child("sheets")!.children.filter(({ local }) => local === "sheet");
  const index = sheets.findIndex(({ attributes }) => attributes.get("name")?.value === sheet);
  const text = element(`'${sheet.replaceAll("'", "''")}'!${area}`);
  const { prefix } = root;
  const name = `<${prefix}definedName name="${NAME}" localSheetId="${index}">${text}</${prefix}definedName>`;
  const names = child("definedNames");
  if (!names) {
    const before = root.children
      .filter(({ local, namespace }) => namespace === MAIN && BEFORE.has(local))
      .at(-1)!;
    return splice(xml, [insertion(before.end, `<${prefix}definedNames>${name}</${prefix}definedNames>`)]);
  }
  const own = names.children.find((each) => isAreaOf(each, index));
  return splice(xml, [own ? { start: own.start, end: own.end, text: name } : appended(names, name)]);
}

function isAreaOf({ attributes }: Element, sheet: number): boolean {
  return attributes.get("name")?.value === NAME && attributes.get("localSheetId")?.value === String(sheet);
}

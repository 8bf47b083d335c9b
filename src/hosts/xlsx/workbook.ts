import type { DefinedName, Sheet } from "../../engine/types";
import { MAIN, RELATIONSHIPS } from "./namespaces";
import { elementText, forEachChild, isTrue } from "./xml/elements";
import type { Scanner } from "./xml/scan";

/** What the workbook part itself says. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
}

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly relationship: string;
}

/** From the OPEN of `workbook` to its CLOSE. */
export function readWorkbookPart(scanner: Scanner): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  let date1904 = false;
  forEachChild(scanner, MAIN, (part) => {
    if (part === "workbookPr") date1904 = isTrue(scanner.attributes.get("date1904"));
    else if (part === "sheets") forEachChild(scanner, MAIN, () => sheets.push(sheetEntry(scanner)));
    else if (part === "definedNames") {
      forEachChild(scanner, MAIN, () => names.push(definedName(scanner, sheets)));
    }
  });
  return { sheets, names, date1904 };
}

function sheetEntry(scanner: Scanner): SheetEntry {
  const state = scanner.attributes.get("state");
  return {
    name: scanner.attributes.get("name") ?? "",
    visibility: state === "hidden" ? "hidden" : state === "veryHidden" ? "very-hidden" : "visible",
    relationship: relationshipId(scanner),
  };
}

/** The attribute `id` of the relationships namespace, whatever its prefix. */
function relationshipId(scanner: Scanner): string {
  const { attributes } = scanner;
  for (let index = 0; index < attributes.count; index += 1) {
    const [prefix, local] = attributes.name(index).split(":");
    if (local === "id" && scanner.namespaceOf(prefix!) === RELATIONSHIPS) return attributes.value(index);
  }
  return "";
}

function definedName(scanner: Scanner, sheets: readonly SheetEntry[]): DefinedName {
  const name = scanner.attributes.get("name") ?? "";
  const local = scanner.attributes.get("localSheetId");
  const sheet = local === null ? null : (sheets[Number(local)]?.name ?? null);
  return { name, sheet, refersTo: elementText(scanner) };
}

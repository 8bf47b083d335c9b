import type { DefinedName, Sheet } from "../../engine/types";
import { MAIN, RELATIONSHIPS } from "./namespaces";
import type { Relationship } from "./parts";
import { partKey } from "./container";
import { UnreadableWorkbookError } from "./unreadable";
import { XmlError } from "./xml/characters";
import { elementText, forEachChild, isTrue } from "./xml/elements";
import type { Scanner } from "./xml/scan";

/** What the workbook part itself says. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly isPrecisionAsDisplayed: boolean;
}

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly relationship: string;
}

/** From the OPEN of `workbook` to its CLOSE. Of two sheets that share a name, nobody knows which a formula means. */
export function readWorkbookPart(scanner: Scanner): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  let date1904 = false;
  let isPrecisionAsDisplayed = false;
  let lists = 0;
  forEachChild(scanner, MAIN, (part) => {
    if (part === "workbookPr") date1904 = isTrue(scanner.attributes.get("date1904"));
    else if (part === "calcPr") isPrecisionAsDisplayed = isFalse(scanner.attributes.get("fullPrecision"));
    else if (part === "sheets") {
      // Programs differ in which of two they show.
      if (++lists > 1) throw new XmlError("a second list of sheets", scanner.start);
      forEachChild(scanner, MAIN, (child) => {
        if (child === "sheet") sheets.push(sheetEntry(scanner));
      });
    } else if (part === "definedNames") {
      forEachChild(scanner, MAIN, () => names.push(definedName(scanner, sheets)));
    }
  });
  if (new Set(sheets.map(({ name }) => name.toLowerCase())).size < sheets.length)
    throw new XmlError("two sheets of one name", scanner.start);
  return { sheets, names, date1904, isPrecisionAsDisplayed };
}

/**
 * What each sheet leads to, if anything.
 * @throws UnreadableWorkbookError where two share a part: what is changed on one would change on the other.
 */
export function sheetTargets(
  sheets: readonly SheetEntry[],
  relationships: readonly Relationship[],
): ReadonlyMap<SheetEntry, Relationship> {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const found = new Map<SheetEntry, Relationship>();
  const parts = new Set<string>();
  for (const sheet of sheets) {
    const target = byId.get(sheet.relationship);
    if (!target) continue;
    const part = partKey(target.target);
    if (parts.has(part)) throw new UnreadableWorkbookError("damaged-part", `two sheets on ${part}`);
    parts.add(part);
    found.set(sheet, target);
  }
  return found;
}

function isFalse(value: string | null): boolean {
  return value === "0" || value === "false";
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

import { attribute, element } from "../../../src/hosts/xlsx/write/escape";
import { appended, type Edit, insertion, prefixed } from "../../../src/hosts/xlsx/write/splice";
import type { Element } from "../../../src/hosts/xlsx/write/tree";
import type { Book, NameModel } from "../../model/book";
import { isPrintName } from "../../model/print-names";
import { child, childrenOf } from "../elements";

/** A name as the saved book has it; the sheet is the one for which alone it is defined. */
interface SavedName {
  readonly name: string;
  readonly formula: string;
  readonly sheet: string | null;
}

export interface NameChanges {
  /** What became of the names of the file, in their order; null where one is gone. */
  readonly written: readonly (SavedName | null)[];
  readonly added: readonly SavedName[];
}

/** What became of the names. */
export function nameChanges(before: Book, after: Book): NameChanges {
  const isSame = (one: NameModel, other: NameModel) =>
    one.name === other.name && one.scope?.id === other.scope?.id;
  return {
    written: before.names.map((name) => {
      const now = after.names.find((each) => isSame(each, name));
      return now ? savedName(now) : null;
    }),
    added: after.names.filter((name) => !before.names.some((each) => isSame(each, name))).map(savedName),
  };
}

/** Behind these children of a workbook its names stand. */
const BEFORE_NAMES = ["sheets", "functionGroups", "externalReferences"];

/** Changes the list of names, which may be missing; `placeOf` gives the place of a sheet in the saved book. */
export function nameEdits(
  xml: string,
  root: Element,
  { written, added }: NameChanges,
  placeOf: (sheet: string) => number,
): Edit[] {
  const names = child(root, "definedNames");
  const edits = childrenOf(names).flatMap((name, index) =>
    nameEdit(xml, name, written[index] ?? null, placeOf),
  );
  if (added.length === 0) return edits;
  const text = added.map((name) => nameXml(name, placeOf)).join("");
  if (names) return [...edits, appended(names, prefixed(text, root.prefix))];
  const place = root.children.filter(({ local }) => BEFORE_NAMES.includes(local)).at(-1)!;
  return [insertion(place.end, prefixed(`<definedNames>${text}</definedNames>`, root.prefix))];
}

function nameEdit(
  xml: string,
  written: Element,
  name: SavedName | null,
  placeOf: (sheet: string) => number,
): Edit[] {
  if (name === null) return [{ start: written.start, end: written.end, text: "" }];
  const scope = written.attributes.get("localSheetId");
  const edits: Edit[] = [];
  if (scope && name.sheet !== null) {
    edits.push({ start: scope.start, end: scope.end, text: String(placeOf(name.sheet)) });
  }
  const text = element(name.formula);
  const isTextSame = xml.slice(written.openEnd, written.closeStart) === text;
  return isTextSame ? edits : [...edits, { start: written.openEnd, end: written.closeStart, text }];
}

function nameXml({ name, formula, sheet }: SavedName, placeOf: (sheet: string) => number): string {
  const scope = sheet === null ? "" : ` localSheetId="${placeOf(sheet)}"`;
  return `<definedName name="${attribute(name)}"${scope}>${element(formula)}</definedName>`;
}

function savedName(own: NameModel): SavedName {
  const { name, formula, scope } = own;
  const written = isPrintName(own) ? `_xlnm.${name}` : name;
  return { name: written, formula: formula.replace(/^=/, ""), sheet: scope?.name ?? null };
}

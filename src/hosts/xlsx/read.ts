import type { Range, Sheet, Workbook } from "../../engine/types";
import { namedSheet } from "../own";
import type { CellSource } from "./cells";
import { type Container, openContainer } from "./container";
import { Budget, type Limits, LIMITS } from "./limits";
import { MAIN } from "./namespaces";
import {
  type ContentTypes,
  hasPart,
  onlyTarget,
  readContentTypes,
  readPart,
  type Relationship,
  relationshipsOf,
} from "./parts";
import { readSharedStrings } from "./shared-strings";
import { NO_CONTENT, readSheet, readTableFilter, type SheetPart } from "./sheet";
import { readStyles } from "./styles";
import { UnreadableWorkbookError } from "./unreadable";
import { readWorkbookPart, type SheetEntry, sheetTargets } from "./workbook";

/** What a workbook part may be declared as: .xlsx, .xlsm, templates, add-ins. */
const WORKBOOK_TYPE = /spreadsheetml|ms-excel/i;

/**
 * Reads an .xlsx or .xlsm. Chart, dialog and macro sheets are sheets without cells, and so are the module sheets of
 * old macros, which belong to no part (r:id=""). Sheets that an earlier run wrote are left out.
 * @param name the file's name, which becomes the workbook's.
 * @param limits what it may hold; tests lower them.
 * @throws UnreadableWorkbookError saying by its code why the file cannot be read.
 */
export function readWorkbook(bytes: Uint8Array, name: string, limits: Limits = LIMITS): Workbook {
  const budget = new Budget(limits);
  const container = openContainer(bytes, limits);
  const part = findWorkbookPart(container);
  const book = readPart(container, part, root("workbook"), readWorkbookPart);
  const { sheets, names, date1904 } = book;
  const relationships = relationshipsOf(container, part);
  budget.spend("items", sheets.length + names.length);
  const source = { date1904, ...readSource(container, relationships), budget };
  const targets = sheetTargets(sheets, relationships);
  const own = new Set(names.flatMap(({ name, refersTo }) => namedSheet(name, refersTo)?.sheet ?? []));
  return {
    name,
    sheets: sheets.flatMap((sheet): Sheet[] => {
      const { content, isOwn } = readOneSheet(container, sheet, targets.get(sheet), source);
      return isOwn || own.has(sheet.name)
        ? []
        : [{ name: sheet.name, visibility: sheet.visibility, ...content }];
    }),
    names: names.filter(({ name, refersTo }) => !namedSheet(name, refersTo)),
    date1904,
    ...(book.isPrecisionAsDisplayed ? { isPrecisionAsDisplayed: true } : {}),
  };
}

/** Name of the workbook part of a package. Throws UnreadableWorkbookError where it is another kind of document. */
export function findWorkbookPart(container: Container): string {
  const part = onlyTarget(relationshipsOf(container, ""), "officeDocument");
  const types = readContentTypes(container);
  if (part === undefined || !isWorkbook(types, part)) {
    throw new UnreadableWorkbookError("other-document", "the package has no workbook part");
  }
  if (part.toLowerCase().endsWith(".bin")) {
    throw new UnreadableWorkbookError("binary-workbook", `the workbook part is ${part}`);
  }
  return part;
}

function isWorkbook(types: ContentTypes, part: string): boolean {
  const type = types.of(part);
  return type === null || type === "application/xml" || WORKBOOK_TYPE.test(type);
}

/** Both parts may be absent; a book whose strings are named but missing is damaged, as texts would be lost. */
export function readSource(
  container: Container,
  relationships: readonly Relationship[],
): Pick<CellSource, "strings" | "styles"> {
  const strings = onlyTarget(relationships, "sharedStrings");
  const styles = onlyTarget(relationships, "styles");
  return {
    strings: strings === undefined ? [] : readPart(container, strings, root("sst"), readSharedStrings),
    styles:
      styles === undefined || !hasPart(container, styles)
        ? []
        : readPart(container, styles, root("styleSheet"), readStyles),
  };
}

function readOneSheet(
  container: Container,
  { name, relationship }: SheetEntry,
  target: Relationship | undefined,
  source: CellSource,
): SheetPart {
  if (!target && relationship !== "") {
    throw new UnreadableWorkbookError("damaged-part", `no relationship ${relationship} for sheet ${name}`);
  }
  if (target?.type !== "worksheet") return { content: NO_CONTENT, isOwn: false };
  const part = readPart(container, target.target, root("worksheet"), (scanner) => readSheet(scanner, source));
  const { filtered = [], ...content } = part.content;
  if (content.hiddenRows.length === 0) return { ...part, content };
  const everywhere = [...filtered, ...tableFilters(container, target.target)];
  return { ...part, content: { ...content, filtered: everywhere } };
}

/** Where the filters of a sheet's own tables hide rows. */
function tableFilters(container: Container, sheet: string): readonly Range[] {
  return relationshipsOf(container, sheet)
    .filter(({ type, target }) => type === "table" && hasPart(container, target))
    .flatMap(({ target }) => readPart(container, target, root("table"), readTableFilter));
}

function root(local: string) {
  return { namespace: MAIN, local };
}

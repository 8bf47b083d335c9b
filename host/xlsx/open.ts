import { Budget } from "../../src/hosts/xlsx/limits";
import { MAIN } from "../../src/hosts/xlsx/namespaces";
import { openContainer } from "../../src/hosts/xlsx/container";
import { hasPart, partText, readPart, type Relationship, relationshipsOf } from "../../src/hosts/xlsx/parts";
import { findWorkbookPart } from "../../src/hosts/xlsx/read";
import { readSharedStrings } from "../../src/hosts/xlsx/shared-strings";
import { readSheet } from "../../src/hosts/xlsx/sheet";
import { readStyles } from "../../src/hosts/xlsx/styles";
import { readWorkbookPart, type SheetEntry, sheetTargets } from "../../src/hosts/xlsx/workbook";
import { readTree } from "../../src/hosts/xlsx/write/tree";
import { type Book, newBook, newId, sheetNamed } from "../model/book";
import { Cells } from "../model/cells";
import { newSheet, type SheetModel } from "../model/sheet";
import { fillCharts } from "./charts";
import type { Colours } from "./colours";
import { fillConditionalFormats } from "./conditional-formats";
import { fillBookFrame, namesOf } from "./book-frame";
import { fillDocumentProperties } from "./document-properties";
import { type LookBook, looksOf } from "./look-book";
import { fillLinks } from "./links";
import { fillSheetProperties } from "./sheet-properties";
import { fillCells } from "./sheet-cells";
import { fillFrame } from "./sheet-frame";

type Container = ReturnType<typeof openContainer>;

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** What the sheets of a book share. */
interface Source {
  readonly container: Container;
  readonly cells: Parameters<typeof readSheet>[1];
  readonly looks: LookBook;
  readonly colours: Colours;
}

/** Opens an .xlsx as Excel would show it. Chart sheets are no worksheets and are left out. */
export function openBook(bytes: Uint8Array, name: string): Book {
  const container = openContainer(bytes);
  const part = findWorkbookPart(container);
  const relationships = relationshipsOf(container, part);
  const entries = readPart(container, part, root("workbook"), readWorkbookPart);
  const source = readSource(container, relationships, entries.date1904);
  const book = newBook(name);
  const targets = sheetTargets(entries.sheets, relationships);
  book.sheets = entries.sheets.flatMap((entry) => {
    const target = targets.get(entry);
    return target?.type === "worksheet" ? [readWorksheet(book, entry, target.target, source)] : [];
  });
  for (const entry of entries.sheets) {
    const target = targets.get(entry);
    const sheet = target?.type === "worksheet" ? sheetNamed(book, entry.name) : undefined;
    if (sheet) fillCharts(book, sheet, container, target!.target);
  }
  book.names = namesOf(book, entries.names);
  const tree = readTree(partText(container, part), 3);
  fillBookFrame(
    book,
    tree,
    entries.sheets.map((entry) => entry.name),
  );
  for (const { type, target } of relationships) {
    if (type === "customXml") book.xmlParts.push({ id: newId(book), xml: partText(container, target) });
  }
  fillDocumentProperties(book, container);
  book.isStale = book.sheets.some(hasUncomputed);
  return book;
}

function readSource(container: Container, relationships: readonly Relationship[], date1904: boolean): Source {
  const partOf = (wanted: string) => {
    const target = relationships.find(({ type }) => type === wanted)?.target;
    return target !== undefined && hasPart(container, target) ? target : null;
  };
  const strings = partOf("sharedStrings");
  const styles = partOf("styles");
  return {
    container,
    ...looksOf(container, relationships),
    cells: {
      date1904,
      budget: new Budget(),
      strings: strings === null ? [] : readPart(container, strings, root("sst"), readSharedStrings),
      styles: styles === null ? [] : readPart(container, styles, root("styleSheet"), readStyles),
    },
  };
}

function readWorksheet(book: Book, entry: SheetEntry, part: string, source: Source): SheetModel {
  const { container, looks, colours } = source;
  const { content } = readPart(container, part, root("worksheet"), (scanner) =>
    readSheet(scanner, source.cells),
  );
  const xml = partText(container, part);
  const tree = readTree(xml, 5, (local) => local !== "sheetData");
  const sheet = newSheet(newId(book), entry.name, new Cells(looks.cells[0]));
  sheet.visibility = VISIBILITY[entry.visibility];
  sheet.merges = [...content.merges];
  fillFrame(sheet, { root: tree, xml }, looks.cells, colours);
  fillCells(sheet, xml, content.cells, looks.cells);
  fillConditionalFormats({ book, sheet }, { root: tree, xml }, looks);
  fillSheetProperties(sheet, tree, container, part);
  fillLinks(sheet, tree, container, part);
  return sheet;
}

function root(local: string) {
  return { namespace: MAIN, local };
}

function hasUncomputed({ cells }: SheetModel): boolean {
  for (const [, , { value, formula }] of cells.all())
    if (formula !== undefined && value === null) return true;
  return false;
}

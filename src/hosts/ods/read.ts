import type { DefinedName, Sheet, Workbook } from "../../engine/types";
import { openContainer } from "../xlsx/container";
import { Budget, ODS_LIMITS } from "../xlsx/limits";
import { partText } from "../xlsx/parts";
import { UnreadableWorkbookError } from "../xlsx/unreadable";
import { XmlError } from "../xlsx/xml/characters";
import { END, OPEN, Scanner } from "../xlsx/xml/scan";
import { formulaOf } from "./formula";
import { NAMESPACES, NUMBER, OFFICE, STYLE, TABLE } from "./namespaces";
import { readTable } from "./sheet";
import { Styles } from "./styles";

/**
 * Reads an .ods as LibreOffice and Excel save it: values, formulas in Excel's words, formats, indentation, merged areas,
 * what is hidden. Its tables in headings of pages are read like others.
 * @throws UnreadableWorkbookError
 */
export function readOds(bytes: Uint8Array, name: string): Workbook {
  const container = openContainer(bytes, ODS_LIMITS);
  if (partText(container, "META-INF/manifest.xml").includes("encryption-data"))
    throw new UnreadableWorkbookError("encrypted", "the manifest names keys");
  const document = new DocumentReader();
  try {
    if (container.byKey.has("styles.xml")) document.read(partText(container, "styles.xml"));
    document.read(partText(container, "content.xml"));
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause;
    throw new UnreadableWorkbookError("damaged-part", cause.message, { cause });
  }
  return { name, ...document.book() };
}

class DocumentReader {
  private readonly styles = new Styles();
  private readonly budget = new Budget();
  private readonly sheets: Sheet[] = [];
  private readonly names: DefinedName[] = [];
  private isPrecisionAsDisplayed = false;
  private isOpenDocument = false;

  read(xml: string): void {
    const scanner = new Scanner(xml, NAMESPACES);
    for (let token = scanner.next(); token !== END; token = scanner.next()) {
      if (token !== OPEN) continue;
      this.isOpenDocument ||= scanner.namespace === OFFICE;
      this.visit(scanner);
    }
  }

  book(): Omit<Workbook, "name"> {
    if (!this.isOpenDocument) throw new UnreadableWorkbookError("damaged-part", "no OpenDocument");
    return {
      sheets: this.sheets,
      names: this.names,
      date1904: false,
      ...(this.isPrecisionAsDisplayed ? { isPrecisionAsDisplayed: true as const } : {}),
    };
  }

  private visit(scanner: Scanner): void {
    const { namespace } = scanner;
    if (namespace === NUMBER || namespace === STYLE) this.styles.take(scanner);
    else if (namespace !== TABLE) return;
    else if (scanner.isNamed("table")) {
      this.budget.spend("items");
      this.sheets.push(readTable(scanner, this.styles, this.budget));
    } else if (scanner.isNamed("calculation-settings")) {
      this.isPrecisionAsDisplayed = scanner.attributes.get("table:precision-as-shown") === "true";
    } else if (scanner.isNamed("named-range")) this.addName(scanner);
  }

  private addName({ attributes }: Scanner): void {
    const address = attributes.get("table:cell-range-address") ?? "";
    const refersTo = formulaOf(`of:=[${address}]`);
    this.budget.spend("items");
    if (refersTo) this.names.push({ name: attributes.get("table:name") ?? "", refersTo, sheet: null });
  }
}

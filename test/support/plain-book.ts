import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** A workbook as its XML says it, read with no code of ours: to judge what we write and read. */
export type PlainBook = ReadonlyMap<string, PlainSheet>;

export interface PlainSheet {
  /** Cells that hold something, row by row from the left. */
  readonly cells: readonly PlainCell[];
}

export interface PlainCell {
  readonly address: string;
  /** From 0, as is `column`. */
  readonly row: number;
  readonly column: number;
  readonly value: number | string;
  readonly formula?: string;
}

/** Opens an .xlsx whose sheets are numbered in order and whose columns end at Z, as the samples are. */
export function openPlainly(bytes: Uint8Array): PlainBook {
  const parts = unzipSync(bytes);
  const part = (path: string) => strFromU8(parts[path]!);
  const names: string[] = [];
  walk(part("xl/workbook.xml"), (path, attributes) => {
    if (path.endsWith("sheets/sheet")) names.push(attributes["name"]!);
  });
  const texts = readTexts(part("xl/sharedStrings.xml"));
  return new Map(
    names.map((name, i) => [name, { cells: readCells(part(`xl/worksheets/sheet${i + 1}.xml`), texts) }]),
  );
}

function readTexts(xml: string): string[] {
  const texts: string[] = [];
  walk(
    xml,
    (path) => {
      if (path.endsWith("/si")) texts.push("");
    },
    (path, text) => {
      if (path.endsWith("/t")) texts[texts.length - 1] += text;
    },
  );
  return texts;
}

function readCells(xml: string, texts: readonly string[]): PlainCell[] {
  const cells: { address: string; type?: string; raw: string; formula: string }[] = [];
  walk(
    xml,
    (path, { r, t }) => {
      if (path.endsWith("/row/c")) cells.push({ address: r!, type: t, raw: "", formula: "" });
    },
    (path, text) => {
      if (path.endsWith("/c/v")) cells[cells.length - 1]!.raw += text;
      if (path.endsWith("/c/f")) cells[cells.length - 1]!.formula += text;
    },
  );
  return cells
    .filter(({ raw }) => raw !== "")
    .map(({ address, type, raw, formula }) => ({
      address,
      row: Number(address.slice(1)) - 1,
      column: address.charCodeAt(0) - 65,
      value: type === "s" ? texts[Number(raw)]! : Number(raw),
      ...(formula && { formula }),
    }));
}

function walk(
  xml: string,
  onOpen: (path: string, attributes: Readonly<Record<string, string>>) => void,
  onText: (path: string, text: string) => void = () => undefined,
): void {
  const path: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    path.push(name);
    onOpen(path.join("/"), attributes);
  });
  parser.on("text", (text) => onText(path.join("/"), text));
  parser.on("closetag", () => path.pop());
  parser.write(xml).close();
}

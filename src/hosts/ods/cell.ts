import type { Cell } from "../../engine/types";
import { OPEN, TEXT as CHARACTERS, type Scanner } from "../xlsx/xml/scan";
import { skipElement } from "../xlsx/xml/elements";
import { formulaOf } from "./formula";
import { TABLE, TEXT } from "./namespaces";

/** What one cell holds, and over how many it goes. */
export interface ReadCell extends Pick<Cell, "value" | "formula"> {
  readonly style: string | null;
  /** So many of its kind stand beside each other. */
  readonly repeated: number;
  readonly columns: number;
  readonly rows: number;
}

const DAY_MS = 86_400_000;
/** Day 0 of a workbook. */
const EPOCH = Date.UTC(1899, 11, 30);
const ERROR = /^(?:#[A-Z/0?!]+|Err:\d+)/;

/** From the OPEN of a cell to its CLOSE. */
export function readCell(scanner: Scanner): ReadCell {
  const { attributes } = scanner;
  const count = (name: string) => Math.max(1, Math.floor(Number(attributes.get(name) ?? 1)) || 1);
  const formula = attributes.get("table:formula");
  const facts = {
    style: attributes.get("table:style-name"),
    repeated: count("table:number-columns-repeated"),
    columns: count("table:number-columns-spanned"),
    rows: count("table:number-rows-spanned"),
  };
  const type = attributes.get("office:value-type");
  const held = {
    value: attributes.get("office:value"),
    date: attributes.get("office:date-value"),
    time: attributes.get("office:time-value"),
    boolean: attributes.get("office:boolean-value"),
    string: attributes.get("office:string-value"),
    isError: attributes.get("calcext:value-type") === "error",
  };
  const text = cellText(scanner);
  const translated = formula === null ? null : formulaOf(formula);
  return {
    ...facts,
    value: valueOf(type, held, text),
    ...(translated === null ? {} : { formula: translated }),
  };
}

interface Held {
  readonly value: string | null;
  readonly date: string | null;
  readonly time: string | null;
  readonly boolean: string | null;
  readonly string: string | null;
  readonly isError: boolean;
}

function valueOf(type: string | null, held: Held, text: string): Cell["value"] {
  if (held.isError) return { error: ERROR.test(text) && text.startsWith("#") ? text : "#VALUE!" };
  switch (type) {
    case "float":
    case "currency":
    case "percentage":
      return finite(Number(held.value));
    case "date":
      return finite(serialOf(held.date ?? ""));
    case "time":
      return finite(daysOf(held.time ?? ""));
    case "boolean":
      return held.boolean === "true";
    case "string":
      return held.string ?? text;
    default:
      return text === "" ? null : text;
  }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** 「2026-04-01」 or 「2026-04-01T09:30:00」 as the day of a workbook. */
function serialOf(text: string): number {
  const at = Date.parse(text.includes("T") ? `${text}Z` : `${text}T00:00:00Z`);
  return (at - EPOCH) / DAY_MS;
}

/** 「PT12H30M00S」 as a part of a day. */
function daysOf(text: string): number {
  const [, hours, minutes, seconds] = /^PT(\d+)H(\d+)M([\d.]+)S$/.exec(text) ?? [];
  return Number(hours) / 24 + Number(minutes) / 1440 + Number(seconds) / 86_400;
}

/** From the OPEN of a cell to its CLOSE: its paragraphs, without notes, pictures, ふりがな and tables inside. */
function cellText(scanner: Scanner): string {
  const { depth } = scanner;
  const paragraphs: string[] = [];
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token !== OPEN) continue;
    if (scanner.namespace === TEXT && scanner.isNamed("p")) paragraphs.push(paragraph(scanner));
    else if (scanner.namespace !== TABLE) skipElement(scanner);
  }
  return paragraphs.join("\n");
}

/** White space counts once, and not at the beginning; what is meant to stay has elements of its own. */
function paragraph(scanner: Scanner): string {
  const { depth } = scanner;
  let text = "";
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token === CHARACTERS) {
      const piece = scanner.text.replace(/[ \t\r\n]+/g, " ");
      text += text === "" || text.endsWith(" ") ? piece.replace(/^ /, "") : piece;
    } else if (token === OPEN && scanner.namespace === TEXT) {
      if (scanner.isNamed("s")) text += " ".repeat(spaces(scanner));
      else if (scanner.isNamed("tab")) text += "\t";
      else if (scanner.isNamed("line-break")) text += "\n";
      else if (scanner.isNamed("ruby-text")) skipElement(scanner);
    } else if (token === OPEN) skipElement(scanner);
  }
  return text;
}

/** No text of a cell is wider. */
const MOST_SPACES = 1_000;

function spaces({ attributes }: Scanner): number {
  return Math.max(1, Math.min(MOST_SPACES, Math.floor(Number(attributes.get("text:c") ?? 1)) || 1));
}

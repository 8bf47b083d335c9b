import type { Scanner } from "../xlsx/xml/scan";
import { OPEN } from "../xlsx/xml/scan";
import { NUMBER, STYLE } from "./namespaces";
import { formatCode, type NumberStyle, readNumberStyle } from "./number-styles";

/** What a style says of cells, columns, rows or a sheet, as far as it says it itself. */
interface StyleFacts {
  readonly parent: string | null;
  readonly format: string | null;
  /** In inches. */
  readonly margin: number | null;
  readonly isShown: boolean | null;
}

export interface CellLook {
  /** Number format code; undefined for General. */
  readonly format: string | undefined;
  readonly indent: number | undefined;
}

/** An indentation of one level is so wide, as LibreOffice and Excel save it. */
const INCHES_PER_LEVEL = 0.1457;
const INCHES: Readonly<Record<string, number>> = { in: 1, cm: 1 / 2.54, mm: 1 / 25.4, pt: 1 / 72, pc: 1 / 6 };
/** Styles that inherit from each other do not go deeper; in a damaged document they may go round. */
const MOST_PARENTS = 20;

/** The styles of both parts of a document. */
export class Styles {
  private readonly numbers = new Map<string, NumberStyle>();
  private readonly facts = new Map<string, StyleFacts>();
  private readonly looks = new Map<string, CellLook>();

  /** At an OPEN: takes the element where it is a style. */
  take(scanner: Scanner): void {
    const name = scanner.attributes.get("style:name");
    if (name === null) return;
    if (scanner.namespace === NUMBER && scanner.localName.endsWith("-style"))
      this.numbers.set(name, readNumberStyle(scanner));
    else if (scanner.namespace === STYLE && scanner.isNamed("style"))
      this.facts.set(`${scanner.attributes.get("style:family")} ${name}`, readFacts(scanner));
  }

  lookOf(name: string): CellLook {
    const known = this.looks.get(name);
    if (known) return known;
    const chain = this.chainOf("table-cell", name);
    const data = chain.find(({ format }) => format !== null)?.format;
    const code = data ? formatCode(data, this.numbers) : "General";
    const margin = chain.find((each) => each.margin !== null)?.margin ?? 0;
    const indent = Math.round(margin / INCHES_PER_LEVEL);
    const look = {
      format: code === "General" ? undefined : code,
      indent: indent > 0 ? indent : undefined,
    };
    this.looks.set(name, look);
    return look;
  }

  isSheetShown(name: string): boolean {
    return this.chainOf("table", name).find(({ isShown }) => isShown !== null)?.isShown ?? true;
  }

  private chainOf(family: string, name: string): StyleFacts[] {
    const chain: StyleFacts[] = [];
    for (let at: string | null = name; at !== null && chain.length < MOST_PARENTS;) {
      const facts: StyleFacts | undefined = this.facts.get(`${family} ${at}`);
      if (!facts) break;
      chain.push(facts);
      at = facts.parent;
    }
    return chain;
  }
}

function readFacts(scanner: Scanner): StyleFacts {
  const { depth, attributes } = scanner;
  const parent = attributes.get("style:parent-style-name");
  const format = attributes.get("style:data-style-name");
  let margin: number | null = null;
  let isShown: boolean | null = null;
  for (let token = scanner.next(); scanner.depth >= depth; token = scanner.next()) {
    if (token !== OPEN) continue;
    margin ??= lengthOf(scanner.attributes.get("fo:margin-left"));
    const display = scanner.attributes.get("table:display");
    if (display !== null) isShown = display !== "false";
  }
  return { parent, format, margin, isShown };
}

function lengthOf(text: string | null): number | null {
  const [, size, unit] = /^([\d.]+)(in|cm|mm|pt|pc)$/.exec(text ?? "") ?? [];
  return size === undefined ? null : Number(size) * INCHES[unit!]!;
}

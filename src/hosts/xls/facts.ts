import type { Range } from "../../engine/types";
import type { Budget } from "../xlsx/limits";
import { RECORD, recordsOf, type StreamRecord } from "./records";

/** Of a sheet what is told without its values. */
export interface SheetFacts {
  /** Levels of indentation by 「row,column」. */
  readonly indents: ReadonlyMap<string, number>;
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** What a BIFF8 stream says besides values, formulas, formats and names. */
export interface StreamFacts {
  /** In the order of the stream, one for each place where the list of sheets has one begin. */
  readonly sheets: readonly SheetFacts[];
  readonly isPrecisionAsDisplayed: boolean;
  /** Excel 97 and later; before that texts are in a code page that nothing names for sure. */
  readonly isBiff8: boolean;
}

const BIFF8 = 0x0600;
/** FORMULA, RSTRING, LABELSST, LABEL, NUMBER, BOOLERR, RK: row, column and look are their first six bytes. */
const SINGLE: ReadonlySet<number> = new Set([0x0006, 0x00d6, 0x00fd, 0x0204, 0x0203, 0x0205, 0x027e]);
const RK_BYTES = 6;
/** XF: its flags of alignment begin there; the lowest four bits of the third byte are the indentation. */
const ALIGNMENT = 6;
const AREA_BYTES = 8;
const LAST_COLUMN = 255;

/** Goes through the records once. @throws UnreadableWorkbookError beyond the budget */
export function factsOf(stream: Uint8Array, budget: Budget): StreamFacts {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const reader = new FactsReader(view, budget);
  for (const record of recordsOf(view)) reader.take(record);
  return reader.facts();
}

class FactsReader {
  private readonly looks: number[] = [];
  private readonly places = new Set<number>();
  private readonly byPlace = new Map<number, ReadSheet>();
  private sheet = new ReadSheet();
  private isPrecisionAsDisplayed = false;
  private isBiff8 = true;

  constructor(
    private readonly view: DataView,
    private readonly budget: Budget,
  ) {}

  facts(): StreamFacts {
    const { isPrecisionAsDisplayed, isBiff8 } = this;
    const places = [...this.places].sort((a, b) => a - b);
    return {
      sheets: places.map((place) => this.byPlace.get(place) ?? new ReadSheet()),
      isPrecisionAsDisplayed,
      isBiff8,
    };
  }

  take(record: StreamRecord): void {
    const { type, start, body, length, depth } = record;
    if (type === RECORD.begin) {
      if (length >= 2 && this.short(body) !== BIFF8) this.isBiff8 = false;
      if (depth === 1) this.byPlace.set(start, (this.sheet = new ReadSheet()));
    } else if (type === RECORD.sheet && length >= 4) this.places.add(this.view.getUint32(body, true));
    else if (type === RECORD.look && length >= 20)
      this.looks.push(this.view.getUint8(body + ALIGNMENT + 2) & 0x0f);
    else if (type === RECORD.precision && length >= 2) this.isPrecisionAsDisplayed ||= this.short(body) === 0;
    else if (depth === 1) this.takeOfSheet(record);
  }

  private takeOfSheet({ type, body, length }: StreamRecord): void {
    const { sheet } = this;
    if (SINGLE.has(type) && length >= 6)
      this.noteLook(this.short(body), this.short(body + 2), this.short(body + 4));
    else if (type === RECORD.multipleNumbers && length >= 6) {
      const [row, first] = [this.short(body), this.short(body + 2)];
      const count = Math.floor((length - 6) / RK_BYTES);
      for (let each = 0; each < count; each += 1)
        this.noteLook(row, first + each, this.short(body + 4 + each * RK_BYTES));
    } else if (type === RECORD.row && length >= 14) {
      if (this.view.getUint8(body + 12) & 0x20) sheet.hiddenRows.add(this.short(body));
    } else if (type === RECORD.column && length >= 10) {
      const last = Math.min(this.short(body + 2), LAST_COLUMN);
      if (this.short(body + 8) & 1)
        for (let column = this.short(body); column <= last; column += 1) sheet.hiddenColumns.add(column);
    } else if (type === RECORD.merges && length >= 2) this.takeMerges(body, length);
  }

  private takeMerges(body: number, length: number): void {
    const count = Math.min(this.short(body), Math.floor((length - 2) / AREA_BYTES));
    this.budget.spend("items", count);
    for (let each = 0; each < count; each += 1) {
      const at = body + 2 + each * AREA_BYTES;
      const [top, bottom] = [this.short(at), this.short(at + 2)];
      const [left, right] = [this.short(at + 4), this.short(at + 6)];
      if (top <= bottom && left <= right && right <= LAST_COLUMN)
        this.sheet.merges.push({ top, left, bottom, right });
    }
  }

  private noteLook(row: number, column: number, look: number): void {
    const indent = this.looks[look] ?? 0;
    if (indent > 0) this.sheet.indents.set(`${row},${column}`, indent);
  }

  private short(at: number): number {
    return this.view.getUint16(at, true);
  }
}

class ReadSheet implements SheetFacts {
  readonly indents = new Map<string, number>();
  readonly merges: Range[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
}

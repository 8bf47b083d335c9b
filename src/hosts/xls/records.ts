/** What SheetJS keeps to itself of a BIFF8 stream: indentation, and that results are computed as they are displayed. */
export interface RecordFacts {
  /** Of each sheet, in the order of the stream, levels of indentation by 「row,column」. */
  readonly indents: readonly ReadonlyMap<string, number>[];
  readonly isPrecisionAsDisplayed: boolean;
  /** Excel 97 and later; before that texts are in a code page that nothing names for sure. */
  readonly isBiff8: boolean;
}

const BOF = 0x0809;
const EOF = 0x000a;
const XF = 0x00e0;
const PRECISION = 0x000e;
const BIFF8 = 0x0600;
/** FORMULA, RSTRING, LABELSST, LABEL, NUMBER, BOOLERR, RK: row, column and look are their first six bytes. */
const SINGLE: ReadonlySet<number> = new Set([0x0006, 0x00d6, 0x00fd, 0x0204, 0x0203, 0x0205, 0x027e]);
const MULRK = 0x00bd;
const RK_BYTES = 6;
/** XF: its flags of alignment begin there; the lowest four bits of the third byte are the indentation. */
const ALIGNMENT = 6;

/** Walks the records of a workbook stream once; a record that is cut off ends the walk. */
export function recordFacts(stream: Uint8Array): RecordFacts {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const looks: number[] = [];
  const indents: Map<string, number>[] = [];
  let depth = 0;
  let isPrecisionAsDisplayed = false;
  let isBiff8 = true;
  const note = (row: number, column: number, look: number) => {
    const indent = looks[look] ?? 0;
    if (indent > 0) indents.at(-1)?.set(`${row},${column}`, indent);
  };
  for (let at = 0, length = 0; at + 4 <= stream.length; at += 4 + length) {
    const type = view.getUint16(at, true);
    length = view.getUint16(at + 2, true);
    const body = at + 4;
    if (body + length > stream.length) break;
    if (type === BOF) {
      if (length >= 2 && view.getUint16(body, true) !== BIFF8) isBiff8 = false;
      // The first stretch is that of the book; charts inside a sheet have a stretch of their own.
      depth += 1;
      if (depth === 1) indents.push(new Map());
    } else if (type === EOF) depth -= 1;
    else if (type === XF && length >= 20) looks.push(view.getUint8(body + ALIGNMENT + 2) & 0x0f);
    else if (type === PRECISION && length >= 2) isPrecisionAsDisplayed ||= view.getUint16(body, true) === 0;
    else if (depth === 1 && SINGLE.has(type) && length >= 6)
      note(view.getUint16(body, true), view.getUint16(body + 2, true), view.getUint16(body + 4, true));
    else if (depth === 1 && type === MULRK) {
      const [row, first] = [view.getUint16(body, true), view.getUint16(body + 2, true)];
      const count = Math.floor((length - 6) / RK_BYTES);
      for (let each = 0; each < count; each += 1)
        note(row, first + each, view.getUint16(body + 4 + each * RK_BYTES, true));
    }
  }
  return { indents: indents.slice(1), isPrecisionAsDisplayed, isBiff8 };
}

/** Numbers of the records of a BIFF8 stream that are read here. */
export const RECORD = {
  formula: 0x0006,
  end: 0x000a,
  precision: 0x000e,
  array: 0x0221,
  continued: 0x003c,
  column: 0x007d,
  sheet: 0x0085,
  multipleNumbers: 0x00bd,
  look: 0x00e0,
  merges: 0x00e5,
  row: 0x0208,
  sharedFormula: 0x04bc,
  begin: 0x0809,
} as const;

/** A record: its type, and where its body stands in the stream. */
export interface StreamRecord {
  readonly type: number;
  /** Of the type; the body begins four bytes behind. */
  readonly start: number;
  readonly body: number;
  readonly length: number;
  /** 1 in the book itself and in a sheet, more in a chart inside one. */
  readonly depth: number;
}

/** The records of a stream in their order; one that is cut off ends them. */
export function* recordsOf(view: DataView): Generator<StreamRecord> {
  let depth = 0;
  for (let start = 0; start + 4 <= view.byteLength;) {
    const [type, length] = [view.getUint16(start, true), view.getUint16(start + 2, true)];
    const body = start + 4;
    if (body + length > view.byteLength) return;
    if (type === RECORD.begin) depth += 1;
    yield { type, start, body, length, depth };
    if (type === RECORD.end) depth -= 1;
    start = body + length;
  }
}

import { CFB } from "@e965/xlsx";
import fc from "fast-check";
import { RECORD } from "../../src/hosts/xls/records";

/** What is done to an .xls, at the level of its compound file or of the records of its stream. */
export type RecordChange =
  | { readonly at: "file"; readonly do: "set" | "cut"; readonly place: number; readonly value: number }
  | {
      readonly at: "records";
      readonly do: "drop" | "double" | "swap" | "short" | "long" | "cut" | "type" | "cell";
      readonly place: number;
      readonly other: number;
      readonly value: number;
    };

/** Ends of what two bytes may say, and what they say of rows, columns, looks and tokens. */
const SHORTS = [0, 1, 2, 5, 9, 0x0f, 0x1f, 0x24, 0x2c, 0x44, 0xff, 0x100, 0x7fff, 0x8000, 0xfffe, 0xffff];
/** Records of cells and of what is about them, and such as no version of Excel names. */
const TYPES = [
  ...[RECORD.formula, RECORD.array, RECORD.sharedFormula, RECORD.multipleNumbers, RECORD.merges, RECORD.row],
  ...[0x0203, 0x0204, 0x0205, 0x0207, 0x027e, 0x00fd, 0x00d6, 0x00fc, 0x0018, 0x0017, 0x041e, 0x0085],
  ...[RECORD.begin, RECORD.end, RECORD.continued, 0x01b8, 0x001c, 0x005d, 0x1234],
];

export const recordChange: fc.Arbitrary<RecordChange> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      at: fc.constant("file" as const),
      do: fc.constantFrom("set", "set", "set", "cut"),
      place: fc.nat(100_000),
      value: fc.nat(255),
    }) as fc.Arbitrary<RecordChange>,
  },
  {
    weight: 5,
    arbitrary: fc.record({
      at: fc.constant("records" as const),
      do: fc.constantFrom("drop", "double", "swap", "short", "short", "short", "long", "cut", "type", "cell"),
      place: fc.nat(10_000),
      other: fc.nat(10_000),
      value: fc.nat(10_000),
    }) as fc.Arbitrary<RecordChange>,
  },
);

interface Piece {
  readonly type: number;
  readonly body: Uint8Array;
  /** Where it stood, by which the list of sheets finds its own. */
  readonly start: number;
}

/** The book with the changes, those of the file last. */
export function withRecordsChanged(book: Uint8Array, changes: readonly RecordChange[]): Uint8Array {
  let bytes = book;
  const inside = changes.filter(({ at }) => at === "records");
  if (inside.length) {
    const file = CFB.read(book, { type: "buffer" });
    const entry = CFB.find(file, "/Workbook");
    const pieces = inside.reduce<readonly Piece[]>(inRecords, piecesOf(Uint8Array.from(entry.content)));
    entry.content = streamOf(pieces);
    entry.size = entry.content.length;
    bytes = Uint8Array.from(CFB.write(file, { type: "buffer" }) as Uint8Array);
  }
  for (const each of changes) if (each.at === "file") bytes = inFile(bytes, each);
  return bytes;
}

function piecesOf(stream: Uint8Array): Piece[] {
  const view = new DataView(stream.buffer);
  const pieces: Piece[] = [];
  for (let start = 0; start + 4 <= stream.length;) {
    const end = start + 4 + view.getUint16(start + 2, true);
    pieces.push({ type: view.getUint16(start, true), body: stream.slice(start + 4, end), start });
    start = end;
  }
  return pieces;
}

function inRecords(pieces: readonly Piece[], change: RecordChange): readonly Piece[] {
  if (change.at !== "records" || pieces.length === 0) return pieces;
  const [at, other] = [change.place % pieces.length, change.other % pieces.length];
  const piece = pieces[at]!;
  const put = (...by: Piece[]) => [...pieces.slice(0, at), ...by, ...pieces.slice(at + 1)];
  switch (change.do) {
    case "drop":
      return put();
    case "double":
      return put(piece, piece);
    case "swap":
      return pieces.map((each, index) => (index === at ? pieces[other]! : index === other ? piece : each));
    case "cut":
      return put({ ...piece, body: piece.body.slice(0, change.value % (piece.body.length + 1)) });
    case "type":
      return put({ ...piece, type: TYPES[change.value % TYPES.length]! });
    case "cell":
      return put(piece, drawnCell(change.other, change.value));
    default:
      return put({ ...piece, body: withNumber(piece.body, change) });
  }
}

/** A number, or a formula of the sum of two cells beside it. */
function drawnCell(place: number, value: number): Piece {
  const [row, column] = [place % 12, Math.floor(place / 12) % 6];
  const head = [row, 0, column, 0, 0, 0];
  const held = [...new Uint8Array(new Float64Array([value]).buffer)];
  if (value % 2) return { type: 0x0203, body: Uint8Array.from([...head, ...held]), start: -1 };
  const reference = (from: number) => [0x44, from, 0, 1, 0xc0];
  const tokens = [...reference(1), ...reference(2), 0x03];
  const formula = [...head, ...held, 0, 0, 0, 0, 0, 0, tokens.length, 0, ...tokens];
  return { type: RECORD.formula, body: Uint8Array.from(formula), start: -1 };
}

function withNumber(
  body: Uint8Array,
  { do: what, other, value }: Extract<RecordChange, { at: "records" }>,
): Uint8Array {
  const changed = body.slice();
  const at = other % Math.max(body.length, 1);
  const number = what === "long" ? value * 429_496 : SHORTS[value % SHORTS.length]!;
  for (let each = 0; each < (what === "long" ? 4 : 2) && at + each < body.length; each += 1)
    changed[at + each] = (number >>> (8 * each)) & 0xff;
  return changed;
}

/** The records one behind the other; the list of sheets leads to where each stands now. */
function streamOf(pieces: readonly Piece[]): Uint8Array {
  const places = new Map<number, number>();
  let length = 0;
  for (const { start, body } of pieces) {
    if (!places.has(start)) places.set(start, length);
    length += 4 + body.length;
  }
  const stream = new Uint8Array(length);
  const view = new DataView(stream.buffer);
  let at = 0;
  for (const { type, body } of pieces) {
    view.setUint16(at, type, true);
    view.setUint16(at + 2, body.length, true);
    stream.set(body, at + 4);
    if (type === RECORD.sheet && body.length >= 4) {
      const place = places.get(view.getUint32(at + 4, true));
      if (place !== undefined) view.setUint32(at + 4, place, true);
    }
    at += 4 + body.length;
  }
  return stream;
}

function inFile(bytes: Uint8Array, change: Extract<RecordChange, { at: "file" }>): Uint8Array {
  const at = change.place % Math.max(bytes.length, 1);
  if (change.do === "cut") return bytes.slice(0, at);
  const changed = bytes.slice();
  changed[at] = change.value;
  return changed;
}

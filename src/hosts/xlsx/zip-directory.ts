import { UnreadableWorkbookError } from "./unreadable";

/** One file of the package as the ZIP holds it: nothing is inflated, so that a writer can copy it byte by byte. */
export interface Entry {
  readonly name: string;
  /** General purpose flags: bit 0 encrypted, bit 3 sizes follow the data, bit 11 name in UTF-8. */
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** MS-DOS time in the lower, date in the upper 16 bits. */
  readonly time: number;
  readonly crc: number;
  /** Bytes once inflated, as declared. */
  readonly size: number;
  readonly compressed: Uint8Array;
  /** The entry's record in the central directory: attributes, extra fields, comment. */
  readonly record: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_SIZE = 20;
const ZIP64_END_RECORD = 0x06064b50;
const ZIP64_END_SIZE = 56;
/** Number of the extra field that holds what does not fit into 32 bits. */
const ZIP64_FIELD = 1;
/** What stands where the true number is in a ZIP64 record. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;

/** The entries of a ZIP in the order of its central directory; throws UnreadableWorkbookError. */
export function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { end, count, offset } = directoryEnd(view);
  const entries: Entry[] = [];
  for (let at = offset, index = 0; index < count; index += 1) {
    const { entry, length } = readEntry(bytes, view, at, end);
    entries.push(entry);
    at += length;
  }
  return entries;
}

interface DirectoryEnd {
  /** Behind the last record. */
  readonly end: number;
  readonly count: number;
  readonly offset: number;
}

/** The end record, or the ZIP64 one where the former says that its numbers are there. */
function directoryEnd(view: DataView): DirectoryEnd {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== ELSEWHERE_16 && offset !== ELSEWHERE_32) return { end, count, offset };
  const locator = end - ZIP64_LOCATOR_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) throw damaged("no ZIP64 locator");
  const at = wholeNumber(view, locator + 8);
  if (at + ZIP64_END_SIZE > locator || view.getUint32(at, true) !== ZIP64_END_RECORD)
    throw damaged("no ZIP64 end record");
  return { end: at, count: wholeNumber(view, at + 32), offset: wholeNumber(view, at + 48) };
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  if (view.byteLength >= 4 && view.getUint32(0, true) === LOCAL_HEADER) throw damaged("no end record");
  throw new UnreadableWorkbookError("not-a-workbook", "neither a ZIP nor an OLE file");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, limit: number) {
  if (at + CENTRAL_SIZE > limit || view.getUint32(at, true) !== CENTRAL_HEADER)
    throw damaged("no central record");
  const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const end = extraEnd + view.getUint16(at + 32, true);
  if (end > limit) throw damaged("a record reaches beyond the file");
  const { packed, size, local, extra } = placesOf(view, at, nameEnd, extraEnd);
  const name = bytes.subarray(at + CENTRAL_SIZE, nameEnd);
  const data = dataStart(view, local, name);
  if (data + packed > limit) throw damaged("an entry reaches beyond the file");
  const plain = bytes.subarray(at, end);
  const entry: Entry = {
    name: new TextDecoder().decode(name),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    compressed: bytes.subarray(data, data + packed),
    record: extra ? withoutExtra(plain, extra, packed, size) : plain,
  };
  return { entry, length: end - at };
}

/** A field among the extra ones of a record, its head included. */
interface ExtraField {
  readonly start: number;
  readonly end: number;
}

interface Places {
  readonly packed: number;
  readonly size: number;
  readonly local: number;
  /** The ZIP64 field of the record, by its offset in it; null where it has none. */
  readonly extra: ExtraField | null;
}

/** Numbers of a record that are too large for it stand in its ZIP64 field; some programs write all of them there. */
function placesOf(view: DataView, at: number, from: number, end: number): Places {
  const field = zip64Field(view, from, end);
  let next = field ? field.start + 4 : 0;
  const [size, packed, local] = [24, 20, 42].map((offset) => {
    const short = view.getUint32(at + offset, true);
    if (short !== ELSEWHERE_32) return short;
    if (!field || next + 8 > field.end) throw damaged("no ZIP64 field");
    next += 8;
    return wholeNumber(view, next - 8);
  }) as [number, number, number];
  return { packed, size, local, extra: field && { start: field.start - at, end: field.end - at } };
}

function zip64Field(view: DataView, from: number, end: number): ExtraField | null {
  for (let at = from; at + 4 <= end;) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP64_FIELD && next <= end) return { start: at, end: next };
    at = next;
  }
  return null;
}

/** The record with its numbers in their ordinary places, as a copy below 4 GB writes it. */
function withoutExtra(
  record: Uint8Array,
  { start, end }: ExtraField,
  packed: number,
  size: number,
): Uint8Array {
  const plain = new Uint8Array(record.length - (end - start));
  plain.set(record.subarray(0, start));
  plain.set(record.subarray(end), start);
  const view = new DataView(plain.buffer);
  view.setUint32(20, packed, true);
  view.setUint32(24, size, true);
  view.setUint16(30, view.getUint16(30, true) - (end - start), true);
  return plain;
}

/** @throws UnreadableWorkbookError for what only a file above 4 GB needs. */
function wholeNumber(view: DataView, at: number): number {
  const number = view.getUint32(at, true);
  if (view.getUint32(at + 4, true) !== 0) throw zip64();
  return number;
}

/** Where the entry's data begins: the local header has its own length of extra fields. */
function dataStart(view: DataView, local: number, name: Uint8Array): number {
  if (local + LOCAL_SIZE > view.byteLength || view.getUint32(local, true) !== LOCAL_HEADER) {
    throw damaged("no local record");
  }
  const length = view.getUint16(local + 26, true);
  const start = local + LOCAL_SIZE;
  if (start + length > view.byteLength) throw damaged("a name reaches beyond the file");
  // Programs that read from the front would see another part.
  const isNamed =
    length === name.length && name.every((byte, index) => view.getUint8(start + index) === byte);
  if (!isNamed) throw damaged("an entry with two names");
  return start + length + view.getUint16(local + 28, true);
}

function damaged(message: string): UnreadableWorkbookError {
  return new UnreadableWorkbookError("damaged-file", message);
}

function zip64(): UnreadableWorkbookError {
  return new UnreadableWorkbookError("zip64", "a ZIP64 record");
}

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
/** What stands where the true number is in a ZIP64 record. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;

/** The entries of a ZIP in the order of its central directory; throws UnreadableWorkbookError. */
export function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count === ELSEWHERE_16 || offset === ELSEWHERE_32) throw zip64();
  const entries: Entry[] = [];
  for (let at = offset, index = 0; index < count; index += 1) {
    const entry = readEntry(bytes, view, at, end);
    entries.push(entry);
    at += entry.record.length;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  if (view.byteLength >= 4 && view.getUint32(0, true) === LOCAL_HEADER) throw damaged("no end record");
  throw new UnreadableWorkbookError("not-a-workbook", "neither a ZIP nor an OLE file");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, limit: number): Entry {
  if (at + CENTRAL_SIZE > limit || view.getUint32(at, true) !== CENTRAL_HEADER)
    throw damaged("no central record");
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if (packed === ELSEWHERE_32 || size === ELSEWHERE_32 || local === ELSEWHERE_32) throw zip64();
  const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
  const end = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const data = dataStart(view, local);
  if (end > limit || data + packed > limit) throw damaged("a record reaches beyond the file");
  return {
    name: new TextDecoder().decode(bytes.subarray(at + CENTRAL_SIZE, nameEnd)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    compressed: bytes.subarray(data, data + packed),
    record: bytes.subarray(at, end),
  };
}

/** Where the entry's data begins: the local header has its own lengths of name and extra fields. */
function dataStart(view: DataView, local: number): number {
  if (local + LOCAL_SIZE > view.byteLength || view.getUint32(local, true) !== LOCAL_HEADER) {
    throw damaged("no local record");
  }
  return local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

function damaged(message: string): UnreadableWorkbookError {
  return new UnreadableWorkbookError("damaged-file", message);
}

function zip64(): UnreadableWorkbookError {
  return new UnreadableWorkbookError("zip64", "a ZIP64 record");
}

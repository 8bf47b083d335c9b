import { zlib } from "../zlib";
import type { Container } from "../container";
import type { Entry } from "../zip-directory";

/** What replaces the content of an entry, or makes a new one. */
export interface Packed {
  readonly compressed: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

/** Compresses without zlib's head and checksum; deterministic. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
/** 1980-01-01 00:00, the earliest that a ZIP can say: new entries never depend on the clock. */
const NO_TIME = 0x00210000;
/** Sizes are in the header; the bits that say otherwise, and the one of the encoder's effort, are cleared. */
const KEPT_FLAGS = 0xffff & ~0b1111;

export function pack(bytes: Uint8Array, deflate: Deflate): Packed {
  return { compressed: deflate(bytes), crc: zlib().crc32(bytes), size: bytes.length };
}

/**
 * The package with some entries replaced, some left out and others added at its end. All the rest keeps its order, its time, its
 * attributes and its compressed bytes.
 */
export function writeArchive(
  container: Container,
  replaced: ReadonlyMap<Entry, Packed>,
  added: ReadonlyMap<string, Packed>,
  removed: ReadonlySet<Entry>,
): Uint8Array {
  const members = [
    ...container.entries
      .filter((entry) => !removed.has(entry))
      .map((entry) => keptMember(entry, replaced.get(entry))),
    ...[...added].map(([name, packed]) => newMember(name, packed)),
  ];
  const size = members.reduce(
    (sum, { record, compressed, nameLength }) =>
      sum + LOCAL_SIZE + nameLength + compressed.length + record.length,
    END_SIZE,
  );
  const writer = new Writer(size);
  for (const member of members) writer.local(member);
  writer.directory(members);
  return writer.bytes;
}

/** A record of the central directory, without its offset, and the data it stands for. */
interface Member {
  readonly record: Uint8Array;
  readonly nameLength: number;
  readonly compressed: Uint8Array;
}

function keptMember(entry: Entry, packed: Packed | undefined): Member {
  const record = new Uint8Array(entry.record);
  const view = new DataView(record.buffer);
  const nameLength = view.getUint16(28, true);
  if (!packed) {
    view.setUint16(8, entry.flags & ~8, true);
    return { record, nameLength, compressed: entry.compressed };
  }
  setContent(view, packed, entry.flags & KEPT_FLAGS);
  return { record, nameLength, compressed: packed.compressed };
}

function newMember(name: string, packed: Packed): Member {
  const bytes = new TextEncoder().encode(name);
  const record = new Uint8Array(CENTRAL_SIZE + bytes.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  view.setUint32(12, NO_TIME, true);
  view.setUint16(28, bytes.length, true);
  record.set(bytes, CENTRAL_SIZE);
  setContent(view, packed, bytes.length === name.length ? 0 : 0x800);
  return { record, nameLength: bytes.length, compressed: packed.compressed };
}

function setContent(view: DataView, { compressed, crc, size }: Packed, flags: number): void {
  view.setUint16(8, flags, true);
  view.setUint16(10, 8, true);
  view.setUint32(16, crc, true);
  view.setUint32(20, compressed.length, true);
  view.setUint32(24, size, true);
}

class Writer {
  readonly bytes: Uint8Array;
  private readonly view: DataView;
  private at = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.view = new DataView(this.bytes.buffer);
  }

  /** The local header repeats bytes 6 to 29 of the central record; extra fields stand in the directory alone. */
  local({ record, nameLength, compressed }: Member): void {
    new DataView(record.buffer).setUint32(42, this.at, true);
    this.view.setUint32(this.at, 0x04034b50, true);
    this.bytes.set(record.subarray(6, 30), this.at + 4);
    this.at += LOCAL_SIZE;
    this.put(record.subarray(CENTRAL_SIZE, CENTRAL_SIZE + nameLength));
    this.put(compressed);
  }

  directory(members: readonly Member[]): void {
    const start = this.at;
    for (const { record } of members) this.put(record);
    this.view.setUint32(this.at, 0x06054b50, true);
    this.view.setUint16(this.at + 8, members.length, true);
    this.view.setUint16(this.at + 10, members.length, true);
    this.view.setUint32(this.at + 12, this.at - start, true);
    this.view.setUint32(this.at + 16, start, true);
  }

  private put(bytes: Uint8Array): void {
    this.bytes.set(bytes, this.at);
    this.at += bytes.length;
  }
}

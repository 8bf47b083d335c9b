import { type Limit, type Limits, LIMITS } from "./limits";
import { namesOleEntry, isOle } from "./ole";
import { UnreadableWorkbookError } from "./unreadable";
import { zlib } from "./zlib";
import { readDirectory, type Entry } from "./zip-directory";

export interface Container {
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly Entry[];
  /** By partKey(name); no two entries have one. */
  readonly byKey: ReadonlyMap<string, Entry>;
}

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/**
 * Reads the directory of a package.
 * @param limits of the bytes that its entries come to, once inflated.
 * @throws UnreadableWorkbookError where the file is no package that can be read, or one that programs read differently.
 */
export function openContainer(bytes: Uint8Array, limits: Limits = LIMITS): Container {
  refuseOtherFormats(bytes);
  const entries = readDirectory(bytes);
  refuseTooLarge(entries, bytes.length, limits);
  const byKey = new Map(entries.map((entry) => [partKey(entry.name), entry]));
  const names = new Set(entries.map((entry) => partKey(withoutEscapes(entry.name))));
  if (Math.min(byKey.size, names.size) < entries.length)
    throw new UnreadableWorkbookError("damaged-file", "two entries have one name");
  return { bytes, entries, byKey };
}

/** Names of parts are compared without case; some writers use backslashes, some begin with a slash. */
export function partKey(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** A name as it reads without percent signs: some writers put them into targets, some into names. */
export function withoutEscapes(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The entry's content; throws "damaged-file" where it is not what was stored (CRC-32). */
export function inflate(entry: Entry): Uint8Array {
  if (entry.flags & ENCRYPTED) throw new UnreadableWorkbookError("encrypted", `${entry.name} is encrypted`);
  const content = unpack(entry);
  if (content.length !== entry.size || zlib().crc32(content) !== entry.crc) throw damaged(entry);
  return content;
}

function unpack(entry: Entry): Uint8Array {
  if (entry.method === STORED) return entry.compressed;
  if (entry.method !== DEFLATED) throw damaged(entry);
  try {
    return zlib().inflate(entry.compressed, entry.size);
  } catch (error) {
    throw damaged(entry, error);
  }
}

function damaged(entry: Entry, cause?: unknown): UnreadableWorkbookError {
  return new UnreadableWorkbookError("damaged-file", `${entry.name} cannot be inflated`, { cause });
}

function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableWorkbookError("empty-file", "the file has no bytes");
  if (isOle(bytes)) {
    throw namesOleEntry(bytes, "EncryptedPackage")
      ? new UnreadableWorkbookError("encrypted", "an OLE file with an EncryptedPackage")
      : new UnreadableWorkbookError("old-format", "an OLE file without an EncryptedPackage");
  }
}

function refuseTooLarge(entries: readonly Entry[], fileSize: number, limits: Limits): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.bytes.most) throw tooLarge("the file", total, limits.bytes);
  if (isSwollen(total, fileSize, limits.bytesPerByte)) throw tooLarge("the file", total, limits.bytesPerByte);
  for (const { name, size, compressed } of entries)
    if (isSwollen(size, compressed.length, limits.partBytesPerByte))
      throw tooLarge(name, size, limits.partBytesPerByte);
}

function isSwollen(size: number, packed: number, { most, always = 0 }: Limit): boolean {
  return size > always && size > packed * most;
}

function tooLarge(what: string, size: number, { code }: Limit): UnreadableWorkbookError {
  return new UnreadableWorkbookError(code, `${what} comes to ${size} bytes once inflated`);
}

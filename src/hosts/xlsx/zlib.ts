import { inflateSync } from "fflate";
import { crc32 } from "./crc32";

/** What opens and checks the entries of a package. */
export interface Zlib {
  /** Of data without zlib's head; `size` is what the package says that it comes to. Throws where it is damaged. */
  inflate(compressed: Uint8Array, size: number): Uint8Array;
  /** Unsigned. */
  crc32(bytes: Uint8Array): number;
}

let inUse: Zlib = {
  inflate: (compressed, size) => inflateSync(compressed, { out: new Uint8Array(size) }),
  crc32,
};

/** A host that has a faster one than ours gives it before it opens a book; what comes of it is the same. */
export function useZlib(faster: Zlib): void {
  inUse = faster;
}

export function zlib(): Zlib {
  return inUse;
}

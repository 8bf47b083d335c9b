const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether the bytes are an OLE compound file: .xls, or what Office makes of an encrypted .xlsx. */
export function isOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/**
 * Whether an OLE file names a stream or storage so, in UTF-16. The name is sought anywhere: which of two reasons the
 * user reads depends on it, nothing else, and damaged directories are answered too.
 */
export function namesOleEntry(bytes: Uint8Array, name: string): boolean {
  const encoded = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const last = bytes.length - encoded.length;
  for (let at = bytes.indexOf(encoded[0]!); at >= 0 && at <= last; at = bytes.indexOf(encoded[0]!, at + 1)) {
    if (encoded.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

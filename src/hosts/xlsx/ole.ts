const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY = 128;
const FIRST_SECTOR = 512;

/** Whether the bytes are an OLE compound file: .xls, or what Office makes of an encrypted .xlsx. */
export function isOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/** Whether an OLE file holds a stream or storage of that name. Directory entries lie on multiples of 128 bytes. */
export function hasOleEntry(bytes: Uint8Array, name: string): boolean {
  const encoded = [...`${name}\0`].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = FIRST_SECTOR; at + ENTRY <= bytes.length; at += ENTRY) {
    if (bytes[at + 64] === encoded.length && encoded.every((byte, index) => bytes[at + index] === byte)) {
      return true;
    }
  }
  return false;
}

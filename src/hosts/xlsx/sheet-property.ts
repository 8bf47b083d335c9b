/** The value of a property of a worksheet as its part holds it: text in UTF-16. */
export function propertyText(bytes: Uint8Array): string {
  return new TextDecoder("utf-16le").decode(bytes);
}

export function propertyBytes(value: string): Uint8Array {
  const bytes = new Uint8Array(value.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < value.length; at += 1) view.setUint16(at * 2, value.charCodeAt(at), true);
  return bytes;
}

const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const ELSEWHERE = 0xffffffff;

/**
 * The same ZIP with every number where ZIP64 has it, as programs write it that do not know yet how large it will be.
 * @param highWord of every size: 1 makes parts of more than 4 GB.
 */
export function asZip64(bytes: Uint8Array, highWord = 0): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - END_SIZE;
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  const records: Uint8Array[] = [];
  for (let at = start, index = 0; index < count; index += 1) {
    const length = CENTRAL_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    records.push(withField(bytes.slice(at, at + length), highWord));
    at += length;
  }
  const directory = joined(records);
  return joined([bytes.slice(0, start), directory, ends(count, start, directory.length)]);
}

function withField(record: Uint8Array, highWord: number): Uint8Array {
  const [view, field] = [new DataView(record.buffer), new DataView(new ArrayBuffer(28))];
  field.setUint16(0, 1, true);
  field.setUint16(2, 24, true);
  [24, 20, 42].forEach((place, index) => {
    field.setUint32(4 + index * 8, view.getUint32(place, true), true);
    if (index === 0) field.setUint32(8, highWord, true);
    view.setUint32(place, ELSEWHERE, true);
  });
  view.setUint16(30, view.getUint16(30, true) + 28, true);
  return joined([record, new Uint8Array(field.buffer)]);
}

/** The ZIP64 end record, its locator, and an end record that says that all numbers are there. */
function ends(count: number, start: number, size: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(56 + 20 + END_SIZE));
  view.setUint32(0, 0x06064b50, true);
  view.setUint32(4, 44, true);
  view.setUint32(24, count, true);
  view.setUint32(32, count, true);
  view.setUint32(40, size, true);
  view.setUint32(48, start, true);
  view.setUint32(56, 0x07064b50, true);
  view.setUint32(56 + 8, start + size, true);
  view.setUint32(76, 0x06054b50, true);
  view.setUint16(76 + 8, 0xffff, true);
  view.setUint16(76 + 10, 0xffff, true);
  view.setUint32(76 + 12, ELSEWHERE, true);
  view.setUint32(76 + 16, ELSEWHERE, true);
  return new Uint8Array(view.buffer);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The tokens of a formula in a BIFF8 record, and what stands behind them. */
interface Tokens {
  readonly view: DataView;
  readonly from: number;
  readonly end: number;
  /** Where the record ends: constants and areas of some tokens stand between. */
  readonly recordEnd: number;
}

const EXP = 0x01;
const STRING = 0x17;
const NATURAL_LANGUAGE = 0x18;
const ATTRIBUTE = 0x19;
const CHOOSE = 0x04;
const ARRAY = 0x20;
const MEMORY_AREA = 0x26;
const AREA_BYTES = 8;

/** Bytes of the tokens that have one size. Operators, brackets and missing arguments (0x03 to 0x16) have one byte. */
const BYTES: Readonly<Record<number, number>> = {
  ...{ 0x01: 5, 0x02: 5, 0x19: 4, 0x1c: 2, 0x1d: 2, 0x1e: 3, 0x1f: 9 },
  ...{ 0x20: 8, 0x21: 3, 0x22: 4, 0x23: 5, 0x24: 5, 0x25: 9, 0x26: 7, 0x27: 7, 0x28: 7, 0x29: 3 },
  ...{ 0x2a: 5, 0x2b: 9, 0x2c: 5, 0x2d: 9, 0x2e: 3, 0x2f: 3, 0x39: 7, 0x3a: 7, 0x3b: 11, 0x3c: 7, 0x3d: 11 },
};

/**
 * Whether the tokens fill their place to the byte, and the areas behind them fit into the record: SheetJS trusts both.
 * A formula that leads to a shared one (PtgExp) is that token and no other, and is none that others share.
 */
export function tokensFit({ view, from, end, recordEnd }: Tokens, mayLead: boolean): boolean {
  if (end > recordEnd) return false;
  const behind: number[] = [];
  let at = from;
  while (at < end) {
    const type = kindOf(view.getUint8(at));
    // Formulas of Excel 97 in words of headings; what reads them goes to the end.
    if (type === NATURAL_LANGUAGE) return true;
    if (type === EXP && !(mayLead && end - from === BYTES[EXP])) return false;
    if (type === ARRAY || type === MEMORY_AREA) behind.push(type);
    const size = at + 4 <= recordEnd ? sizeOf(view, type, at) : sizeAtEnd(type);
    if (size === null) return false;
    at += size;
  }
  return at === end && areasFit(view, behind, end, recordEnd);
}

/** Whether the cell has the formula of another. */
export function leadsToShared({ view, from, end }: Tokens): boolean {
  return end > from && view.getUint8(from) === EXP;
}

/** Tokens of operands come as reference, value and array, which differ in two bits alone. */
function kindOf(byte: number): number {
  return byte >= 0x40 && byte < 0x80 ? (byte & 0x1f) | 0x20 : byte;
}

function sizeOf(view: DataView, type: number, at: number): number | null {
  if (type === STRING) return 3 + view.getUint8(at + 1) * (view.getUint8(at + 2) & 1 ? 2 : 1);
  if (type === ATTRIBUTE && view.getUint8(at + 1) === CHOOSE) return 6 + 2 * view.getUint16(at + 2, true);
  return sizeAtEnd(type);
}

function sizeAtEnd(type: number): number | null {
  return type >= 0x03 && type <= 0x16 ? 1 : (BYTES[type] ?? null);
}

/** Constants are read as far as there are bytes; areas are as many as a figure says. */
function areasFit(view: DataView, behind: readonly number[], from: number, end: number): boolean {
  if (!behind.includes(MEMORY_AREA)) return true;
  // Beside constants of its own a formula cannot tell where its areas begin without reading them.
  if (behind.includes(ARRAY)) return false;
  let at = from;
  for (let left = behind.length; left > 0; left -= 1) {
    if (at + 2 > end) return false;
    at += 2 + view.getUint16(at, true) * AREA_BYTES;
  }
  return at <= end;
}

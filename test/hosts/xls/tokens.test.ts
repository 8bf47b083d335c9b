import { tokensFit } from "../../../src/hosts/xls/tokens";

/** Tokens at the beginning of a record, with what stands behind them. */
const fit = (tokens: readonly number[], behind: readonly number[] = [], mayLead = true) => {
  const bytes = Uint8Array.from([...tokens, ...behind]);
  const view = new DataView(bytes.buffer);
  return tokensFit({ view, from: 0, end: tokens.length, recordEnd: bytes.length }, mayLead);
};

const REFERENCE = [0x44, 1, 0, 1, 0xc0];
const AREA = [0x25, 1, 0, 3, 0, 1, 0xc0, 1, 0xc0];
const CHOICE = [0x19, 4, 1, 0, 6, 0, 9, 0];
const SHARED = [0x01, 0, 0, 0, 0];

test.each([
  ["B2+B3", [...REFERENCE, ...REFERENCE, 0x03]],
  ["SUM(B2:B4)", [...AREA, 0x19, 0x10, 0, 0]],
  ["IF with a text of two bytes a letter", [...REFERENCE, 0x17, 2, 1, 0x42, 0x30, 0x44, 0x30, 0x42, 3, 1, 0]],
  ["CHOOSE of two", [...REFERENCE, ...CHOICE, 0x1e, 1, 0, 0x1e, 2, 0, 0x22, 3, 100, 0]],
  ["words of headings (Excel 97)", [0x18, 0x01, 0, 0, 0, 0]],
  ["that of another cell", SHARED],
  ["none", []],
])("%s", (_, tokens) => expect(fit(tokens)).toBe(true));

test.each([
  ["a reference that is cut off", REFERENCE.slice(0, 3)],
  ["a text that is longer than its place", [0x17, 9, 0, 0x41]],
  ["choices that are more than there are", [0x19, 4, 9, 0, 6, 0, 9, 0]],
  ["a token that nothing names", [0x3f, 0, 0]],
  ["another cell's formula within one", [...SHARED, ...SHARED, 0x03]],
])("%s does not fit", (_, tokens) => expect(fit(tokens)).toBe(false));

test("a formula that is shared leads to no other", () => expect(fit(SHARED, [], false)).toBe(false));

test("areas behind the tokens are as many as there is room for", () => {
  const union = [0x26, 0, 0, 0, 0, 0, 0];
  expect(fit(union, [1, 0, 0, 0, 1, 0, 0, 0, 1, 0])).toBe(true);
  expect(fit(union, [2, 0, 0, 0, 1, 0, 0, 0, 1, 0])).toBe(false);
  expect(fit(union)).toBe(false);
});

import { FRESH, isChanged, withCalculation, withChange } from "../../../src/taskpane/changes/staleness";

const at = (sheet: string, cell: string) => [{ sheet, cell }];

test("a changed cell makes the result stale, and itself alone doubtful", () => {
  const stale = withChange(FRESH, { sheet: "概要", address: "B12" });
  expect(stale.isStale).toBe(true);
  expect(isChanged(at("概要", "B12"), stale)).toBe(true);
  expect(isChanged(at("概要", "B13"), stale)).toBe(false);
  expect(isChanged(at("別", "B12"), stale)).toBe(false);
});

test("an area is changed as a whole", () => {
  const stale = withChange(FRESH, { sheet: "概要", address: "$B$2:$C$9" });
  expect(isChanged(at("概要", "C9"), stale)).toBe(true);
  expect(isChanged(at("概要", "D9"), stale)).toBe(false);
});

test.each([
  { sheet: "概要", address: null },
  { sheet: "概要", address: "3:4" },
  { sheet: "概要", address: "A1,C1" },
  { sheet: null, address: "A1" },
])("after %p no address is trusted", (change) => {
  expect(isChanged(at("別", "Z99"), withChange(FRESH, change))).toBe(true);
});

test("so many changes that nobody can tell them apart count as everything", () => {
  let stale = FRESH;
  for (let row = 1; row <= 300; row += 1) stale = withChange(stale, { sheet: "概要", address: `A${row}` });
  expect(stale).toMatchObject({ isStale: true, all: true });
});

test("a calculation makes the result stale, but no cell doubtful", () => {
  const stale = withCalculation(FRESH);
  expect(stale.isStale).toBe(true);
  expect(isChanged(at("概要", "B12"), stale)).toBe(false);
});

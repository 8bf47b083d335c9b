import { readdirSync } from "node:fs";
import { join } from "node:path";
import { CAUSES } from "../../../../src/engine/diagnosis/causes";
import type { Suspect } from "../../../../src/engine/diagnosis/causes/cause";

const FOLDER = join(__dirname, "../../../../src/engine/diagnosis/causes");

const HELPERS = [
  "cause.ts",
  "index.ts",
  "blocks.ts",
  "block-context.ts",
  "weight.ts",
  "digits.ts",
  "rounded-shifts.ts",
];

/** What has no figure as printed is no unknown of the search; it is proposed where the others are placed. */
const UNSEARCHED = ["illegible", "text-number", "not-computed"];
const SEARCHED = CAUSES.filter(({ id }) => !UNSEARCHED.includes(id));

function suspect(value: number, above: readonly number[] = [], totals: readonly number[] = []): Suspect {
  return { value, blank: false, totals, evidence: (kind) => (kind === "line-above" ? above : []) };
}

function cause(id: string) {
  const found = CAUSES.find((item) => item.id === id);
  if (!found) throw new Error(`no cause ${id}`);
  return found;
}

it("lists every cause file under the id of its name", () => {
  const files = readdirSync(FOLDER).filter((file) => !HELPERS.includes(file));
  expect(CAUSES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

it("gives every cause a name of its own in both languages and one way to happen", () => {
  for (const lang of ["ja", "en"] as const) {
    expect(new Set(CAUSES.map(({ name }) => name[lang])).size).toBe(CAUSES.length);
  }
  for (const { id, targets, admits, blocks } of CAUSES) {
    expect([targets, admits, blocks].filter(Boolean)).toHaveLength(UNSEARCHED.includes(id) ? 0 : 1);
  }
});

it("costs more to be arbitrary than by any other cause of one cell, but less than three of the cheapest", () => {
  const singles = SEARCHED.filter(({ id, blocks }) => !blocks && id !== "arbitrary").map(({ cost }) => cost);
  expect(cause("arbitrary").cost).toBeGreaterThan(Math.max(...singles));
  expect(cause("arbitrary").cost).toBeLessThan(3 * Math.min(...singles));
});

it.each([
  ["sign-lost", 120, -120],
  ["sign-added", -120, 120],
  ["digit-transposition", 1203, 1230],
  ["digit-error", -1203, -1803],
  ["digit-lost", 123, 1923],
  ["digit-added", 1923, 123],
  ["glued", 1234567, 1234],
  ["glued", 1234567, 567],
  ["unit", 41893000, 41893],
  ["unit", 41893, 41893000],
])("%s: %d was %d", (id, printed, meant) => {
  expect(cause(id).targets?.(suspect(printed))).toContain(meant);
});

it.each([
  ["sign-lost", 0],
  ["sign-added", 0],
  ["digit-transposition", 7],
  ["digit-error", 0],
  ["digit-added", 7],
  ["unit", 0],
])("%s cannot have happened to %d", (id, printed) => {
  expect(cause(id).targets?.(suspect(printed))).toEqual([]);
});

it("takes no digit off where what is left would begin with 0", () => {
  expect(cause("digit-added").targets?.(suspect(1023))).not.toContain(23);
});

it("takes a figure that equals the one above it for carried down", () => {
  expect(cause("carried-down").isPossible?.(suspect(55, [55]))).toBe(true);
  expect(cause("carried-down").isPossible?.(suspect(55, [56]))).toBe(false);
});

it("takes an item that equals its total for the total", () => {
  expect(cause("parent-in-child").isPossible?.(suspect(55, [], [55]))).toBe(true);
  expect(cause("parent-in-child").isPossible?.(suspect(55, [], []))).toBe(false);
});

it("takes the beginning of a figure, cut at a separator, for a misread separator", () => {
  expect(cause("separators").admits?.(suspect(1234), 1234567)).toBe(true);
  expect(cause("separators").admits?.(suspect(1234), 12345)).toBe(false);
});

it("takes a zero for any figure, for a negative one less readily", () => {
  const { admits, extra } = cause("zeroed");
  expect([7, -7].every((figure) => admits?.(suspect(0), figure))).toBe(true);
  expect(extra!(suspect(0), -7)).toBeGreaterThan(extra!(suspect(0), 7));
});

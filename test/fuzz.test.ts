import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { bookOfParts } from "../specimens/book-of-parts";
import { fuzzed, fuzzedOther, judged, judgedOther } from "../specimens/fuzz";

/** A fixed budget of seconds; `npm run fuzz` draws as many as it is asked for. */
const RUNS = 150;

test(`${RUNS} books at random end in a verdict or a named refusal, twice alike, and are copied as they are`, () => {
  const endings = new Set<string>();
  fc.assert(
    fc.property(fuzzed(150), ({ bytes }) => {
      endings.add(judged(bytes));
    }),
    { numRuns: RUNS, seed: 26 },
  );
  // The draw reaches what it is meant to reach.
  for (const ending of ["does-not-tie", "ties", "refused: damaged-part", "refused: damaged-file"])
    expect(endings).toContain(ending);
});

test("an .xls and an .ods that were changed end alike, and nothing is printed", async () => {
  const endings = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fuzzedOther, async ({ base, bytes }) => {
      endings.add(`${base} ${await judgedOther(bytes)}`);
    }),
    { numRuns: 60, seed: 26 },
  );
  for (const ending of [
    "ods ties-but-unchecked",
    "xls does-not-tie",
    "ods refused: damaged-part",
    "xls refused: damaged-file",
  ])
    expect(endings).toContain(ending);
});

test.each([
  ["a name that refers to nothing", 4_877, 218, "does-not-tie"],
  ["a sheet without its stream", 18_982, 144, "refused: damaged-file"],
])("an .xls with %s ends in a verdict or a refusal", async (_, place, value, ending) => {
  const bytes = Uint8Array.from(readFileSync(join(__dirname, "hosts/other-formats/signs-lost.xls")));
  bytes[place] = value;
  expect(await judgedOther(bytes)).toBe(ending);
});

describe("books that once failed", () => {
  const folder = join(__dirname, "../specimens/fuzz/corpus");
  test.each(readdirSync(folder))("%s", (name) => {
    const parts = JSON.parse(readFileSync(join(folder, name), "utf8")) as Record<string, string | null>;
    const given = Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, xml ?? undefined]));
    expect(judged(bookOfParts(given))).toMatch(
      /^(does-not-tie|ties.*|nothing-to-check|refused: damaged-part|copy refused: damaged-part)$/,
    );
  });
});

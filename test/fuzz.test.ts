import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { bookOfParts } from "../specimens/book-of-parts";
import { fuzzed, judged } from "../specimens/fuzz";

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

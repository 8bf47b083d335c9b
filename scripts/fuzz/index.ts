import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { letFailuresThrough } from "../../src/engine/book/guard";
import { type Fuzzed, fuzzed, judged } from "../../specimens/fuzz";

/**
 * `npm run fuzz [RUNS] [SEED]`: reads, checks and copies so many books at random and says how they ended, which took
 * longest, and what failed; what failed is kept in artifacts/fuzz. The same seed draws the same books.
 */
const [runs = 1_000, seed = 1] = process.argv.slice(2).map(Number);
/** One in so many is a whole budget book. */
const WHOLE = 200;
const KEPT = "artifacts/fuzz";
const SHOWN = 5;

letFailuresThrough(true);
const tally = new Map<string, number>();
const slowest: { seconds: number; what: string }[] = [];
let failures = 0;

let number = 0;
for (const book of fc.sample(fuzzed(WHOLE), { numRuns: runs, seed })) run(book, number++);
for (const [ending, count] of [...tally].sort(([, a], [, b]) => b - a)) console.log(`${count}\t${ending}`);
for (const { seconds, what } of slowest) console.log(`${seconds.toFixed(2)} s\t${what}`);
console.log(`${runs} books of seed ${seed}: ${failures} failures`);
process.exitCode = failures ? 1 : 0;

function run(book: Fuzzed, at: number): void {
  const what = `${at} ${book.base} ${JSON.stringify(book.changes)}`;
  const start = process.cpuUsage();
  const ending = endingOf(book, at, what);
  const { user, system } = process.cpuUsage(start);
  tally.set(ending, (tally.get(ending) ?? 0) + 1);
  slowest.push({ seconds: (user + system) / 1e6, what });
  slowest.sort((a, b) => b.seconds - a.seconds);
  slowest.length = Math.min(slowest.length, SHOWN);
}

function endingOf({ bytes }: Fuzzed, at: number, what: string): string {
  try {
    return judged(bytes);
  } catch (error) {
    failures++;
    const [first, ...more] = String((error as Error).stack ?? error).split("\n");
    console.log(`FAILED ${what}\n  ${[first, ...more.slice(0, 4)].join("\n  ")}`);
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(join(KEPT, `${seed}-${at}.xlsx`), bytes);
    return `failed: ${first}`;
  }
}

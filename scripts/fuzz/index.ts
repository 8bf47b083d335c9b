import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { letFailuresThrough } from "../../src/engine/book/guard";
import { type Fuzzed, fuzzed, fuzzedOther, judgedOther } from "../../specimens/fuzz";
import { fuzzedKept, judgedKept } from "../../specimens/fuzz/kept";

/**
 * `npm run fuzz [RUNS] [SEED]`: reads, checks and copies so many books at random and says how they ended, which took
 * longest, and what failed; what failed is kept in artifacts/fuzz. The same seed draws the same books.
 */
const [runs = 1_000, seed = 1] = process.argv.slice(2).map(Number);
/** One in so many is a whole budget book. */
const WHOLE = 200;
/** Of five, two are an .xls or .ods, and one keeps what people have said. */
const books = fc.oneof(
  { weight: 2, arbitrary: fuzzed(WHOLE) },
  { weight: 2, arbitrary: fuzzedOther },
  { weight: 1, arbitrary: fuzzedKept },
);
const KEPT = "artifacts/fuzz";
const SHOWN = 5;

letFailuresThrough(true);
const tally = new Map<string, number>();
const slowest: { seconds: number; what: string }[] = [];
let failures = 0;

void all();

async function all(): Promise<void> {
  let number = 0;
  for (const book of fc.sample(books, { numRuns: runs, seed })) await run(book, number++);
  for (const [ending, count] of [...tally].sort(([, a], [, b]) => b - a)) console.log(`${count}\t${ending}`);
  for (const { seconds, what } of slowest) console.log(`${seconds.toFixed(2)} s\t${what}`);
  console.log(`${runs} books of seed ${seed}: ${failures} failures`);
  process.exitCode = failures ? 1 : 0;
}

async function run(book: Fuzzed, at: number): Promise<void> {
  const what = `${at} ${book.base} ${JSON.stringify(book.changes)}`;
  const start = process.cpuUsage();
  const ending = await endingOf(book, at, what);
  const { user, system } = process.cpuUsage(start);
  const told = `${book.base === "kept" ? "kept" : formatOf(book)}\t${ending}`;
  tally.set(told, (tally.get(told) ?? 0) + 1);
  slowest.push({ seconds: (user + system) / 1e6, what });
  slowest.sort((a, b) => b.seconds - a.seconds);
  slowest.length = Math.min(slowest.length, SHOWN);
}

async function endingOf(book: Fuzzed, at: number, what: string): Promise<string> {
  try {
    return book.base === "kept" ? judgedKept(book.bytes) : await judgedOther(book.bytes);
  } catch (error) {
    failures++;
    const [first, ...more] = String((error as Error).stack ?? error).split("\n");
    console.log(`FAILED ${what}\n  ${[first, ...more.slice(0, 4)].join("\n  ")}`);
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(join(KEPT, `${seed}-${at}.${formatOf(book)}`), book.bytes);
    return `failed: ${first}`;
  }
}

function formatOf({ base }: Fuzzed): string {
  return base === "xls" || base === "ods" ? base : "xlsx";
}

import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cost, costOf } from "./cost";

/**
 * `many.js` measures books of the reference budget's size: one process after the other, then one process with one worker
 * and with two, ROUNDS times each in turn, since other work on the machine comes and goes. BOOKS says how many (200).
 * What comes out has to be the same each time.
 */
const SAMPLE = "assets/samples/budget-h28.xlsx";
const PROGRAM = "bin/kenzan.js";
const { BOOKS = "200", ROUNDS = "3" } = process.env;

/** Processes of their own of which the cost is taken; the others would cost the same. */
const SINGLE_RUNS = 20;

const folder = mkdtempSync(join(tmpdir(), "kenzan-many-"));
try {
  measure(Number(BOOKS), Number(ROUNDS));
} finally {
  rmSync(folder, { recursive: true });
}

function measure(books: number, rounds: number): void {
  const paths = Array.from({ length: books }, (_, at) =>
    join(folder, `${String(at + 1).padStart(4, "0")}.xlsx`),
  );
  for (const path of paths) copyFileSync(SAMPLE, path);
  for (let round = 1; round <= rounds; round++) {
    console.log(`\nround ${round} of ${rounds}: ${books} books`);
    const single = paths.slice(0, SINGLE_RUNS).map((path) => run([path, "--json", "-"]));
    const [cpu, wall] = [sum(single.map((each) => each.cpu)), sum(single.map((each) => each.wall))];
    const times = books / single.length;
    tell("one process after the other", { ...single[0]!, cpu: cpu * times, wall: wall * times });
    const [one, two] = ["1", "2"].map((workers) => {
      const csv = join(folder, `${workers}.csv`);
      const cost = run([folder, "--json", "-", "--csv", csv, "--force", "--workers", workers]);
      tell(workers === "1" ? "one process, one worker" : "one process, two workers", cost);
      return { ...cost, csv: readFileSync(csv, "utf8") };
    });
    const lines = paths.map((path, at) => lineOf(path, single[at % single.length]!));
    const isSame = one!.csv === two!.csv && one!.said === two!.said && one!.said === lines.join("");
    console.log(
      `two workers ÷ one ${ratio(two!, one!)}, ÷ one after the other ${(two!.wall / (wall * times)).toFixed(2)}`,
    );
    console.log(isSame ? "the same lines and rows each time" : "LINES OR ROWS DIFFER");
    if (!isSame) process.exitCode = 1;
  }
}

/** The line that a book has among several: what its own run says, with its path and its name. */
function lineOf(path: string, { said }: Cost): string {
  const report = JSON.parse(said) as { workbook: string };
  return `${JSON.stringify({ path, ...report, workbook: path.slice(folder.length + 1) })}\n`;
}

function run(args: readonly string[]): Cost {
  const cost = costOf([PROGRAM, "check", ...args, "--quiet"]);
  if (!cost) throw new Error(`failed: ${args.join(" ")}`);
  return cost;
}

function tell(what: string, { cpu, wall, megabytes }: Cost): void {
  const figures = [`${wall.toFixed(1)} s`, `CPU ${cpu.toFixed(1)} s`, `${megabytes.toFixed(0)} MB`];
  console.log(what.padEnd(30) + figures.map((each) => each.padStart(14)).join(""));
}

function ratio(one: Cost, other: Cost): string {
  return `${(one.wall / other.wall).toFixed(2)} (CPU ${(one.cpu / other.cpu).toFixed(2)})`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { booksToCompare } from "./books";
import { talliesOf } from "./tallies";

/**
 * `npm run compare -- OTHER_CHECKOUT` compares what two builds say of the same books, byte for byte: JSON with equations
 * and text in both languages. `--tallies` adds the tallies of bench:diagnosis, its layouts and the corpus, times left
 * out (SEEDS=5 books a line). ONLY=forms takes the books whose names hold that, CORPUS=FOLDER others than
 * ../shared/real-data. Fails where anything differs; what both said stays in dist/compare.
 */
const FOLDER = "dist/compare";
const BOOKS = path.join(FOLDER, "books");
const LIST = path.join(FOLDER, "books.txt");
const CORPUS = process.env.CORPUS ?? "../shared/real-data";
const ONLY = process.env.ONLY ?? "";
const SEEDS = process.env.SEEDS ?? "5";
const SIDES = ["other", "here"] as const;

type Checkouts = Readonly<Record<(typeof SIDES)[number], string>>;

const other = process.argv.slice(2).find((each) => !each.startsWith("--"));
if (other && existsSync(commandOf(other))) compare({ other, here: "." });
else end(`There is no ${commandOf(other ?? "OTHER_CHECKOUT")}. npm run compare -- OTHER_CHECKOUT, built.`);

function compare(checkouts: Checkouts): void {
  const books = writeBooks();
  for (const side of SIDES) say(commandOf(checkouts[side]), side);
  const differing = books.filter((book) => printDifferences(book));
  const lines = process.argv.includes("--tallies") ? compareTallies(checkouts) : 0;
  console.log(`${books.length} books compared, ${differing.length} differ`);
  if (process.argv.includes("--tallies")) console.log(`tallies compared, ${lines} lines differ`);
  if (differing.length || lines) process.exitCode = 1;
}

function commandOf(checkout: string): string {
  return path.join(checkout, "dist/cli/kenzan.js");
}

function writeBooks(): string[] {
  rmSync(FOLDER, { recursive: true, force: true });
  const books: string[] = [];
  for (const [name, bytes] of booksToCompare(CORPUS)) {
    if (!name.includes(ONLY)) continue;
    const file = path.join(BOOKS, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes());
    books.push(name);
  }
  writeFileSync(LIST, books.join("\n"));
  return books;
}

function say(command: string, side: string): void {
  const script = ["scripts/compare/say.js", command, LIST, BOOKS, path.join(FOLDER, side)];
  const { status } = spawnSync(process.execPath, script, { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) end(`${command} did not say something of every book.`);
}

function end(message: string): never {
  console.error(message);
  process.exit(2);
}

/** Each view of a book that differs, with its first line that does; whether there is one. */
function printDifferences(book: string): boolean {
  const [before, now] = SIDES.map((side) => viewsOf(path.join(FOLDER, side), book));
  const differing = before!.filter(({ view, text }) => text !== viewIn(now!, view));
  for (const { view, text } of differing) {
    const [lines, others] = [text.split("\n"), viewIn(now!, view).split("\n")];
    const at = others.findIndex((line, index) => line !== lines[index]);
    const line = at < 0 ? others.length : at;
    printLine(`${book}: ${view} line ${line + 1}`, lines[line], others[line]);
  }
  return differing.length > 0;
}

interface View {
  readonly view: string;
  readonly text: string;
}

function viewsOf(folder: string, book: string): View[] {
  const at = path.join(folder, book);
  return readdirSync(path.dirname(at))
    .filter((file) => file.startsWith(`${path.basename(at)}.`))
    .map((file) => ({
      view: file.slice(path.basename(at).length + 1),
      text: readFileSync(path.join(path.dirname(at), file), "utf8"),
    }));
}

function viewIn(views: readonly View[], view: string): string {
  return views.find((each) => each.view === view)!.text;
}

/** How many lines of the tallies differ; each is printed. */
function compareTallies(checkouts: Checkouts): number {
  const [before, now] = SIDES.map((side) => talliesOf(checkouts[side], path.resolve(CORPUS), SEEDS));
  let count = 0;
  for (const [name, lines] of now!) {
    const others = before!.get(name)!;
    for (let at = 0; at < Math.max(lines.length, others.length); at++) {
      if (lines[at] === others[at]) continue;
      count += 1;
      printLine(`${name} line ${at + 1}`, others[at], lines[at]);
    }
  }
  return count;
}

function printLine(where: string, before = "", now = ""): void {
  const shortened = (line: string) => (line.length > 200 ? `${line.trim().slice(0, 200)}…` : line.trim());
  console.log(`${where}\n  other: ${shortened(before)}\n  here:  ${shortened(now)}`);
}

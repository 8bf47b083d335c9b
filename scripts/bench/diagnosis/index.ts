import { dice, type Dice } from "../../../specimens/dice";
import { BLOCKS } from "../../../specimens/errors/blocks";
import { BOOKS } from "../../../specimens/clean-books";
import { figuresOf, type CleanBook } from "../../../specimens/errors/figures";
import {
  type SpoiltBook,
  withBlock,
  withErrors,
  withLineTwice,
  withoutLine,
  withStaleTotals,
} from "../../../specimens/errors/book";
import { SPOILS } from "../../../specimens/errors/kinds";
import { talliesByLayout } from "./layouts";
import { printLayoutHeading, printLayoutLine } from "./layout-table";
import { printCalibration, printHeading, printLine } from "./table";
import { type Claim, judge, newTally, type Tally } from "./tally";

/**
 * Spoils the clean books with fixed seeds and prints how often the diagnosis is right, and how fast.
 * SEEDS=50 FIRST_SEED=1 ONLY=text: how many books a line has, where the seeds begin, which lines are printed.
 * `npm run bench:diagnosis -- layouts` compares the layouts of specimens/layouts instead.
 */
const SEEDS = Number(process.env.SEEDS ?? 50);
const FIRST_SEED = Number(process.env.FIRST_SEED ?? 1);
const ONLY = process.env.ONLY ?? "";

const ALL_KINDS = Object.keys(SPOILS);
/** Kinds that leave a trace in the figure itself; anything else can only be told by its equations. */
const TRACED_KINDS = ["sign", "transposition", "digit", "digit lost", "unit", "zeroed"];

type Draw = (book: CleanBook, random: Dice) => SpoiltBook | null;

const claims = new Map<string, Claim[]>();

if (process.argv.includes("layouts")) printLayouts();
else printBooks();

function printBooks(): void {
  printHeading();
  for (const [name, make] of Object.entries(BOOKS)) {
    const lines = [...linesFor(name)].filter(([label]) => `${name}, ${label}`.includes(ONLY));
    if (!lines.length) continue;
    const book = figuresOf(make());
    warmUp(book);
    for (const [label, draw] of lines) line(name, label, book, draw);
  }
  printCalibration(claims);
}

/** The reference budget with the same wrong figures in every layout. */
function printLayouts(): void {
  const seeds = Array.from({ length: SEEDS }, (_, index) => FIRST_SEED + index);
  printLayoutHeading();
  let tidy: readonly Tally[] | null = null;
  for (const { name, tallies } of talliesByLayout(seeds, (layout) => layout.includes(ONLY))) {
    tidy ??= tallies;
    printLayoutLine(name, tallies, tidy);
  }
}

/** The first books take longer, until the engine is compiled; a pane that is open has that behind it. */
function warmUp(book: CleanBook): void {
  for (let seed = 1; seed <= 15; seed++) {
    const spoilt = withErrors(book, dice(seed), ALL_KINDS, 3);
    if (spoilt) judge(newTally(), spoilt);
  }
}

function* linesFor(name: string): Generator<readonly [string, Draw]> {
  const counts =
    name === "with segments" ? [1, 2, 3, 5, 8, 12, 20] : name === "8 bodies" ? [1, 8, 20] : [1, 2, 3, 5, 8];
  for (const count of counts)
    yield [`${count} of all kinds`, (book, random) => withErrors(book, random, ALL_KINDS, count)];
  if (name === "8 bodies") return;
  for (const count of counts.slice(0, 3))
    yield [`${count} of traced kinds`, (book, random) => withErrors(book, random, TRACED_KINDS, count)];
  for (const kind of ALL_KINDS) yield [kind, (book, random) => withErrors(book, random, [kind], 1)];
  for (const kind of Object.keys(BLOCKS)) yield [kind, (book, random) => withBlock(book, random, kind)];
  yield ["totals not updated", withStaleTotals];
  yield ["line left out", withoutLine];
  yield ["line twice", withLineTwice];
}

function line(book: string, label: string, clean: CleanBook, draw: Draw): void {
  const name = `${book}, ${label}`;
  const tally = newTally();
  for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
    const spoilt = draw(clean, dice(seed * 7919 + hashOf(label)));
    if (spoilt) claims.set(book, [...(claims.get(book) ?? []), ...judge(tally, spoilt)]);
  }
  if (tally.runs) printLine(name, tally);
}

/** Lines draw different books. */
function hashOf(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7);
}

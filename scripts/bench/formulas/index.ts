import { check } from "../../../src/engine";
import { cellName } from "../../../src/engine/book/address";
import { dice, type Dice } from "../../../specimens/dice";
import { FORMULA_BOOKS, formulaBook } from "../../../specimens/formula-books/book";
import { FORMULA_SPOILS, STALE } from "../../../specimens/formula-errors/kinds";
import {
  type SpoiltFormulas,
  withFormulaErrors,
  withoutResults,
} from "../../../specimens/formula-errors/spoilt";
import { OFFICE_BOOKS, officeBook } from "../../../specimens/office-books";
import { judge, newTally, type Tally } from "./tally";

/**
 * `npm run bench:formulas`: books of formulas with one to three errors in them. SEEDS=10 FIRST_SEED=1: how many books of
 * each form and kind, and where the seeds begin; OFFICE=1: books as offices link them in place of forms; ONLY=text: which kinds; SHOW=1: every book that is not told or not
 * rightly repaired.
 */
const SEEDS = Number(process.env.SEEDS ?? 10);
const FIRST_SEED = Number(process.env.FIRST_SEED ?? 1);
const ONLY = process.env.ONLY ?? "";
const FORM = process.env.FORM ?? "";
const FORMS = (process.env.OFFICE === "1" ? Object.keys(OFFICE_BOOKS) : FORMULA_BOOKS).filter((each) =>
  each.includes(FORM),
);
const bookOf = process.env.OFFICE === "1" ? officeBook : formulaBook;
const SHOWS = process.env.SHOW === "1";

const UNCOMPUTED = "without stored results";
const KINDS = Object.keys(FORMULA_SPOILS);
const COLUMNS = ["told", "warned", "first", "listed", "misled", "overwritten"] as const;
const unseen = new Map<string, Tally>();
const all = new Map<string, Tally>();

printClean();
console.log(`${"".padEnd(38)} runs${COLUMNS.map((each) => each.padStart(12)).join("")}    95 % right`);
for (const kind of KINDS) measure({ name: kind, group: "one error", count: 1, draw: () => [kind] });
measure({ name: UNCOMPUTED, group: "one error", count: 1, draw: drawSeen });
for (const count of [2, 3])
  measure({ name: `${count} errors`, group: `${count} errors`, count, draw: drawSeen });
console.log("");
for (const [name, tally] of all) print(`all: ${name}`, tally);
console.log("\nno check can see (the figure is right, or nothing has to agree with it):");
for (const [name, tally] of unseen) print(name, tally);

/** A line of the report. */
interface Line {
  readonly name: string;
  readonly group: string;
  /** How many errors a book has, of kinds in the order in which they are drawn. */
  readonly count: number;
  readonly draw: (random: Dice) => readonly string[];
}

function drawSeen(random: Dice): readonly string[] {
  return random.shuffle(KINDS.filter((kind) => kind !== STALE && kind !== "input slip"));
}

function measure({ name, group, count, draw }: Line): void {
  if (!name.includes(ONLY)) return;
  const own = newTally();
  for (const form of FORMS)
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      const random = dice(seed * 7919 + hashOf(`${name} ${form}`));
      const spoilt = withFormulaErrors(bookOf(form, seed), draw(random), count, random);
      if (!spoilt) continue;
      const given = name === UNCOMPUTED ? { ...spoilt, workbook: withoutResults(spoilt.workbook) } : spoilt;
      const judged = judge(spoilt, given.workbook);
      const reason = spoilt.errors.find((error) => error.unseen !== null)?.unseen;
      const tallies = reason ? [tallyIn(unseen, `${name}: ${reason}`)] : [own, tallyIn(all, group)];
      for (const tally of tallies) add(tally, judged);
      if (SHOWS && !reason && (!judged.told || !judged.first || judged.misled || judged.overwritten))
        show(`${name} | ${form} ${seed}`, spoilt, judged);
    }
  if (own.runs) print(name, own);
}

function tallyIn(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? newTally();
  tallies.set(name, tally);
  return tally;
}

function add(tally: Tally, judged: ReturnType<typeof judge>): void {
  tally.runs += 1;
  for (const key of [...COLUMNS, "sure", "sureRight"] as const) tally[key] += judged[key];
}

function print(name: string, tally: Tally): void {
  const { runs, sure, sureRight } = tally;
  const shares = COLUMNS.map((key) =>
    (key === "misled" || key === "overwritten"
      ? String(tally[key])
      : `${((100 * tally[key]) / runs).toFixed(1)}%`
    ).padStart(12),
  );
  const right = sure ? `${((100 * sureRight) / sure).toFixed(1)}% of ${sure}` : "–";
  console.log(`${name.padEnd(38)}${String(runs).padStart(5)}${shares.join("")}   ${right}`);
}

/** Right books: errors, and notices of any kind. */
function printClean(): void {
  let [books, errors, notices] = [0, 0, 0];
  for (const form of FORMS)
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      const { workbook } = bookOf(form, seed);
      for (const given of [workbook, withoutResults(workbook)]) {
        const { findings } = check(given);
        books += 1;
        errors += findings.filter(({ severity }) => severity === "error").length;
        notices += Number(findings.some(({ severity }) => severity === "warning"));
      }
    }
  console.log(`${books} right books: ${errors} errors, ${notices} with notices\n`);
}

function show(name: string, { errors }: SpoiltFormulas, judged: ReturnType<typeof judge>): void {
  const truth = errors.flatMap(({ kind, cells }) =>
    cells.map(
      ({ sheet, cell }) =>
        `${kind}: ${sheet}!${cellName(cell.row, cell.column)} ${cell.formula ?? cell.value}`,
    ),
  );
  const best = judged.best.map(
    ({ confidence, changes }) =>
      `${confidence} ${changes
        .map(
          ({ cell, to, formula }) =>
            `${cell.sheet}!${cellName(cell.row, cell.column)} ${formula ? `{${formula.from} → ${formula.to}}` : `→ ${to}`}`,
        )
        .join("; ")}`,
  );
  const ends = [
    judged.told ? "" : judged.warned ? "WARNED" : "SILENT",
    judged.misled ? "MISLED" : "",
    judged.overwritten ? "OVER" : "",
    judged.listed ? "" : "UNLISTED",
  ];
  console.log(
    `  ${name} ${ends.join(" ")}\n      ${truth.join(" | ")}\n      ${best.join("\n      ") || "no repair"}`,
  );
}

function hashOf(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7);
}

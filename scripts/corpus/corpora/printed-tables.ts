import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type CellEquation, placeOf, relationOf } from "../cell-equation";
import { few, type Corpus, type Figure, share } from "../figure";
import { doubtsOf, equationsOn, errorsOf, type Found, timed } from "../found";
import { type Score, scoreSets } from "../score";
import { readTruth, type Truth } from "../truth";
import { type Form, rowsOf, workbookFrom } from "../workbook";
import { dice } from "../../../specimens/dice";
import { spoiledAt } from "../../../specimens/errors/sheet";
import { ratio } from "../../../src/engine/findings/notices/ratio";

const TRUTH = "scripts/corpus/truth";
const SHEET = "表";

/** So many times each table is spoiled. */
const TIMES = 40;
const SEED = 9;

/**
 * Right tables of public bodies: nothing in them may be reported, and what their labels promise has to be found.
 * @param truthOf the name of the file with the truth of a table, below scripts/corpus/truth and without ".txt".
 */
export function printedTables(id: string, folder: string, truthOf: (name: string) => string): Corpus {
  return {
    id,
    path: folder,
    measure: (at) => [
      ...(["numbers", "text"] as const).flatMap((form) => measure(at, form, truthOf)),
      noticed(at, truthOf),
      wrongRatios(at),
    ],
  };
}

const NOTHING = {
  errors: 0,
  doubts: 0,
  ratios: 0,
  equations: 0,
  promised: 0,
  kept: 0,
  others: 0,
  modes: 0,
  modesRight: 0,
  written: 0,
};

function measure(folder: string, form: Form, truthOf: (name: string) => string): Figure[] {
  const total = { ...NOTHING };
  const files = readdirSync(folder).filter((file) => file.endsWith(".tsv"));
  for (const file of files) {
    const tsv = readFileSync(path.join(folder, file), "utf8");
    const { found } = timed(workbookFrom([{ name: SHEET, tsv }], form));
    total.errors += errorsOf(found).length;
    total.doubts += doubtsOf(found).length;
    total.ratios += ratiosIn(found).length;
    total.equations += found.equations.length;
    const truth = readTruthFile(truthOf(path.basename(file, ".tsv")));
    if (!truth) continue;
    total.written++;
    const { known, right, reported } = promises(truth, found, tsv);
    total.promised += known;
    total.kept += right;
    total.others += reported - right;
    if (!truth.rounding) continue;
    total.modes++;
    if (hasMode(found, truth)) total.modesRight++;
  }
  return [
    few(`as ${form}: errors reported`, total.errors),
    few(`as ${form}: ratios reported`, total.ratios),
    { name: `as ${form}: warnings about equations`, value: total.doubts, as: "count", better: "lower" },
    { name: `as ${form}: equations found`, value: total.equations, as: "count", better: null },
    share(`as ${form}: promised equations found`, total.kept, total.promised, 0.95),
    { name: `as ${form}: equations that no label promises`, value: total.others, as: "count", better: null },
    share(`as ${form}: tables with the right rounding`, total.modesRight, total.modes, 1),
    share(`as ${form}: tables with a written truth`, total.written, files.length),
  ];
}

/** One figure of a promised equation is made wrong, again and again: how often an equation with it is reported. */
function noticed(folder: string, truthOf: (name: string) => string): Figure {
  const random = dice(SEED);
  let [reported, spoilt] = [0, 0];
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".tsv"))) {
    const truth = readTruthFile(truthOf(path.basename(file, ".tsv")));
    const tsv = readFileSync(path.join(folder, file), "utf8");
    const workbook = workbookFrom([{ name: SHEET, tsv }], "numbers");
    for (let time = 0; truth && time < TIMES; time++) {
      const { total, terms } = random.pick(truth.equations);
      const place = random.pick([total, ...terms.map(([term]) => term)]);
      const [row, column] = place.split(",").map(Number);
      const sheet = spoiledAt(workbook.sheets[0]!, row!, column!, random);
      if (!sheet) continue;
      spoilt++;
      const { found } = timed({ ...workbook, sheets: [sheet] });
      const isHit = [...errorsOf(found), ...doubtsOf(found)].some(({ cells }) =>
        cells.some((cell) => cell.row === row && cell.column === column),
      );
      if (isHit) reported++;
    }
  }
  return share("single errors noticed", reported, spoilt);
}

/** Every printed ratio of two digits and more is made wrong once: how often it is reported. */
function wrongRatios(folder: string): Figure {
  const random = dice(SEED);
  let [reported, spoilt] = [0, 0];
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".tsv"))) {
    const tsv = readFileSync(path.join(folder, file), "utf8");
    const workbook = workbookFrom([{ name: SHEET, tsv }], "numbers");
    for (const { row, column } of ratioCells(timed(workbook).found)) {
      const sheet = spoiledAt(workbook.sheets[0]!, row, column, random);
      if (!sheet) continue;
      spoilt++;
      const { found } = timed({ ...workbook, sheets: [sheet] });
      if (ratiosIn(found).some(({ cell }) => cell.row === row && cell.column === column)) reported++;
    }
  }
  return share("wrong ratios noticed", reported, spoilt);
}

function ratioCells({ statements }: Found): { row: number; column: number }[] {
  return statements.flatMap(({ ratios = [], lines }) =>
    ratios.flatMap(({ column, figures }) =>
      figures.flatMap((figure, line) =>
        figure && Math.abs(figure.digits) >= 10 ? [{ row: lines[line]!.row, column }] : [],
      ),
    ),
  );
}

function ratiosIn({ findings }: Found): Found["findings"] {
  return findings.filter(({ rule }) => rule === ratio.id);
}

function readTruthFile(name: string): Truth | null {
  const file = path.join(TRUTH, `${name}.txt`);
  return existsSync(file) ? readTruth(readFileSync(file, "utf8")) : null;
}

/** Promises about cells in which nothing is printed are none; of two that say the same one counts. */
function promises({ equations }: Truth, found: Found, tsv: string): Score {
  const printed = new Set(
    rowsOf(tsv).flatMap((cells, row) =>
      cells.flatMap((cell, column) => (/\d/.test(cell) ? [placeOf(row, column)] : [])),
    ),
  );
  const relations = (list: readonly CellEquation[]) =>
    new Set(list.map((each) => relationOf(each, (place) => !printed.has(place))).filter(Boolean));
  return scoreSets(relations(equationsOn(SHEET, found)), relations(equations));
}

/** All tables of the page that anything adds up in are taken for this mode. */
function hasMode({ equations, statements }: Found, { rounding }: Truth): boolean {
  const used = new Set(equations.map(({ total }) => total.statement));
  return used.size > 0 && [...used].every((index) => statements[index]!.rounding === rounding);
}

import { findAll } from "../../../src/engine";
import { cellName } from "../../../src/engine/book/address";
import type { Workbook } from "../../../src/engine/types";
import { type Dice, dice } from "../../../specimens/dice";
import { FIGURES } from "../../../specimens/right/figures";
import { redrawable, redrawn } from "../../../specimens/right/redrawn";
import { type PrintedFigure, printedFigures, withFigure } from "../../../specimens/sets/figures";
import { readSet, SETS } from "../../../specimens/sets/set";
import { WAYS } from "../../../specimens/sets/ways";

/**
 * `npm run bench:families`: the statements that a family of bodies submits together, right books with random figures laid
 * out in three ways: does anything in them raise an error? And in each some figure is changed to anything: is it told,
 * or named as unchecked? What stays silent is listed. SEEDS=200: books a family; CHANGES=3: changed figures a book;
 * FILTER=municipal.
 */
const SEEDS = Number(process.env.SEEDS ?? 200);
const CHANGES = Number(process.env.CHANGES ?? 3);
const FILTER = process.env.FILTER ?? "";

console.log("| family | books | with errors | unchecked | changed | told | named | silent |");
console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
for (const name of SETS.filter((each) => each.includes(FILTER))) measure(name);

function measure(name: string): void {
  const [raised, silent]: [string[], string[]] = [[], []];
  const tally = { books: 0, errors: 0, unchecked: 0, changed: 0, told: 0, named: 0 };
  WAYS.forEach(({ name: way, bookOf }, at) => {
    const known = redrawable(findAll(bookOf(readSet(name))));
    for (let seed = at + 1; known && seed <= SEEDS; seed += WAYS.length) {
      const random = dice(seed);
      const figures = FIGURES[seed % FIGURES.length]!;
      const book = redrawn(known, figures, random);
      const { findings, unchecked, statements } = findAll(book);
      tally.books++;
      tally.unchecked += Number(unchecked.length > 0);
      if (findings.some(({ equation, severity }) => equation && severity === "error")) {
        tally.errors++;
        raised.push(`${way}, ${figures.name}, seed ${seed}`);
        continue;
      }
      for (const figure of drawn(printedFigures(statements), random)) {
        tally.changed++;
        const end = endOf(withFigure(book, figure, otherThan(figure.value, random)), unchecked.length);
        if (end === "silent") silent.push(placeOf(figure));
        else tally[end]++;
      }
    }
  });
  console.log(`| ${[name, ...Object.values(tally), silent.length].join(" | ")} |`);
  for (const each of raised) console.log(`   error in a right book: ${each}`);
  for (const each of new Set(silent)) console.log(`   silent: ${each}`);
}

function drawn(figures: readonly PrintedFigure[], random: Dice): PrintedFigure[] {
  return Array.from({ length: CHANGES }, () => figures[random.below(figures.length)]!);
}

/** Any other figure of about that size. */
function otherThan(value: number, random: Dice): number {
  const other = Math.round(value * (0.3 + random.below(1400) / 1000)) + 13;
  return other === value ? value + 7 : other;
}

function endOf(book: Workbook, before: number): "told" | "named" | "silent" {
  const { findings, unchecked } = findAll(book);
  if (findings.some(({ equation }) => equation)) return "told";
  return unchecked.length > before ? "named" : "silent";
}

function placeOf({ label, cell }: PrintedFigure): string {
  return `${label} (${cell.sheet}!${cellName(cell.row, cell.column)})`;
}

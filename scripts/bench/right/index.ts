import { check, findAll } from "../../../src/engine";
import type { Workbook } from "../../../src/engine/types";
import { dice } from "../../../specimens/dice";
import { FORMS, readForm } from "../../../specimens/forms/form";
import { LAYOUTS } from "../../../specimens/layouts/kinds";
import { tablesOf } from "../../../specimens/layouts/layout";
import { FIGURES } from "../../../specimens/right/figures";
import { flushLeft } from "../../../specimens/right/flush-left";
import { GROUPINGS, groups } from "../../../specimens/right/groups";
import { redrawable, redrawn } from "../../../specimens/right/redrawn";
import { workbookOf } from "../../../specimens/sheets";

/**
 * `npm run bench:right`: right books with random figures, in every form, layout and list of groups, as they are and flush
 * left: does anything in them raise an error, a warning or a repair, and is anything left unchecked? SEEDS=20: how
 * many books a line has; ONLY=forms,layouts,groups; FILTER=surplus; SHOW=1 prints the false errors.
 */
const SEEDS = Number(process.env.SEEDS ?? 20);
const SHOWS = process.env.SHOW === "1";
const ONLY = process.env.ONLY?.split(",") ?? ["forms", "layouts", "groups"];
const FILTER = process.env.FILTER ?? "";

const ENDS = ["books", "errors", "warnings", "repairs", "unchecked"] as const;
type Tally = Record<(typeof ENDS)[number], number>;

const newTally = (): Tally => ({ books: 0, errors: 0, warnings: 0, repairs: 0, unchecked: 0 });
const all = newTally();
const byFigures = new Map(FIGURES.map(({ name }) => [name, newTally()]));

console.log(`| book | ${ENDS.join(" | ")} |\n| --- | --- | --- | --- | --- | --- |`);
if (ONLY.includes("forms"))
  for (const form of FORMS) measureBook(`form: ${form}`, () => workbookOf(readForm(form)));
if (ONLY.includes("layouts"))
  for (const layout of LAYOUTS)
    measureBook(`layout: ${layout.name}`, (seed) => {
      const random = dice(seed);
      return layout.layOut(tablesOf(layout, random), random).workbook;
    });
if (ONLY.includes("groups"))
  for (const grouping of GROUPINGS)
    measure(`groups: ${grouping.name}`, (seed, figures) => groups(grouping, figures, dice(seed)));
console.log(row("all", all));
for (const [name, tally] of byFigures) console.log(row(`figures: ${name}`, tally));

/** The figures of a book drawn anew, as it is and flush left; layouts have a few looks. */
function measureBook(name: string, bookOf: (look: number) => Workbook): void {
  const looks = name.startsWith("form") ? 1 : 3;
  const ways = Array.from({ length: looks }, (_, look) => redrawable(findAll(bookOf(look + 1))));
  const way = (seed: number) => ways[seed % looks]!;
  if (ways.includes(null)) return console.log(`| ${name} | not drawn: several units |`);
  measure(name, (seed, figures) => redrawn(way(seed)!, figures, dice(seed)));
  measure(`${name}, flush left`, (seed, figures) => flushLeft(redrawn(way(seed)!, figures, dice(seed))));
}

function measure(name: string, bookOf: (seed: number, figures: (typeof FIGURES)[number]) => Workbook): void {
  if (!name.includes(FILTER)) return;
  const own = newTally();
  for (let seed = 1; seed <= SEEDS; seed++) {
    const figures = FIGURES[seed % FIGURES.length]!;
    const tallies = [own, all, byFigures.get(figures.name)!];
    for (const [end, count] of Object.entries(
      endsOf(`${name} ${figures.name} ${seed}`, bookOf(seed, figures)),
    ))
      for (const tally of tallies) tally[end as keyof Tally] += count;
  }
  console.log(row(name, own));
}

/** In how many books (one or none) each happened. */
function endsOf(name: string, workbook: Workbook): Tally {
  const { findings, unchecked, statements } = findAll(workbook);
  const raised = (severity: string) => findings.filter((each) => each.equation && each.severity === severity);
  const [errors, warnings] = [raised("error"), raised("warning")];
  const untold = errors.length + warnings.length === 0;
  const repairs = untold ? [] : check(workbook).diagnosis.errors.flatMap((error) => error.repairs);
  if (SHOWS && errors.length > 0) {
    console.log(`${name}: ${errors.length}`);
    for (const { rule, equation } of errors.slice(0, 2)) {
      const { total, terms, expected, actual } = equation!;
      const labelOf = ({ statement, line, column }: typeof total) =>
        `${statements[statement]!.lines[line]!.label}/${statements[statement]!.columns[column]!.label}`;
      console.log(
        `   ${rule} ${labelOf(total)} = ${terms.map((t) => (t.factor < 0 ? "-" : "+") + labelOf(t)).join(" ")}: ${actual} ≠ ${expected}`,
      );
    }
  }
  return {
    books: 1,
    errors: Number(errors.length > 0),
    warnings: Number(warnings.length > 0),
    repairs: Number(repairs.length > 0),
    unchecked: Number(unchecked.length > 0),
  };
}

function row(name: string, tally: Tally): string {
  return `| ${[name, ...ENDS.map((end) => tally[end])].join(" | ")} |`;
}

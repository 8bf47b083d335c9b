import { findAll } from "../../../src/engine";
import type { CellRef, Workbook } from "../../../src/engine/types";
import { dice } from "../../../specimens/dice";
import { withReplaced } from "../../../specimens/errors/replaced";
import { FORMS, readForm } from "../../../specimens/forms/form";
import { LAYOUTS } from "../../../specimens/layouts/kinds";
import { tablesOf } from "../../../specimens/layouts/layout";
import { workbookOf } from "../../../specimens/sheets";

/**
 * `npm run bench:verdict`: one to three figures of an equation replaced by anything, in every layout and form: is it told
 * (不一致), told of other figures only (misled), warned of, named as not judged, or silent? SEEDS=20: how many books a line has. SHOW=1 prints the silent.
 */
const SEEDS = Number(process.env.SEEDS ?? 20);
const SHOWS = process.env.SHOW === "1";
const COUNTS = [1, 2, 3];

const ENDS = ["told", "misled", "warned", "unchecked", "silent"] as const;
type End = (typeof ENDS)[number];
type Tally = Record<End, number>;

const newTally = (): Tally => ({ told: 0, misled: 0, warned: 0, unchecked: 0, silent: 0 });
const all = newTally();
const byRule = new Map<string, Tally>();
let falseErrors = 0;

console.log(
  "| book | told | misled | warned | named unchecked | silent |\n| --- | --- | --- | --- | --- | --- |",
);
for (const layout of LAYOUTS) {
  const random = dice(1);
  measure(`layout: ${layout.name}`, layout.layOut(tablesOf(layout, random), random).workbook);
}
for (const form of FORMS) measure(`form: ${form}`, workbookOf(readForm(form)));
console.log(row("all", all));
for (const [rule, tally] of byRule) console.log(row(`rule: ${rule}`, tally));
console.log(`\nerrors reported in the clean books: ${falseErrors}`);

function measure(name: string, clean: Workbook): void {
  const found = findAll(clean);
  falseErrors += found.findings.filter(({ severity }) => severity === "error").length;
  if (found.equations.length === 0) return;
  const own = newTally();
  for (let seed = 1; seed <= SEEDS; seed++)
    for (const count of COUNTS) {
      const book = withReplaced(found, dice(seed * 10 + count), count);
      if (!book) continue;
      const end = endOf(book, found.unchecked.length);
      const tally = byRule.get(book.rule) ?? newTally();
      byRule.set(book.rule, tally);
      for (const each of [own, tally, all]) each[end]++;
      if (SHOWS && end === "silent")
        console.log(
          name,
          book.rule,
          book.cells.map(({ sheet, row: at, column }) => `${sheet} R${at + 1}C${column + 1}`),
        );
    }
  console.log(row(name, own));
}

/** misled: no error has one of the wrong figures in it. */
function endOf(
  { workbook, cells: wrong }: NonNullable<ReturnType<typeof withReplaced>>,
  uncheckedBefore: number,
): End {
  const { findings, unchecked } = findAll(workbook);
  const errors = findings.filter(({ severity }) => severity === "error");
  const isWrong = (cell: CellRef) =>
    wrong.some(
      ({ sheet, row, column }) => cell.sheet === sheet && cell.row === row && cell.column === column,
    );
  if (errors.length > 0) return errors.some(({ cells }) => cells.some(isWrong)) ? "told" : "misled";
  if (findings.some(({ severity, equation }) => severity === "warning" && equation)) return "warned";
  return unchecked.length > uncheckedBefore ? "unchecked" : "silent";
}

function row(name: string, tally: Tally): string {
  const sum = ENDS.reduce((total, end) => total + tally[end], 0);
  const share = (end: End) => `${tally[end]} (${sum ? ((100 * tally[end]) / sum).toFixed(1) : "–"} %)`;
  return `| ${[name, ...ENDS.map(share)].join(" | ")} |`;
}

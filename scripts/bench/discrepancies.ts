import { check } from "../../src/engine";
import type { Sheet } from "../../src/engine/types";
import { dice } from "../../specimens/dice";
import { sheetOf, workbookOf } from "../../specimens/sheets";

/**
 * `npm run bench:discrepancies`: 100 sheets with 20 wrong totals each, as 20 tables a sheet and as 20 groups of one table;
 * how long the whole check takes, how many errors it tells, and of how many the right total is the first repair.
 */
const SHEETS = 100;
const TOTALS = 20;
const LINES = 4;

const SHAPES = {
  "20 tables a sheet": { between: ["", "科目|金額"], last: false },
  "20 groups a sheet": { between: [], last: true },
} as const;

console.log(
  "| 2,000 wrong totals in 100 sheets | s | errors | first repair right |\n| --- | --- | --- | --- |",
);
for (const [name, shape] of Object.entries(SHAPES)) {
  const { book, right } = drawn(shape);
  const start = performance.now();
  const { findings, diagnosis, statements } = check(book);
  const seconds = (performance.now() - start) / 1000;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const repaired = diagnosis.errors.filter(({ repairs: [best] }) =>
    best!.changes.every(({ place: { statement, line }, to }) => {
      const { sheet, lines } = statements[statement]!;
      return right.get(`${sheet} ${lines[line]!.row}`) === to;
    }),
  ).length;
  console.log(`| ${name} | ${seconds.toFixed(1)} (≤ 10) | ${errors} | ${repaired} |`);
}

/** Groups of lines with a total each that has two digits exchanged; the right totals by sheet and row. */
function drawn({ between, last }: (typeof SHAPES)[keyof typeof SHAPES]) {
  const random = dice(1);
  const right = new Map<string, number>();
  const sheets = Array.from({ length: SHEETS }, (_, at): Sheet => {
    const name = `表${at + 1}`;
    const rows: (string | number)[][] = [["歳出内訳書"], ["(単位:千円)"], ["科目", "金額"]];
    let whole = 0;
    for (let group = 0; group < TOTALS; group++) {
      if (group > 0) for (const text of between) rows.push(text.split("|"));
      if (last) rows.push([`${group + 1}款事業費`]);
      const amounts = Array.from({ length: LINES }, () => 10_000 + random.below(900_000));
      amounts.forEach((amount, line) => rows.push([`費目${group + 1}の${line + 1}`, amount]));
      const sum = amounts.reduce((all, amount) => all + amount, 0);
      right.set(`${name} ${rows.length}`, sum);
      rows.push(["計", exchanged(sum)]);
      whole += sum;
    }
    if (last) rows.push(["合計", whole]);
    return sheetOf(name, rows);
  });
  return { book: workbookOf(...sheets), right };
}

/** The first two neighbouring digits that differ, exchanged. */
function exchanged(figure: number): number {
  const digits = [...String(figure)];
  const at = digits.findIndex((digit, place) => place > 0 && digit !== digits[place + 1]);
  [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
  return Number(digits.join(""));
}

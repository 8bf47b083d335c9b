import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { detect } from "../../src/engine/detection";
import { toBook, toEquations } from "../../src/engine/equations";
import { checkAll, toFindings } from "../../src/engine/findings";
import type { Statement } from "../../src/engine/types";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { withCopies } from "./copies";

/** How often each step is run; the steps take turns, so that a busy machine slows all of them alike. */
const ROUNDS = { 1: 101, 10: 31, 50: 15 } as const;

const STEPS = ["inflate", "read", "recognise", "check"] as const;
type Step = (typeof STEPS)[number];

const sample = readFileSync(process.argv[2] ?? "assets/samples/budget-h28.xlsx");

console.log(
  "Medians in ms, all steps in one run. read includes inflating; recognise and check start from what was read.\n",
);
console.log(row(["copies", "cells", ...STEPS, "read/inflate", "(recognise+check)/read", "µs/cell"]));
for (const copies of [1, 10, 50] as const) {
  const bytes = withCopies(sample, copies);
  const workbook = readWorkbook(bytes, "bench.xlsx");
  const cells = workbook.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  const { inflate, read, recognise, check } = measure(bytes, ROUNDS[copies]);
  console.log(
    row([
      copies,
      cells,
      ...[inflate, read, recognise, check].map((each) => each.toFixed(2)),
      `${(read / inflate).toFixed(2)} (≤ 4)`,
      `${((recognise + check) / read).toFixed(2)} (≤ 1)`,
      (((read + recognise + check) * 1000) / cells).toFixed(2),
    ]),
  );
}

function measure(bytes: Uint8Array, rounds: number): Record<Step, number> {
  const times: Record<Step, number[]> = { inflate: [], read: [], recognise: [], check: [] };
  const workbook = readWorkbook(bytes, "bench.xlsx");
  const statements = detect(workbook);
  const run: Record<Step, () => unknown> = {
    inflate: () => unzipSync(bytes),
    read: () => readWorkbook(bytes, "bench.xlsx"),
    recognise: () => detect(workbook),
    check: () => checkStatements(statements),
  };
  for (let round = 0; round < rounds; round++) {
    for (const step of STEPS) {
      // Run once unmeasured, so that each step pays for its own garbage, not for that of the step before.
      run[step]();
      const start = performance.now();
      run[step]();
      times[step].push(performance.now() - start);
    }
  }
  return Object.fromEntries(STEPS.map((step) => [step, median(times[step])])) as Record<Step, number>;
}

function checkStatements(statements: readonly Statement[]): number {
  const book = toBook(statements);
  return toFindings(book, checkAll(book, toEquations(book))).length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function row(cells: readonly (string | number)[]): string {
  return cells.map((cell, index) => String(cell).padStart(index < 2 ? 7 : index < 6 ? 10 : 24)).join("");
}

import { spawnSync } from "node:child_process";
import { cellsIn, prepare, STEPS, type Step } from "./steps";

/**
 * `check.js` compares all steps; `check.js STEP COPIES` measures one. Each step has a process of its own, so that it
 * pays for its own memory alone, and the processes take turns; of the rounds the quietest counts, since a busy machine
 * only ever adds to a median.
 */
const ROUNDS = 3;
const RUNS: Readonly<Record<number, number>> = { 1: 200, 10: 40, 50: 12 };
const SAMPLE = "assets/samples/budget-h28.xlsx";

const [step, copies] = process.argv.slice(2);
if (step && copies)
  console.log(measure(prepare(step as Step, SAMPLE, Number(copies)), RUNS[Number(copies)]!));
else compare();

function compare(): void {
  console.log(
    "Medians in ms, all steps in one run. read includes inflating; recognise and check start from what was read.\n",
  );
  console.log(row(["copies", "cells", ...STEPS, "read/inflate", "(recognise+check)/read", "µs/cell"]));
  for (const copies of Object.keys(RUNS).map(Number)) {
    const times: Record<Step, number[]> = { inflate: [], read: [], recognise: [], check: [] };
    for (let round = 0; round < ROUNDS; round++)
      for (const step of STEPS) times[step].push(inOwnProcess(step, copies));
    const {
      inflate = 0,
      read = 0,
      recognise = 0,
      check = 0,
    } = Object.fromEntries(STEPS.map((step) => [step, median(times[step])]));
    const cells = cellsIn(SAMPLE, copies);
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
}

function inOwnProcess(step: Step, copies: number): number {
  return Number(spawnSync(process.execPath, [__filename, step, String(copies)], { encoding: "utf8" }).stdout);
}

function measure(run: () => unknown, runs: number): number {
  const times: number[] = [];
  for (let index = 0; index < runs; index++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  // The first half is spent until everything is compiled.
  return median(times.slice(runs >> 1));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function row(cells: readonly (string | number)[]): string {
  return cells.map((cell, index) => String(cell).padStart(index < 2 ? 7 : index < 6 ? 10 : 24)).join("");
}

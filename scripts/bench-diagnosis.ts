import { diagnose, type Diagnosis } from "../src/engine/repairs/diagnose";
import type { Correction, Problem } from "../src/engine/repairs/problem";
import type { Limits } from "../src/engine/repairs/search";
import {
  BLOCK_SPOILS,
  corrupt,
  corruptBlock,
  type Corruption,
  SPOILS,
} from "../test/engine/repairs/corruption";
import { dice } from "../test/engine/repairs/random";
import { inMillions, referenceBudget } from "../test/engine/repairs/reference-budget";

/** Spoils the reference budget with fixed seeds and prints how often the diagnosis is right, and how fast. */

const SEEDS = Number(process.env.SEEDS ?? 50);
const COUNTS = [1, 2, 3, 5, 8, 12, 20];
/** Kinds that leave a trace in the figure itself. */
const NAMED_KINDS = Object.keys(SPOILS).filter((kind) => kind !== "arbitrary" && kind !== "carried");

const LIMIT_MS = 1000;

interface Tally {
  runs: number;
  detected: number;
  localised: number;
  repaired: number;
  among: number;
  proved: number;
  nodes: number[];
  times: number[];
}

const sure = { given: 0, right: 0 };

function judge(tally: Tally, { book, truth }: Corruption): void {
  const start = performance.now();
  const limits: Limits = {
    nodes: 200_000,
    solutions: 200,
    cost: Infinity,
    shouldStop: () => performance.now() - start > LIMIT_MS,
  };
  const diagnosis = diagnose(book, limits);
  tally.times.push(performance.now() - start);
  tally.nodes.push(diagnosis.nodes);
  tally.runs += 1;
  tally.proved += Number(diagnosis.proved);
  tally.detected += Number(diagnosis.errors.length + diagnosis.unsettled.length > 0);
  const first = netOf(
    book,
    diagnosis.errors.flatMap(({ repairs }) => repairs[0]?.corrections ?? []),
  );
  tally.localised += Number([...truth.keys()].sort().join() === [...first.keys()].sort().join());
  const alone = diagnosis.errors.every(({ repairs: [best, next] }) => !next || best?.cost !== next.cost);
  tally.repaired += Number(alone && isTruth(first, truth));
  tally.among += Number(
    diagnosis.errors.length > 0 && diagnosis.errors.every((group) => hasTruth(book, group, truth)),
  );
  countSure(book, diagnosis, truth);
}

function hasTruth(
  book: Problem,
  group: Diagnosis["errors"][number],
  truth: ReadonlyMap<number, number>,
): boolean {
  const least = group.repairs[0]?.cost;
  return group.repairs.some(({ cost, corrections }) => {
    return cost === least && agrees(netOf(book, corrections), truth);
  });
}

function countSure(book: Problem, diagnosis: Diagnosis, truth: ReadonlyMap<number, number>): void {
  for (const { repairs } of diagnosis.errors) {
    const best = repairs[0];
    if (!best || best.confidence < 0.95) continue;
    sure.given += 1;
    sure.right += Number(agrees(netOf(book, best.corrections), truth));
  }
}

/** Every change is one of the truth. */
function agrees(net: ReadonlyMap<number, number>, truth: ReadonlyMap<number, number>): boolean {
  return [...net].every(([cell, to]) => truth.get(cell) === to);
}

function isTruth(net: ReadonlyMap<number, number>, truth: ReadonlyMap<number, number>): boolean {
  return net.size === truth.size && agrees(net, truth);
}

function netOf(book: Problem, corrections: readonly Correction[]): ReadonlyMap<number, number> {
  const net = new Map(
    corrections.flatMap(({ changes }) => changes.map(({ cell, to }) => [cell, to] as const)),
  );
  return new Map([...net].filter(([cell, to]) => book.cells[cell]?.value !== to));
}

function line(name: string, corruptions: readonly (Corruption | null)[]): void {
  const tally: Tally = {
    runs: 0,
    detected: 0,
    localised: 0,
    repaired: 0,
    among: 0,
    proved: 0,
    nodes: [],
    times: [],
  };
  for (const corruption of corruptions) if (corruption) judge(tally, corruption);
  const share = (count: number) => `${((100 * count) / tally.runs).toFixed(0)}%`.padStart(6);
  const at = (values: readonly number[], part: number) =>
    [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
  const shares = [tally.detected, tally.localised, tally.repaired, tally.among, tally.proved]
    .map(share)
    .join("");
  const nodes = String(at(tally.nodes, 0.5)).padStart(8);
  const times = [0.5, 0.95, 1].map((part) => at(tally.times, part).toFixed(1).padStart(9)).join("");
  process.stdout.write(`${name.padEnd(34)}${String(tally.runs).padStart(5)}${shares}${nodes}${times}\n`);
}

/** The figure above as evidence, as the workbook would give it. */
function withLinesAbove(book: Problem): Problem {
  const cells = [...book.cells];
  for (const { lines } of book.tables) {
    const above: (number | undefined)[] = [];
    for (const figures of lines) {
      figures.forEach((index, column) => {
        const cell = index === null ? undefined : cells[index];
        if (index === null || !cell) return;
        const value = above[column];
        if (value !== undefined) cells[index] = { ...cell, evidence: [{ kind: "line-above", value }] };
        above[column] = cell.value;
      });
    }
  }
  return { ...book, cells };
}

it("prints how often the diagnosis is right", () => {
  const seeds = Array.from({ length: SEEDS }, (_, index) => index + 1);
  const kinds = Object.keys(SPOILS);
  process.stdout.write(
    `${"".padEnd(34)} runs detect local repair among proved   nodes   median      p95      max\n`,
  );
  for (const wholeOnly of [false, true]) {
    const clean = withLinesAbove(referenceBudget({ wholeOnly }));
    const label = wholeOnly ? "whole only" : "with segments";
    for (const count of wholeOnly ? COUNTS.slice(0, 5) : COUNTS)
      line(
        `${label}, ${count} of all kinds`,
        seeds.map((seed) => corrupt(clean, dice(seed * 100 + count), kinds, count)),
      );
    for (const count of COUNTS.slice(0, 5)) {
      line(
        `${label}, ${count} of named kinds`,
        seeds.map((seed) => corrupt(clean, dice(seed * 100 + count), NAMED_KINDS, count)),
      );
    }
    for (const kind of kinds)
      line(
        `${label}, 1 ${kind}`,
        seeds.map((seed) => corrupt(clean, dice(seed), [kind], 1)),
      );
    for (const kind of Object.keys(BLOCK_SPOILS)) {
      if (wholeOnly) continue;
      line(
        `${label}, ${kind}`,
        seeds.map((seed) => corruptBlock(clean, dice(seed), kind)),
      );
    }
  }
  const rounded = inMillions(referenceBudget());
  for (const count of COUNTS.slice(0, 5)) {
    line(
      `rounded, ${count} of all kinds`,
      seeds.map((seed) => corrupt(rounded, dice(seed * 100 + count), kinds, count)),
    );
  }
  process.stdout.write(
    `confidence ≥ 0.95: ${sure.given} given, ${sure.right} right (${((100 * sure.right) / sure.given).toFixed(2)} %)\n`,
  );
}, 3_600_000);

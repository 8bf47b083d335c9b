import { detect } from "../../../src/engine/detection";
import { toBook, toEquations } from "../../../src/engine/equations";
import { checkAll, toFindings } from "../../../src/engine/findings";
import { toDiagnosis } from "../../../src/engine/diagnosis";
import { causeOf } from "../../../src/engine/report/cause-name";
import type { DiagnosedError, Finding, Repair, Workbook } from "../../../src/engine/types";
import { CAUSES_OF } from "./causes";
import { keyOf, type SpoiltBook, type Truth } from "../../../specimens/errors/book";

/** How often the diagnosis of one kind of book was right; times in ms of CPU, to which other work adds little. */
export interface Tally {
  runs: number;
  /** Something was found at all. */
  detected: number;
  /** The repairs of rank 1 change the cells that are wrong and no others. */
  localised: number;
  /** The repairs of rank 1 are the truth. */
  first: number;
  /** … and nothing is as good. */
  repaired: number;
  /** Of each error the truth is among the repairs that are as good as the first. */
  among: number;
  /** Of each error the truth is listed somewhere. */
  listed: number;
  /** A repair of rank 1 is wrong, and no other is listed beside it. */
  misled: number;
  /** Repairs of rank 1 that are right and whose kind of error was drawn, and those of them that name that kind. */
  judged: number;
  named: number;
  readonly times: number[];
}

export function newTally(): Tally {
  return {
    runs: 0,
    detected: 0,
    localised: 0,
    first: 0,
    repaired: 0,
    among: 0,
    listed: 0,
    misled: 0,
    judged: 0,
    named: 0,
    times: [],
  };
}

/** A repair that was given, how sure it was said to be and whether it was right. */
export interface Claim {
  readonly confidence: number;
  readonly right: boolean;
}

/** Diagnoses one book and counts what came of it. */
export function judge(tally: Tally, { workbook, truth, kinds }: SpoiltBook): Claim[] {
  const { findings, errors: found, time } = diagnosed(workbook);
  const errors = found.map(({ repairs }) => repairs);
  const best = errors.map(([first]) => first!);
  const all = new Map(best.flatMap((repair) => [...changesOf(repair)]));
  const settled = new Set(best.flatMap(({ settles }) => settles));
  const unsettled = findings.some(({ severity }, index) => severity === "error" && !settled.has(index));
  const isFirst = !unsettled && isTruth(best, all, truth);
  const tied = best.some(({ alternatives }) => alternatives > 0);
  tally.runs += 1;
  tally.times.push(time);
  tally.detected += Number(findings.some(({ severity }) => severity === "error"));
  tally.localised += Number(isFirst || sameCells(all, truth));
  tally.first += Number(isFirst);
  tally.repaired += Number(isFirst && !tied);
  tally.among += Number(
    !unsettled &&
      errors.every((group) => group.some((repair, at) => isEqual(repair, at) && isPart(repair, truth))),
  );
  tally.listed += Number(
    !unsettled && errors.every((group) => group.some((repair) => isPart(repair, truth))),
  );
  tally.misled += Number(errors.some((group) => group.length === 1 && !isPart(group[0]!, truth)));
  for (const repair of kinds ? best.filter((each) => isPart(each, truth)) : []) {
    tally.judged += 1;
    tally.named += Number(namesItsKind(repair, kinds!));
  }
  return best.map((repair) => ({ confidence: repair.confidence, right: isPart(repair, truth) }));
}

/** What the product does, with what the repairs alone took, threads that compile and collect included. */
export function diagnosed(workbook: Workbook): {
  findings: readonly Finding[];
  errors: readonly DiagnosedError[];
  time: number;
} {
  const book = toBook(detect(workbook));
  const checked = checkAll(book, toEquations(book));
  const findings = toFindings(book, checked, workbook);
  const start = process.cpuUsage();
  const errors = toDiagnosis(checked, findings, {});
  const { user, system } = process.cpuUsage(start);
  return { findings, errors, time: (user + system) / 1000 };
}

function changesOf({ changes }: Repair): ReadonlyMap<string, number> {
  return new Map(changes.map(({ cell, to }) => [keyOf(cell), to]));
}

function isEqual({ alternatives }: Repair, at: number): boolean {
  return at === 0 || alternatives > 0;
}

function isTruth(best: readonly Repair[], all: ReadonlyMap<string, number>, truth: Truth): boolean {
  if ("cause" in truth) return best.length > 0 && best.every((repair) => isPart(repair, truth));
  return all.size === truth.changes.size && [...all].every(([key, to]) => truth.changes.get(key) === to);
}

function isPart(repair: Repair, truth: Truth): boolean {
  const changes = changesOf(repair);
  if ("cause" in truth) return causeOf(repair) === truth.cause && truth.isRight(changes);
  return [...changes].every(([key, to]) => truth.changes.get(key) === to);
}

function namesItsKind(repair: Repair, kinds: ReadonlyMap<string, string>): boolean {
  return repair.changes.some(({ cell }) => CAUSES_OF[kinds.get(keyOf(cell))!]?.includes(causeOf(repair)));
}

function sameCells(all: ReadonlyMap<string, number>, truth: Truth): boolean {
  if ("cause" in truth) return truth.isRight(all);
  return all.size === truth.changes.size && [...all.keys()].every((key) => truth.changes.has(key));
}

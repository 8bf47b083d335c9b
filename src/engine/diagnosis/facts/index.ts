import { toBook, toEquations } from "../../equations";
import { checkAll, type Checked } from "../../findings";
import { isSure } from "../../equations/trust";
import type {
  Change,
  DiagnosedError,
  Equation,
  Finding,
  MeantFormula,
  Repair,
  Statement,
  Workbook,
} from "../../types";
import { keyOf } from "../pose";
import { settledBy, withChanges } from "../pose/repaired";
import { contradictingFormulas } from "./contradicting";
import type { Fact } from "./fact";
import { notComputedFact } from "./not-computed";
import { passedOverFacts } from "./passed-over";
import { writtenFact } from "./written";

/** Two witnesses that know nothing of each other say the same; what is meant may still be another thing. */
const CONFIDENCE = 0.99;

/** The book is computed anew for each; formulas × times. */
const MOST_COMPUTED = 1_000_000;
const MOST_TRIED = 60;

type Found = Checked & { readonly findings: readonly Finding[] };

/** The check once what needs no search is put right; the search explains what is left. */
export interface PutRight {
  readonly found: Found;
  readonly workbook: Workbook;
  /** What was put right. */
  readonly errors: readonly DiagnosedError[];
}

/**
 * Puts right what is told by other things than figures, so that the search is not misled by it: results that were not
 * computed again, figures that are text and that sums pass over, and formulas that contradict what is said of their
 * totals, or their neighbours. Each only where an equation misses by it and none that tied would miss without it.
 */
export function putRight(found: Found, workbook: Workbook, pinned: ReadonlySet<string>): PutRight {
  const start: PutRight = { found, workbook, errors: [] };
  if (!found.findings.some(({ severity }) => severity === "error")) return start;
  let known = start;
  const tried = new Set<string>();
  let left = budgetFor(workbook);
  while (left > 0) {
    const next = nextOf(known, tried, (fact) => (left -= 1) >= 0 && !isPinned(fact, pinned));
    if (!next) break;
    known = next;
  }
  return known;
}

function budgetFor({ sheets }: Workbook): number {
  let formulas = 0;
  for (const { cells } of sheets) for (const { formula } of cells) if (formula !== undefined) formulas += 1;
  return formulas === 0 ? 0 : Math.min(MOST_TRIED, Math.ceil(MOST_COMPUTED / formulas));
}

/** What a person looked up stays as it is. */
function isPinned({ changes }: Fact, pinned: ReadonlySet<string>): boolean {
  return changes.some(({ place }) => pinned.has(keyOf(place)));
}

/** The check with the next of what can be put right; null where nothing more can. */
function nextOf(known: PutRight, tried: Set<string>, mayTake: (fact: Fact) => boolean): PutRight | null {
  for (const fact of factsOf(known, tried)) {
    const next = fact && mayTake(fact) ? withFact(known, fact) : null;
    if (next) return next;
  }
  return null;
}

function* factsOf({ found, workbook }: PutRight, tried: Set<string>): Generator<Fact | null> {
  const { statements, findings } = found;
  if (isNew("not-computed", tried)) yield notComputedFact(statements, workbook);
  for (const fact of passedOverFacts(statements, workbook)) {
    if (isNew(`text ${fact.changes.map(({ place }) => keyOf(place)).join()}`, tried)) yield fact;
  }
  const write = function* (meant: readonly MeantFormula[]) {
    const key = meant
      .map(({ cell, formula }) => `${cell.sheet}!${cell.row},${cell.column}=${formula}`)
      .join();
    if (isNew(key, tried)) yield writtenFact(meant, statements, workbook);
  };
  for (const each of contradictingFormulas(found, workbook)) yield* write(each);
  for (const { meant } of findings) if (meant) yield* write(meant);
}

function isNew(key: string, tried: Set<string>): boolean {
  return tried.size < tried.add(key).size;
}

function withFact(known: PutRight, fact: Fact): PutRight | null {
  const { found, errors } = known;
  const { statements, findings } = found;
  const changes = [...fact.changes, ...fact.follows];
  const settles = settledBy(changes, statements, findings);
  if (settles.length === 0) return null;
  const anew = readAnew(withChanges(statements, changes), fact.workbook);
  if (isBreaking(found, anew, changes)) return null;
  const repair: Repair = {
    corrections: [{ cause: fact.cause, changes: fact.changes, missing: null }],
    changes: fact.changes,
    ...(fact.follows.length > 0 ? { follows: fact.follows } : {}),
    settles,
    confidence: CONFIDENCE,
    alternatives: 0,
  };
  const settled = new Set(settles);
  const missed = new Map(anew.untied.map((equation) => [nameOf(equation), equation]));
  return {
    workbook: fact.workbook,
    found: {
      ...anew,
      findings: findings.map((finding, index): Finding => {
        // What is settled is none of the search's.
        if (settled.has(index)) return { ...finding, severity: "info", equation: null };
        const equation = finding.equation && missed.get(nameOf(finding.equation));
        return equation ? { ...finding, equation } : finding;
      }),
    },
    errors: [...errors, { findings: settles, repairs: [repair], question: null, proved: true }],
  };
}

/** The check of the book once it is put right: a wrong figure may have hidden how the others are to be read. */
function readAnew(statements: readonly Statement[], workbook: Workbook): Checked {
  const book = toBook(statements, workbook);
  return checkAll(book, toEquations(book));
}

/** Whether something misses then that did not, of what the changes touch. */
function isBreaking({ untied }: Checked, anew: Checked, changes: readonly Change[]): boolean {
  const before = new Set(untied.map(nameOf));
  const changed = new Set(changes.map(({ place }) => keyOf(place)));
  return anew.untied.some(
    (equation) =>
      equation.outcome === "discrepancy" &&
      isSure(equation) &&
      !before.has(nameOf(equation)) &&
      [equation.total, ...equation.terms].some((term) => changed.has(keyOf(term))),
  );
}

function nameOf({ total, terms }: Equation): string {
  return [total, ...terms].map((term) => `${keyOf(term)}*${term.factor}`).join();
}

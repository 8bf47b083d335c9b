import { formulaCellsOf } from "../../book/formula-cells";
import { type Checked, equationFinding } from "../../findings";
import type { DiagnosedError, Finding, MeantFormula, Repair, Workbook } from "../../types";
import { keyOf } from "../pose";
import { settledBy, withChanges } from "../pose/repaired";
import { isBreaking, isMissed, nameOf, noMoreCombined, readAnew, readOtherwise, revealedBy } from "./anew";
import { contradictingFormulas } from "./contradicting";
import { changesOf, type Fact, joined } from "./fact";
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
  /** Errors of the book as it is that were hidden by what was put right; their indexes follow those of its findings. */
  readonly revealed: readonly Finding[];
}

/**
 * Puts right what is told by other things than figures, so that the search is not misled by it: results that were not
 * computed again, figures that are text and that sums pass over, and formulas that contradict what is said of their
 * totals, or their neighbours. Each only where an equation misses by it and none that tied would miss without it.
 */
export function putRight(found: Found, workbook: Workbook, pinned: ReadonlySet<string>): PutRight {
  const start: PutRight = { found, workbook, errors: [], revealed: [] };
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
  const formulas = sheets.reduce((count, sheet) => count + formulaCellsOf(sheet).length, 0);
  return formulas === 0 ? 0 : Math.min(MOST_TRIED, Math.ceil(MOST_COMPUTED / formulas));
}

/** What a person looked up stays as it is. */
function isPinned(fact: Fact, pinned: ReadonlySet<string>): boolean {
  return changesOf(fact).some(({ place }) => pinned.has(keyOf(place)));
}

/** The check with the next of what can be put right; null where nothing more can. */
function nextOf(known: PutRight, tried: Set<string>, mayTake: (fact: Fact) => boolean): PutRight | null {
  for (const fact of factsOf(known, tried)) {
    const next = fact && mayTake(fact) ? withFact(known, fact) : null;
    if (next) return next;
  }
  return withTwoAtOnce(known, tried, mayTake);
}

/**
 * A text and a wrong sum of it settle nothing by themselves, nor do two ranges that leave out the same line; the two are
 * put right together, whichever hides the other.
 */
function withTwoAtOnce(
  known: PutRight,
  tried: Set<string>,
  mayTake: (fact: Fact) => boolean,
): PutRight | null {
  if (!isNew(`two ${known.errors.length}`, tried)) return null;
  const texts = ({ found, workbook }: PutRight) => passedOverFacts(found.statements, workbook);
  const formulas = (each: PutRight) => formulaFacts(each, new Set());
  const [both, others]: readonly (readonly [FactsOf, FactsOf])[][] = [
    [[formulas, formulas]],
    [
      [texts, formulas],
      [formulas, texts],
    ],
  ];
  for (const two of holdsText(known) ? [...others!, ...both!] : both!) {
    const next = withTwo(known, two, mayTake);
    if (next) return next;
  }
  return null;
}

type FactsOf = (known: PutRight) => Iterable<Fact | null>;

function withTwo(
  known: PutRight,
  [firsts, seconds]: readonly [FactsOf, FactsOf],
  mayTake: (fact: Fact) => boolean,
): PutRight | null {
  for (const first of firsts(known)) {
    if (!first || !mayTake(first)) continue;
    for (const second of seconds(asIf(known, first).known)) {
      const next = second && mayTake(second) ? withFact(known, joined(first, second)) : null;
      if (next) return next;
    }
  }
  return null;
}

function holdsText({ found }: PutRight): boolean {
  return found.statements.some(({ lines }) =>
    lines.some(({ amounts }) => amounts.some(({ source }) => source === "text")),
  );
}

function nameOfFact(fact: Fact): string {
  return changesOf(fact)
    .map(({ place }) => keyOf(place))
    .join();
}

function* factsOf(known: PutRight, tried: Set<string>): Generator<Fact | null> {
  const { statements } = known.found;
  if (isNew("not-computed", tried)) yield notComputedFact(statements, known.workbook);
  for (const fact of passedOverFacts(statements, known.workbook)) {
    if (isNew(`text ${nameOfFact(fact)}`, tried)) yield fact;
  }
  yield* formulaFacts(known, tried);
}

function* formulaFacts({ found, workbook }: PutRight, tried: Set<string>): Generator<Fact | null> {
  const { statements, findings } = found;
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
  const after = asIf(known, fact);
  const { settles } = after;
  if (after.isBreaking || settles.length === 0) return null;
  const repair: Repair = {
    corrections: fact.corrections.map((each) => ({ ...each, missing: null })),
    changes: changesOf(fact),
    ...(fact.follows.length > 0 ? { follows: fact.follows } : {}),
    settles,
    confidence: CONFIDENCE,
    alternatives: 0,
  };
  const error: DiagnosedError = { findings: settles, repairs: [repair], question: null, proved: true };
  return { ...after.known, errors: [...known.errors, error] };
}

/** The check with a fact put right. */
interface AsIf {
  readonly known: PutRight;
  /** Which errors are none any more. */
  readonly settles: readonly number[];
  /** Whether something misses then that tied. */
  readonly isBreaking: boolean;
}

function asIf({ found, errors, revealed }: PutRight, fact: Fact): AsIf {
  const { statements, findings } = found;
  const changes = [...changesOf(fact), ...fact.follows];
  const anew = readAnew(withChanges(statements, changes), fact.workbook);
  const byFigures = settledBy(changes, statements, findings);
  const settles =
    byFigures.length > 0
      ? inOrder([...byFigures, ...readOtherwise(findings, anew, changes), ...noMoreCombined(findings, anew)])
      : [];
  const settled = new Set(settles);
  const missed = new Map(anew.untied.map((equation) => [nameOf(equation), equation]));
  const read = new Set(anew.equations.map(nameOf));
  const missedAt = new Map(
    anew.untied.filter(isMissed).map((equation) => [keyOf(equation.total), equation] as const),
  );
  const left = findings.map((finding, index): Finding => {
    // What is settled is none of the search's.
    if (settled.has(index)) return { ...finding, severity: "info", equation: null };
    const own = finding.equation;
    // A total of which another sum is read now is wrong by that one.
    const equation =
      own && (read.has(nameOf(own)) ? missed.get(nameOf(own)) : missedAt.get(keyOf(own.total)));
    return equation ? { ...finding, equation } : finding;
  });
  const shown = revealedBy(found, anew, changes).map((each) => equationFinding(each, "error", statements));
  const open = shown.map((finding) => ({ ...finding, equation: missed.get(nameOf(finding.equation!))! }));
  return {
    known: {
      workbook: fact.workbook,
      found: { ...anew, findings: [...left, ...open] },
      errors,
      revealed: [...revealed, ...shown],
    },
    settles,
    isBreaking: isBreaking(found, anew, changes),
  };
}

function inOrder(indexes: readonly number[]): readonly number[] {
  return [...new Set(indexes)].sort((a, b) => a - b);
}

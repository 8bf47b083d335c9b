import { cellOf, type Checked, copiesOf } from "../findings";
import type { Change, Finding, Repair, Statement, Workbook } from "../types";
import { type Answered, pinnedBy, readAnswers } from "./people/answers";
import { withCorrections } from "./people/corrections";
import { type Place, type Posed, poseProblem } from "./pose";
import { settledBy } from "./pose/repaired";
import type { ErrorGroup, RatedRepair } from "./problem/answer";
import { diagnose } from "./solve";

/**
 * So far the search goes; the limit counts states, not time, so that every run gives the same answer. A host that has
 * to stay responsive may stop it earlier.
 */
const NODES = 120_000;
const SOLUTIONS = 100;

/** An answer below this share is not worth a line. */
const LEAST_CONFIDENCE = 0.005;

/** So many answers to one error are listed besides those that are equally good, and more while it may be another. */
const LISTED = 3;
const MOST_LISTED = 8;

/** The answers listed are then likely enough to have the right one among them. */
const LIKELY = 0.95;

export interface RepairOptions {
  /** Asked now and then; true ends the search with what is known. */
  readonly shouldStop?: () => boolean;
  /** For what its formulas say; absent where they are not known. */
  readonly workbook?: Workbook;
  readonly answered?: Answered;
}

/** What may be wrong and what it should be: independent errors apart, of each the best answer first. */
export function toRepairs(checked: Checked, findings: readonly Finding[], options: RepairOptions): Repair[] {
  const { shouldStop = () => false, workbook = null, answered = readAnswers(checked, []) } = options;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  if (errors + answered.corrections.length === 0) return [];
  const posed = poseProblem(answered.checked, workbook);
  const pinned = pinnedBy(answered, posed.problem, posed.places);
  const { errors: found } = diagnose(pinned, {
    nodes: NODES,
    solutions: SOLUTIONS,
    cost: Infinity,
    shouldStop,
  });
  const repairs = inBook(found, posed).flatMap((group, error) =>
    repairsOf(group, error, posed, checked.statements, findings),
  );
  return withCorrections(repairs, answered.corrections, { ...checked, findings });
}

/** The errors in the order in which their first cells stand in the book. */
function inBook(groups: readonly ErrorGroup[], { places, equations }: Posed): readonly ErrorGroup[] {
  const placesOf = ({ repairs, rows }: ErrorGroup) => {
    const changed = repairs[0]!.corrections.flatMap(({ changes }) =>
      changes.map(({ cell }) => places[cell]!),
    );
    return changed.length > 0 ? changed : rows.map((row) => equations[row]!.total);
  };
  return groups
    .map((group) => ({ group, first: placesOf(group).reduce((a, b) => (compare(a, b) <= 0 ? a : b)) }))
    .sort((a, b) => compare(a.first, b.first))
    .map(({ group }) => group);
}

function compare(a: Place, b: Place): number {
  return a.statement - b.statement || a.line - b.line || a.column - b.column;
}

function repairsOf(
  { repairs, proved }: ErrorGroup,
  error: number,
  { places, equations }: Posed,
  statements: readonly Statement[],
  findings: readonly Finding[],
): Repair[] {
  const equal = repairs.filter(({ isEqual }) => isEqual).length;
  return worthListing(repairs).flatMap((repair, index) => {
    const changes = changesOf(repair, places, statements);
    const missing = repair.corrections.flatMap((correction) => correction.missing ?? []);
    const lacking = missing.map(({ row }) => equations[row]!);
    if (!changes.length && !lacking.length) return [];
    const causes = causesOf(repair, places, changes);
    return [
      {
        rank: index + 1,
        error,
        cause: causes[0]!,
        changes,
        settles: settledBy(changes, statements, findings, lacking),
        confidence: Math.round(repair.confidence * 1000) / 1000,
        alternatives: repair.isEqual ? equal - 1 : 0,
        proved,
        args: { causes: causes.join(","), causeOfEach: causeOfEach(repair, places, changes).join(",") },
      },
    ];
  });
}

function worthListing(repairs: readonly RatedRepair[]): readonly RatedRepair[] {
  let likely = 0;
  return repairs.filter(({ isEqual, confidence }, index) => {
    const most = likely < LIKELY ? MOST_LISTED : LISTED;
    likely += confidence;
    return isEqual || (confidence >= LEAST_CONFIDENCE && index < most);
  });
}

function changesOf(
  { corrections }: RatedRepair,
  places: readonly Place[],
  statements: readonly Statement[],
): Change[] {
  const changes = new Map<number, { from: number; to: number }>();
  for (const { cell, from, to } of corrections.flatMap((correction) => correction.changes)) {
    changes.set(cell, { from: changes.get(cell)?.from ?? from, to });
  }
  return [...changes]
    .filter(([, { from, to }]) => from !== to)
    .map(([cell, { from, to }]) => {
      const place = places[cell]!;
      const { source } = statements[place.statement]!.lines[place.line]!.amounts[place.column]!;
      const { statement, line, column } = place;
      return {
        place: { statement, line, column },
        cell: cellOf({ ...place, factor: 1 }, statements),
        ...copiesOf(place, statements),
        from: source === "blank" ? null : from,
        to,
      };
    })
    .sort((a, b) => compare(a.place, b.place));
}

/** What happened to the figures that change; a sign put back after a whole column was turned is no error of its own. */
function causesOf(
  { corrections }: RatedRepair,
  places: readonly Place[],
  changes: readonly Change[],
): string[] {
  const changed = new Set(changes.map(({ place }) => JSON.stringify(place)));
  const remaining = corrections.filter(
    (correction) =>
      correction.missing?.length ||
      correction.changes.some(({ cell }) => {
        const { statement, line, column } = places[cell]!;
        return changed.has(JSON.stringify({ statement, line, column }));
      }),
  );
  return [...new Set(remaining.map(({ cause }) => cause))];
}

/** For each change the cause that spoilt it; "" where there are several, for what is seen is the work of all of them. */
function causeOfEach(
  { corrections }: RatedRepair,
  places: readonly Place[],
  changes: readonly Change[],
): string[] {
  const nameOf = ({ statement, line, column }: Place) => `${statement}:${line}:${column}`;
  const causes = new Map<string, string>();
  for (const { cause, changes: spoilt } of corrections) {
    for (const { cell } of spoilt) {
      const name = nameOf(places[cell]!);
      causes.set(name, causes.has(name) ? "" : cause);
    }
  }
  return changes.map(({ place }) => causes.get(nameOf(place))!);
}

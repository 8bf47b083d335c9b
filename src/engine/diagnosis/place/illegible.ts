import { gather, greatest, indexesOf } from "../../book/collections";
import { cellOf, type Checked, copiesOf } from "../../findings";
import { amountOf } from "../../findings/check";
import type { Change, Equation, Finding, Repair, Statement, Term } from "../../types";
import { type FigurePlace, keyOf } from "../pose";
import { withChanges } from "../pose/repaired";
import { rowOf } from "../pose/row";
import { demandOf } from "../problem/rows";
import type { PlacedError } from ".";

/** Where rounding leaves more figures open than these, none is proposed. */
const MOST_FIGURES = 20;

/** Nothing is surer than this: another figure of the equation may be wrong. */
const MOST_CONFIDENCE = 0.99;

/**
 * The figures that can be read only with doubt and of which the other figures say what they are: those that some equation
 * demands and that agree with what is legible. One that is found helps to find others.
 */
export function illegibleErrors(
  { statements, equations }: Checked,
  findings: readonly Finding[],
): PlacedError[] {
  const open = new Map(doubtsIn(statements).map((place) => [keyOf(place), { place, own: [] as Equation[] }]));
  if (!open.size) return [];
  for (const equation of equations)
    for (const term of [equation.total, ...equation.terms]) open.get(keyOf(term))?.own.push(equation);
  const found: PlacedError[] = [];
  let known = statements;
  for (let again = true; again;) {
    again = false;
    for (const [key, { place, own }] of open) {
      const repairs = repairsOf(place, own, known, findings);
      if (!repairs.length) continue;
      open.delete(key);
      found.push({ repairs, proved: true });
      if (repairs.length === 1) known = withChanges(known, repairs[0]!.changes);
      again = true;
    }
  }
  return found;
}

function doubtsIn(statements: readonly Statement[]): FigurePlace[] {
  return gather(statements, ({ lines }, statement) =>
    gather(lines, ({ amounts }, line) =>
      indexesOf(amounts, ({ value, doubtful }) => value === null && doubtful !== undefined).map((column) => ({
        statement,
        line,
        column,
      })),
    ),
  );
}

/** One for each figure that the most of its equations demand. */
function repairsOf(
  place: FigurePlace,
  own: readonly Equation[],
  statements: readonly Statement[],
  findings: readonly Finding[],
): Repair[] {
  const asked = own.filter((equation) => isOnlyOpen(equation, place, statements));
  const demanded = asked.map((equation) => demandedBy(equation, place, statements));
  const counts = new Map<number, number>();
  for (const figure of demanded.flat()) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  const most = greatest([0, ...counts.values()]);
  const best = [...counts].filter(([, count]) => count === most).map(([figure]) => figure);
  const share = most / asked.length / best.length;
  return best.map((to): Repair => {
    const change = changeOf(place, to, statements);
    return {
      corrections: [{ cause: "illegible", changes: [change], missing: null }],
      changes: [change],
      settles: findings.flatMap(({ rule, cells }, index) =>
        rule === "unreadable-amount" && cells.some((cell) => isAt(cell, change.cell)) ? [index] : [],
      ),
      confidence:
        Math.round(Math.min(MOST_CONFIDENCE, share * (1 - byChance(to, place, statements))) * 1000) / 1000,
      alternatives: best.length - 1,
    };
  });
}

/** Whether all other figures of the equation can be read. */
function isOnlyOpen(
  { total, terms }: Equation,
  place: FigurePlace,
  statements: readonly Statement[],
): boolean {
  const all = [total, ...terms];
  return all.every((term) => keyOf(term) === keyOf(place) || amountOf(term, statements).value !== null);
}

/** What the equation demands of the figure, as far as that agrees with the legible digits. */
function demandedBy(equation: Equation, place: FigurePlace, statements: readonly Statement[]): number[] {
  const terms: Term[] = [];
  const row = rowOf(equation, statements, (term) => {
    const known = terms.findIndex((each) => keyOf(each) === keyOf(term));
    return known >= 0 ? known : terms.push(term) - 1;
  });
  const cell = terms.findIndex((term) => keyOf(term) === keyOf(place));
  if (!row.cells.includes(cell)) return [];
  const cells = terms.map((term) => ({ id: keyOf(term), value: amountOf(term, statements).value ?? 0 }));
  const { least, most } = demandOf({ cells, rows: [row], tables: [] }, 0, cell);
  const count = Math.min(most - least + 1, MOST_FIGURES + 1);
  if (count < 1 || count > MOST_FIGURES) return [];
  const patterns = readingsAt(place, statements).map(toPattern);
  const figures = Array.from({ length: count }, (_, step) => least + step);
  return figures.filter((figure) => patterns.some((pattern) => pattern.test(String(figure))));
}

function readingsAt(
  { statement, line, column }: FigurePlace,
  statements: readonly Statement[],
): readonly string[] {
  return statements[statement]!.lines[line]!.amounts[column]!.doubtful ?? [];
}

function toPattern(reading: string): RegExp {
  return new RegExp(`^${reading.replaceAll("?", "[0-9]")}$`, "u");
}

/** How likely a figure would agree with the legible digits if it had nothing to do with them. */
function byChance(figure: number, place: FigurePlace, statements: readonly Statement[]): number {
  const readings = readingsAt(place, statements).filter((reading) => toPattern(reading).test(String(figure)));
  const legible = readings.map((reading) => reading.replace(/[^0-9]/gu, "").length);
  return 10 ** (0 - greatest(legible));
}

function changeOf(place: FigurePlace, to: number, statements: readonly Statement[]): Change {
  const { statement, line, column } = place;
  const { text } = statements[statement]!.lines[line]!.amounts[column]!;
  return {
    place: { statement, line, column },
    cell: cellOf({ ...place, factor: 1 }, statements),
    ...copiesOf(place, statements),
    from: null,
    to,
    ...(text === undefined ? {} : { text }),
  };
}

function isAt(a: Finding["cell"], b: Finding["cell"]): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

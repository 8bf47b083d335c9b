import { amountAt } from "../../book/spot";
import { cellOf, type Checked, copiesOf, untiedOf } from "../../findings";
import { checkEquation } from "../../findings/check";
import type { Answer, CellRef, Change, Equation, Objection, Statement, Term } from "../../types";
import { keyOf, type FigurePlace } from "../pose";
import type { Problem } from "../problem/problem";
import { withChanges } from "../pose/repaired";

/** What the diagnosis knows once the answers are heard. */
export interface Answered {
  /** With the answers in place of the printed figures, without equations that they alone contradict. */
  readonly checked: Checked;
  /** Keys of the places that were confirmed or corrected, and of those of the other book. */
  readonly pinned: ReadonlySet<string>;
  /** The answers that differ from what is printed. */
  readonly corrections: readonly Change[];
  readonly objections: readonly Objection[];
}

/** Follows the answers; one that cannot be followed is objected to. Their order does not matter. */
export function readAnswers(checked: Checked, answers: readonly Answer[]): Answered {
  const { statements, equations } = checked;
  const heard = new Map<string, Heard>();
  const objections: Objection[] = [];
  const object = (kind: Objection["kind"], { sheet, row, column }: CellRef) =>
    objections.push({ kind, cell: { sheet, row, column }, equation: null });
  for (const answer of answers) {
    const place = placeOf(answer, statements);
    if (!place) object("no-amount", answer);
    else {
      const key = keyOf(place);
      const value = valueOf(answer, place, statements);
      if (value === null) object("not-printable", answer);
      else heard.set(key, { place, answer, values: (heard.get(key)?.values ?? new Set()).add(value) });
    }
  }
  const agreed = [...heard]
    .filter(([, { values }]) => values.size === 1)
    .sort(([, a], [, b]) => inBook(a, b));
  for (const { answer, values } of heard.values()) if (values.size > 1) object("two-figures", answer);
  const pinned = new Set([...agreed.map(([key]) => key), ...figuresOfOther(checked)]);
  const corrections = agreed.flatMap(([, { place, values }]) =>
    correctionOf(place, [...values][0]!, statements),
  );
  if (agreed.length === 0) return { checked, pinned, corrections, objections };
  const known = corrections.length ? withChanges(statements, corrections) : statements;
  const contradicted = contradictedBy(pinned, equations, known);
  const possible = equations.filter((equation) => !contradicted.includes(equation));
  const untied = untiedOf(possible, known);
  for (const equation of contradicted) {
    const cell = cellOf(equation.total, known);
    objections.push({ kind: "cannot-tie", cell, equation: checkEquation(equation, known) });
  }
  return { checked: { statements: known, equations: possible, untied }, pinned, corrections, objections };
}

/** The figures of the other book: it is read, so that whatever is wrong is to be mended here. */
function figuresOfOther({ statements, equations }: Checked): string[] {
  if (statements.every(({ book }) => book === undefined)) return [];
  const isOther = ({ statement }: Term) => statements[statement]!.book !== undefined;
  return equations.flatMap(({ total, terms }) => [total, ...terms].filter(isOther).map(keyOf));
}

/** The problem with the answered cells pinned. */
export function pinnedBy(
  { pinned, corrections }: Answered,
  problem: Problem,
  places: readonly FigurePlace[],
): Problem {
  if (pinned.size === 0) return problem;
  const corrected = new Set(corrections.map(({ place }) => keyOf(place)));
  const cells = problem.cells.map((cell, index) => {
    const key = keyOf(places[index]!);
    return pinned.has(key) ? { ...cell, pinned: true, answered: corrected.has(key) } : cell;
  });
  return { ...problem, cells };
}

/** A place that was answered, and the different figures given for it. */
interface Heard {
  readonly place: FigurePlace;
  readonly answer: Answer;
  readonly values: Set<number>;
}

function inBook({ place: a }: Heard, { place: b }: Heard): number {
  return a.statement - b.statement || a.line - b.line || a.column - b.column;
}

/** The amount that stands in a cell; null where none does, or where it cannot be read. */
function placeOf({ sheet, ...spot }: CellRef, statements: readonly Statement[]): FigurePlace | null {
  for (const [index, statement] of statements.entries()) {
    const place = statement.sheet === sheet ? amountAt(statement, spot) : null;
    if (!place) continue;
    const { value, doubtful } = statement.lines[place.line]!.amounts[place.column]!;
    if (value !== null || doubtful) return { statement: index, ...place };
  }
  return null;
}

/** Figure × 10^decimals; null where the statement cannot print the figure. */
function valueOf({ figure }: Answer, place: FigurePlace, statements: readonly Statement[]): number | null {
  const { decimals, lines } = statements[place.statement]!;
  if (figure === "as-printed") return lines[place.line]!.amounts[place.column]!.value;
  const value = Math.round(figure * 10 ** decimals) + 0;
  return Number.isSafeInteger(value) && Number(`${value}e-${decimals}`) === figure + 0 ? value : null;
}

function correctionOf(place: FigurePlace, to: number, statements: readonly Statement[]): Change[] {
  const { value, source } = statements[place.statement]!.lines[place.line]!.amounts[place.column]!;
  if (value === to) return [];
  const cell = cellOf({ ...place, factor: 1 }, statements);
  const from = source === "blank" ? null : value;
  return [{ place, cell, ...copiesOf(place, statements), from, to, answered: true }];
}

/** Equations all of whose figures are answers, and which do not tie: no repair could settle them. */
function contradictedBy(
  pinned: ReadonlySet<string>,
  equations: readonly Equation[],
  known: readonly Statement[],
): readonly Equation[] {
  return equations
    .filter(({ total, terms }) => [total, ...terms].every((term) => pinned.has(keyOf(term))))
    .filter((equation) => checkEquation(equation, known).outcome === "discrepancy");
}

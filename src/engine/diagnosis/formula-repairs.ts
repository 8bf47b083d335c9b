import { amountAt } from "../book/spot";
import { display } from "../book/text";
import { graphOf } from "../book/graph";
import { type CellFinder, cellFinder } from "../book/lookup";
import { amountOf } from "./pose/evidence/formula-evidence";
import { followingIn } from "./pose/following";
import { numberPlaces } from "./pose/numbers";
import { cellOf } from "../findings";
import type {
  CellRef,
  Change,
  DiagnosedError,
  Finding,
  MeantFormula,
  OutsideChange,
  Repair,
  Statement,
  Workbook,
} from "../types";
import { typedOver } from "./causes/typed-over";
import { wrongFormula } from "./causes/wrong-formula";

/** Formulas beside it say what is meant; no equation proves it. */
const CONFIDENCE = 0.8;

/**
 * For each notice about formulas whose right ones are known the repair that writes them, inside and outside of tables.
 * Where what one of its cells should hold cannot be computed, there is none.
 */
export function formulaRepairs(
  statements: readonly Statement[],
  findings: readonly Finding[],
  workbook: Workbook,
): readonly DiagnosedError[] {
  const told = findings.flatMap(({ meant }, index) => (meant ? [{ index, meant }] : []));
  if (told.length === 0) return [];
  const find = cellFinder(workbook.sheets);
  const followersOf = followers(statements, workbook);
  return told.flatMap(({ index, meant }): DiagnosedError[] => {
    const made = meant.flatMap((each) => changeTo(each, statements, workbook, find) ?? []);
    if (made.length < meant.length) return [];
    const cause = made.every(({ formula }) => formula!.from === null) ? typedOver : wrongFormula;
    const changes = made.filter((each): each is Change => "place" in each);
    const outside = made.filter((each): each is OutsideChange => !("place" in each));
    const follows = followersOf(changes);
    const repair: Repair = {
      corrections: [{ cause: cause.id, changes, missing: null }],
      changes,
      ...(outside.length > 0 ? { outside } : {}),
      ...(follows.length > 0 ? { follows } : {}),
      settles: [index],
      confidence: CONFIDENCE,
      alternatives: 0,
    };
    return [{ findings: [index], repairs: [repair], question: null, proved: true }];
  });
}

function changeTo(
  { cell, formula }: MeantFormula,
  statements: readonly Statement[],
  workbook: Workbook,
  find: CellFinder,
): Change | OutsideChange | null {
  const held = find(cell.sheet, cell.row, cell.column) ?? { ...cell, value: null };
  const computed = graphOf(workbook).evaluate(formula, cell);
  if (typeof computed !== "number") return null;
  const change = { cell, formula: { from: held.formula ?? null, to: formula } };
  for (const [statement, table] of statements.entries()) {
    const place = table.sheet === cell.sheet ? amountAt(table, cell) : null;
    if (!place) continue;
    const to = amountOf(computed, held, table);
    if (to === null) return null;
    const { value, source } = table.lines[place.line]!.amounts[place.column]!;
    return { ...change, place: { statement, ...place }, from: source === "blank" ? null : value, to };
  }
  const from = typeof held.value === "number" ? withoutNoise(held.value) : null;
  return { ...change, ...labelOf(cell, find), from, to: withoutNoise(computed) };
}

/** A number as Excel shows it: 0.0186, not 0.018600000000000002. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(15));
}

/** The nearest text left of a cell. */
function labelOf({ sheet, row, column }: CellRef, find: CellFinder) {
  for (let at = column - 1; at >= 0; at--) {
    const value = find(sheet, row, at)?.value;
    if (typeof value === "string" && /\p{L}/u.test(value)) return { label: display(value), labelColumn: at };
  }
  return { label: "", labelColumn: column };
}

/** The figures whose formulas take changed ones, and what they come to then. */
function followers(statements: readonly Statement[], workbook: Workbook) {
  const numbers = numberPlaces(statements);
  const following = followingIn(statements, workbook, (statement, line, column) =>
    numbers.of({ statement, line, column }),
  );
  return (changes: readonly Change[]): readonly Change[] => {
    const moves = new Map(
      changes.map(({ place, from, to }) => [numbers.of(place), to - (from ?? 0)] as const),
    );
    if ([...moves.values()].every((move) => move === 0)) return [];
    return statements.flatMap(({ lines }, statement) =>
      lines.flatMap(({ amounts }, line) =>
        amounts.flatMap(({ value }, column): Change[] => {
          const place = { statement, line, column };
          const inputs = value === null || moves.has(numbers.of(place)) ? null : following(numbers.of(place));
          const moved = inputs?.reduce((sum, input) => sum + input.factor * (moves.get(input.place) ?? 0), 0);
          if (!moved || value === null) return [];
          const cell = cellOf({ ...place, factor: 1 }, statements);
          return [{ place, cell, from: value, to: value + moved }];
        }),
      ),
    );
  };
}

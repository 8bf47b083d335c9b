import { WANDERING } from "../formula/looked-up";
import type { CellBlock } from "../formula/operands";
import { type FormulaStep, parseTokens } from "../formula/parse";
import { areaOf, type Reference, type ReferenceEnd } from "../formula/reference";
import type { SheetNames } from "../formula/sheet-names";
import { skeletonOf } from "../formula/skeleton";
import { scan, type Token } from "../formula/tokens";
import { halting, isError } from "../formula/values";

/** What formulas of one sheet and one skeleton have in common: all but the rows that they name. */
export interface FormulaTemplate {
  /** How many rows are put in; 0 where the formula was read for itself. */
  readonly count: number;
  readonly isComplete: boolean;
  readonly isSubtotal: boolean;
  /** The cells that are needed where these rows are named. */
  readonly blocksAt: (rows: readonly number[]) => readonly CellBlock[];
  /** The steps with these rows put in; null where the formula is not understood. */
  readonly stepsAt: (rows: readonly number[]) => readonly FormulaStep[] | null;
}

/** What a formula is read with: the sheet that it stands on, and the sheets and names of its book. */
export interface Surroundings {
  readonly sheet: string;
  readonly sheetNames: SheetNames;
  readonly withNames: (steps: readonly FormulaStep[], sheet: string) => readonly FormulaStep[];
  /** Puts the cells that INDIRECT means in its place. */
  readonly withFound: (steps: readonly FormulaStep[], sheet: string) => readonly FormulaStep[];
}

const NOT_FOLLOWED: ReadonlySet<string> = new Set([...WANDERING, "OFFSET", "GETPIVOTDATA"]);
const SUBTOTALS = new Set(["SUBTOTAL", "AGGREGATE"]);

/**
 * Reads a formula. What is not understood still names cells that it needs.
 * @param rows those of its skeleton.
 */
export function templateOf(formula: string, rows: readonly number[], around: Surroundings): FormulaTemplate {
  const tokens = scan(formula);
  const parsed = parseTokens(tokens);
  const written = parsed && around.withNames(parsed, around.sheet);
  const steps = written && around.withFound(written, around.sheet);
  // What it finds depends on its own cells: it is read for itself.
  const isFound = steps !== written;
  const slots = isFound ? null : slotsOf(tokens, rows);
  const all = [...(steps ?? tokens), ...(isFound ? written! : [])];
  const calls = all.flatMap((each) => (each.type === "call" ? [each.name] : []));
  const needs = all.flatMap((each) =>
    each.type === "reference" ? [needOf(each.reference, slots?.get(each.reference), around)] : [],
  );
  const isWhole = steps !== null && !steps.some(isNotFollowed);
  return {
    count: slots ? rows.length : 0,
    isComplete: isWhole && needs.every((need) => need !== null),
    isSubtotal: calls.some((name) => SUBTOTALS.has(name)),
    blocksAt: (own) => blocksOf(needs, own),
    stepsAt: (own) => steps && (slots && own.length > 0 ? withRows(steps, slots, own) : steps),
  };
}

function isNotFollowed(step: FormulaStep): boolean {
  return step.type === "name" || (step.type === "call" && NOT_FOLLOWED.has(step.name));
}

/** Which of a skeleton's rows the ends of a reference name; −1 for an end without one. */
interface Slots {
  readonly first: number;
  readonly last: number;
}

/** The rows of each reference; null where some row of the skeleton is none of a reference. */
function slotsOf(tokens: readonly Token[], rows: readonly number[]): ReadonlyMap<Reference, Slots> | null {
  const slots = new Map<Reference, Slots>();
  let next = 0;
  for (const token of tokens) {
    if (token.type !== "reference") continue;
    const { first, last } = token.reference;
    const named = skeletonOf(token.text).rows;
    if (named.length === 0) continue;
    const own = [first, last].flatMap((end) => (end && end.row !== null ? [end.row + 1] : []));
    if (`${own}` !== `${named}` || `${own}` !== `${rows.slice(next, next + own.length)}`) return null;
    const firstSlot = first.row === null ? -1 : next;
    slots.set(token.reference, { first: firstSlot, last: last?.row == null ? -1 : next + own.length - 1 });
    next += own.length;
  }
  return next === rows.length ? slots : null;
}

/** The blocks of one reference but for its rows; null where its sheets cannot be told. */
interface Need {
  readonly blocks: readonly CellBlock[];
  readonly slots: Slots | undefined;
}

function needOf(
  reference: Reference,
  slots: Slots | undefined,
  { sheet, sheetNames }: Surroundings,
): Need | null {
  const named = halting(() => sheetNames.named(reference.prefix, sheet));
  if (!named || isError(named)) return null;
  return { blocks: named.map((each) => ({ ...areaOf(reference), sheet: each })), slots };
}

function blocksOf(needs: readonly (Need | null)[], rows: readonly number[]): readonly CellBlock[] {
  const blocks: CellBlock[] = [];
  for (const need of needs) {
    if (!need) continue;
    const { slots } = need;
    const [one, other] = slots ? [rows[slots.first], rows[slots.last]] : [];
    for (const block of need.blocks) blocks.push(one === undefined ? block : moved(block, one, other ?? one));
  }
  return blocks;
}

function moved({ left, right, sheet }: CellBlock, one: number, other: number): CellBlock {
  return { top: Math.min(one, other) - 1, left, bottom: Math.max(one, other) - 1, right, sheet };
}

function withRows(
  steps: readonly FormulaStep[],
  slots: ReadonlyMap<Reference, Slots>,
  rows: readonly number[],
): readonly FormulaStep[] {
  const at = (end: ReferenceEnd, slot: number) => (slot < 0 ? end : { ...end, row: rows[slot]! - 1 });
  return steps.map((step) => {
    const own = step.type === "reference" ? slots.get(step.reference) : undefined;
    if (step.type !== "reference" || !own) return step;
    const { prefix, first, last } = step.reference;
    const reference = { prefix, first: at(first, own.first), last: last && at(last, own.last) };
    return { type: "reference", reference };
  });
}

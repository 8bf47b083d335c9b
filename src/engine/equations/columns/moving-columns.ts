import { gather } from "../../book/collections";
import type { Equation, Line, Statement, Term } from "../../types";
import type { Book } from "../rule";

const BALANCE = /(現在高|残高|未償還額|未払額)(見込)?額?$/u;
const ADDED = /(起債|借入|発行|増加|積立|受入|繰入|交付|増)(見込|予定)?(額|高)?$/u;
const TAKEN = /(償還|返済|取崩し?|減少|償却|処分|払出|減)(見込|予定)?(額|高)?$/u;
/** 「差引当期末残高」 is what is left of another balance, and no later one. */
const LEFT = /^差引/u;

/** More columns between two balances than that are not tried out. */
const MOST_UNNAMED = 4;
/** So many lines must tie before figures alone say what moves a balance. */
const LEAST_TIED = 3;

/** Which columns make a balance out of the one before it. */
interface Movement {
  readonly closing: number;
  readonly opening: number;
  readonly parts: readonly Part[];
}

/** Factor 0: the column is a part of another one (うち, 小計), or beside the matter. */
interface Part {
  readonly column: number;
  readonly factor: 1 | 0 | -1;
}

/**
 * 地方債・基金・引当金・固定資産の調書: between two balances stand the movements, so that a balance is the one before it,
 * and what is added, less what is taken, line by line, where most lines say so. Of columns whose names do not say which
 * they are (目的使用, 当期振替額 with its 小計) the figures do.
 */
export function movingColumns({ statements, terms }: Book): Equation[] {
  return gather(statements, (statement, index) =>
    gather(movementsOf(statement), ({ closing, opening, parts }): Equation[] => {
      const moving = parts.filter(({ factor }) => factor !== 0);
      return gather(statement.lines, ({ type, amounts }, line): Equation[] => {
        if (type === "heading" || !isPrinted(amounts, { closing, opening, parts: moving })) return [];
        const own = terms[index]![line]!;
        const moved = moving.map(({ column, factor }) => ({ ...own[column]!, factor }) as Term);
        return [{ rule: "roll-forward", total: own[closing]!, terms: [own[opening]!, ...moved] }];
      });
    }),
  );
}

function movementsOf(statement: Statement): readonly Movement[] {
  const { columns } = statement;
  const isBalance = (column: number) => BALANCE.test(columns[column]!.key);
  return [...columns.keys()].filter(isBalance).flatMap((closing): Movement[] => {
    let opening = closing - 1;
    while (opening >= 0 && !isBalance(opening)) opening--;
    const between = [...columns.keys()].slice(opening + 1, closing);
    if (opening < 0 || !between.length || LEFT.test(columns[closing]!.key)) return [];
    const named = between.map((column) => ({ column, factor: factorOf(columns[column]!.key) }));
    const found = movementOf(statement, { opening, closing, parts: named });
    return found ? [found] : [];
  });
}

function factorOf(key: string): Part["factor"] {
  return ADDED.test(key) ? 1 : TAKEN.test(key) ? -1 : 0;
}

/** What is added and taken by name, if that is all; else the fewest columns with which the most lines tie. */
function movementOf(statement: Statement, named: Movement): Movement | null {
  const unnamed = named.parts.filter(({ factor }) => factor === 0);
  const lines = statement.lines.filter(
    ({ type, amounts }) => type !== "heading" && isPrinted(amounts, named),
  );
  if (!unnamed.length) return tiedOf(lines, named) * 2 > lines.length ? named : null;
  if (unnamed.length > MOST_UNNAMED) return null;
  // A line in which nothing moves ties with anything.
  const moved = lines.filter(({ amounts }) => named.parts.some(({ column }) => amounts[column]!.value !== 0));
  const [best] = choicesOf(named.parts)
    .map((parts) => ({ movement: { ...named, parts }, tied: tiedOf(moved, { ...named, parts }) }))
    .sort((a, b) => b.tied - a.tied || sizeOf(a.movement) - sizeOf(b.movement));
  return best && best.tied >= LEAST_TIED && best.tied * 2 > moved.length ? best.movement : null;
}

/** Every way to add, to take or to leave out the columns whose names do not tell. */
function choicesOf(named: readonly Part[]): Part[][] {
  const factors = ({ factor }: Part) => (factor ? [factor] : ([0, 1, -1] as const));
  return named.reduce<Part[][]>(
    (all, part) => all.flatMap((parts) => factors(part).map((factor) => [...parts, { ...part, factor }])),
    [[]],
  );
}

function sizeOf({ parts }: Movement): number {
  return parts.filter(({ factor }) => factor !== 0).length;
}

function isPrinted(amounts: Line["amounts"], { closing, opening, parts }: Movement): boolean {
  const used = [closing, opening, ...parts.map(({ column }) => column)];
  return used.some((column) => amounts[column]!.source !== "blank");
}

function tiedOf(lines: readonly Line[], { closing, opening, parts }: Movement): number {
  return lines.filter(({ amounts }) => {
    const value = (column: number) => amounts[column]!.value ?? NaN;
    const sum = parts.reduce((all, { column, factor }) => all + factor * value(column), value(opening));
    return sum === value(closing);
  }).length;
}

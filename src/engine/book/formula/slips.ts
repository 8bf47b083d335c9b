import { mapReferences, referencesOf } from "./rewrite";
import type { Reference, ReferenceEnd } from "./reference";
import { scan, type Token } from "./tokens";

/** A formula of more references has more slips than are worth trying. */
const MOST_REFERENCES = 16;

/** ROUND(…,-3) around all of it; ÷ or × a power of ten behind it. */
const ROUNDED = /^ROUND(?:UP|DOWN)?\((.+),-?\d+\)$/iu;
const IN_UNIT = [/^\((.+)\)[/*]10+$/u, /^([^-+]+)[/*]10+$/u];

/**
 * The formulas from which one slip may have made this one: a sign, an end of a range, a line or column of a single cell,
 * a cell taken once too often, a unit or a rounding too many. What has been left out altogether is not among them.
 */
export function slipsOf(formula: string): readonly string[] {
  const tokens = scan(formula);
  const count = referencesOf(formula).length;
  const isOfNames = tokens.some(({ type }) => type === "name");
  if ((count === 0 && !isOfNames) || count > MOST_REFERENCES) return [];
  const found = [...unwrapped(formula), ...withOtherSigns(tokens), ...withoutOne(tokens)];
  for (let at = 0; at < count; at++)
    for (const change of changesOf(referencesOf(formula)[at]!)) {
      const text = withOne(formula, at, change);
      if (text !== null) found.push(text);
    }
  return found;
}

/** What a rounding, or a unit, stands around. */
export function unwrapped(formula: string): string[] {
  return [ROUNDED, ...IN_UNIT].flatMap((pattern) => pattern.exec(formula)?.[1] ?? []).filter(isBalanced);
}

/** ROUND(B4,0)-ROUND(B5,0) is not wrapped as a whole. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const letter of text) {
    if (letter === "(") open += 1;
    if (letter === ")") open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

function withOtherSigns(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ type, text }, at) => {
    if (type !== "mark" || (text !== "+" && text !== "-") || at === 0) return [];
    return joined(tokens, at, [text === "+" ? "-" : "+"], 1);
  });
}

/** Without one of its cells or ranges, and the sign or comma before it; the last first, which was put there last. */
function withoutOne(tokens: readonly Token[]): string[] {
  const calls = tokens.flatMap((token) => (token.type === "call" ? [token.name] : []));
  // An argument of another function has a place of its own.
  if (calls.some((name) => name !== "SUM")) return [];
  const found = tokens.map(({ type }, at) => {
    const [before, after] = [tokens[at - 1]?.text, tokens[at + 1]?.text];
    if (type !== "reference") return [];
    if (before === "+" || before === "-" || before === ",") return joined(tokens, at - 1, [], 2);
    return after === "+" || (before?.endsWith("(") && after === ",") ? joined(tokens, at, [], 2) : [];
  });
  return found.reverse().flat();
}

function joined(tokens: readonly Token[], at: number, put: readonly string[], instead: number): string[] {
  const texts = tokens.map(({ text }) => text);
  return [[...texts.slice(0, at), ...put, ...texts.slice(at + instead)].join("")];
}

type Change = (reference: Reference) => Reference | null;

function changesOf({ first, last }: Reference): readonly Change[] {
  if (first.row === null || first.column === null) return [];
  const steps = [-1, 1];
  if (!last) return steps.flatMap((by) => [aside("first", by, 0), aside("first", 0, by)]);
  const isRow = first.row === last.row;
  return steps.flatMap((by) =>
    (["first", "last"] as const).map((end) => (isRow ? aside(end, 0, by) : aside(end, by, 0))),
  );
}

function aside(end: "first" | "last", rows: number, columns: number): Change {
  return (reference) => {
    const moved = movedEnd(reference[end]!, rows, columns);
    const changed = { ...reference, [end]: moved };
    const { first, last } = changed;
    const isTurned = last !== null && (last.row! < first.row! || last.column! < first.column!);
    return moved.row! < 0 || moved.column! < 0 || isTurned ? null : changed;
  };
}

function movedEnd(end: ReferenceEnd, rows: number, columns: number): ReferenceEnd {
  return { ...end, row: end.row! + rows, column: end.column! + columns };
}

function withOne(formula: string, at: number, change: Change): string | null {
  let index = -1;
  return mapReferences(formula, (reference) => ((index += 1) === at ? change(reference) : reference));
}

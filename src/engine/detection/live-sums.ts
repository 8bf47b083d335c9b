import { scan } from "../book/formula/tokens";
import type { Spot } from "./grid";

/** What adds up figures as they are. */
const SUMS: ReadonlySet<string> = new Set(["SUM", "SUBTOTAL"]);

/** Tokens that may mean cells of another sheet. */
const ELSEWHERE: ReadonlySet<string> = new Set(["name", "table"]);

/**
 * How many figures are sums of cells above or below them that the sheet itself adds up, none of them rounded: such a
 * total cannot miss by rounding, nor is one expected to that was typed among them.
 */
export function sumsDown(lines: readonly { readonly spots: readonly (Spot | null)[] }[]): number {
  let sums = 0;
  for (const { spots } of lines) for (const spot of spots) if (spot?.figure && isSumDown(spot)) sums += 1;
  return sums;
}

function isSumDown({ cell: { formula, row, column } }: Spot): boolean {
  if (formula === undefined) return false;
  let cells = 0;
  for (const token of scan(formula)) {
    if (token.type === "call" && !SUMS.has(token.name)) return false;
    if (token.text === "*" || token.text === "/" || ELSEWHERE.has(token.type)) return false;
    if (token.type !== "reference") continue;
    const { prefix, first, last } = token.reference;
    if (prefix || first.column !== column || first.row === row) return false;
    if (last && last.column !== column) return false;
    cells += last ? 2 : 1;
  }
  return cells > 1;
}

/** Whether a figure is computed from its own sheet alone: what it shows of it says nothing about the others. */
export function isOfItsSheet({ formula }: Spot["cell"]): boolean {
  return (
    formula !== undefined &&
    scan(formula).every((token) =>
      token.type === "reference" ? !token.reference.prefix : !ELSEWHERE.has(token.type),
    )
  );
}

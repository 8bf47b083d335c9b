import { scan, type Token } from "./tokens";

/** 1 and 100 turn a ratio into a rate of change: =B5/C5-1, =B5/C5*100-100. */
const OF_RATES: readonly number[] = [1, 100];

/** Whether a figure was typed into a formula as an addend, =B5+193: an adjustment of one cell, which no copy shares. */
export function addsTypedFigure(formula: string): boolean {
  const tokens = scan(formula).filter(({ type }) => type !== "space");
  return tokens.some((token, at) => {
    if (token.type !== "number" || OF_RATES.includes(token.value)) return false;
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    // ROUND(B5,-3): the sign is that of an argument.
    if (isMark(before, "+-") && isMark(tokens[at - 2], ",")) return false;
    const isSummed = isMark(before, "+-") || isMark(after, "+-");
    return isSummed && (!before || isMark(before, "+-(")) && (!after || isMark(after, "+-)"));
  });
}

function isMark(token: Token | undefined, marks: string): boolean {
  return token?.type === "mark" && marks.includes(token.text);
}

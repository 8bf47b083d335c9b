import { cellName } from "../book/address";
import type { CellRef, Rounding } from "../types";
import type { SignedSource } from "./sources";

const FUNCTIONS: Readonly<Partial<Record<Rounding, string>>> = {
  truncate: "ROUNDDOWN",
  "round-up": "ROUNDUP",
};

/** 「ROUND(('予定損益計算書'!C14+'予定損益計算書'!C24)/1000,0)」, without "="; weights and target as `inCommon` gives them. */
export function formulaOf(
  sources: readonly SignedSource[],
  weights: readonly number[],
  target: number,
  mode: Rounding,
): string {
  const terms = sources.map(({ source, factor }, index) => {
    // SUM takes what is blank, or a dash, for nothing.
    const own = source.state === "none" ? `SUM(${referenceOf(source.cell)})` : referenceOf(source.cell);
    const weight = weights[index]!;
    return `${factor < 0 ? "-" : index ? "+" : ""}${own}${weight === 1 ? "" : `*${weight}`}`;
  });
  const sum = terms.join("");
  const isSingle = terms.length === 1 && weights[0] === 1 && sources[0]!.factor > 0;
  const amount = target === 1 ? sum : `${isSingle ? sum : `(${sum})`}/${target}`;
  return rounded(amount, mode);
}

/** A formula rounded to whole figures in a mode. */
export function rounded(formula: string, mode: Rounding): string {
  return `${FUNCTIONS[mode] ?? "ROUND"}(${formula},0)`;
}

function referenceOf({ sheet, row, column }: CellRef): string {
  return `'${sheet.replaceAll("'", "''")}'!${cellName(row, column)}`;
}

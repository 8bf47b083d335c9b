import { CAUSES } from "../repairs/causes";
import type { CheckedEquation, Repair, Statement } from "../types";
import { figure } from "../../messages/figures";
import { REPAIR } from "../../messages/repair";
import type { Context } from "./reasons";

/** The reason of a repair that changes no figure because a line is missing, with the name of that line if it is known. */
export function omittedReason(
  { cause: id }: Repair,
  { check: { statements }, lang, consequences: { settled } }: Context,
): string[] {
  const cause = CAUSES.find((each) => each.id === id);
  const [equation] = settled;
  if (!cause || !equation) return [];
  const { total, difference } = equation;
  const shown = (value: number) => figure(value, statements[total.statement]!.decimals, lang);
  return [
    cause.reason[lang]({
      name: statements[total.statement]!.lines[total.line]!.label,
      from: 0,
      to: difference!,
      gap: REPAIR[lang].difference(shown(Math.abs(difference!))),
      isDifference: true,
      mayLackLine: true,
      count: 1,
      lines: missingLines(equation, statements),
      columns: missingFigures(settled, equation, statements, shown),
      source: () => null,
      figure: shown,
    }),
  ];
}

/** What is missing in each column where it is in several: 「本年度 44,386」. */
function missingFigures(
  settled: readonly CheckedEquation[],
  { rule, total: { statement, line } }: CheckedEquation,
  statements: readonly Statement[],
  shown: (value: number) => string,
): readonly string[] {
  const own = settled.filter(
    ({ rule: other, total }) => other === rule && total.statement === statement && total.line === line,
  );
  if (own.length < 2) return [];
  return own.map(
    ({ total, difference }) => `${statements[statement]!.columns[total.column]!.label} ${shown(difference!)}`,
  );
}

/** The one label that another table in the same unit gives what is missing to, and that this table does not have. */
function missingLines(
  { total, difference }: CheckedEquation,
  statements: readonly Statement[],
): readonly string[] {
  const own = statements[total.statement]!;
  const printed = new Set(own.lines.map(({ key }) => key));
  const labels = new Map<string, string>();
  for (const { unit, decimals, lines } of statements) {
    if (unit !== own.unit || decimals !== own.decimals) continue;
    for (const { key, label, type, amounts } of lines) {
      const fits = amounts.some(({ value }) => value !== null && Math.abs(value) === Math.abs(difference!));
      if (fits && type === "item" && !printed.has(key)) labels.set(key, label);
    }
  }
  return labels.size === 1 ? [...labels.values()] : [];
}

import { CAUSES } from "../diagnosis/causes";
import type { CheckedEquation, Correction, Statement } from "../types";
import { figure } from "../../messages/figures";
import { REPAIR } from "../../messages/repair";
import type { RepairContext } from "./consequences";

/** The reason of a line that was left out, which changes no figure: its largest figure tells it best from others. */
export function omittedReason(
  { cause: id, missing }: Correction,
  { check: { statements }, lang }: RepairContext,
): string[] {
  const { equations = [], label = null } = missing ?? {};
  const cause = CAUSES.find((each) => each.id === id)!;
  const [equation] = equations.toSorted((a, b) => Math.abs(b.difference!) - Math.abs(a.difference!));
  if (!equation) return [];
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
      lines: label === null ? [] : [label],
      columns: missingFigures(equations, equation, statements, shown),
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

import { spotOf } from "../book/spot";
import type { CellRef, Equation, Statement, Workbook } from "../types";

/** Whether a cell of the workbook holds nothing to be seen. */
export type IsBlank = (cell: CellRef) => boolean;

export function blankFinder({ sheets }: Pick<Workbook, "sheets">): IsBlank {
  const filled = new Map(
    sheets.map(({ name, cells }) => [
      name,
      new Set(
        cells
          .filter(({ value }) => value !== null && String(value).trim() !== "")
          .map(({ row, column }) => `${row},${column}`),
      ),
    ]),
  );
  return ({ sheet, row, column }) => !filled.get(sheet)?.has(`${row},${column}`);
}

/**
 * The cells between neighbouring parts of a sum in which nothing stands, lines and columns left free between them: like
 * SUM(C3:C18), what adds up a block adds up these too. Only in tables of unknown kind: a known form names its parts.
 */
export function blankCellsAmong(
  { total, terms }: Pick<Equation, "total" | "terms">,
  statements: readonly Statement[],
  isBlank: IsBlank,
): CellRef[] {
  const statement = statements[total.statement]!;
  const { kind, sheet } = statement;
  if (kind !== "table" || terms.some((term) => term.statement !== total.statement || term.factor !== 1))
    return [];
  const [own, ...parts] = [total, ...terms].map(({ line, column }) => spotOf(statement, line, column));
  for (const [fixed, along] of [
    ["row", "column"],
    ["column", "row"],
  ] as const) {
    if (!parts.every((part) => part[fixed] === own![fixed])) continue;
    const numbers = parts.map((part) => part[along]).sort((a, b) => a - b);
    return numbers.flatMap((number, index) => {
      const next = numbers[index + 1] ?? number;
      const between = Array.from({ length: Math.max(next - number - 1, 0) }, (_, step): CellRef => {
        const spot = { [fixed]: own![fixed], [along]: number + 1 + step } as { row: number; column: number };
        return { sheet, ...spot };
      });
      return between.every(isBlank) ? between : [];
    });
  }
  return [];
}

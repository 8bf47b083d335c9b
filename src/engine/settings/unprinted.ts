import type { Settings, Statement } from "../types";

/** The tables with the unit and the rounding of the office where they print none. 円 is exact, whatever an office says. */
export function withUnprinted(
  statements: readonly Statement[],
  { unit, rounding }: Settings,
): readonly Statement[] {
  if (unit === undefined && rounding === undefined) return statements;
  return statements.map((statement) => {
    const read = { ...statement, unit: statement.unit ?? unit ?? null };
    const isOpen = statement.rounding === "unknown" && read.unit !== 1;
    return { ...read, rounding: isOpen ? (rounding ?? statement.rounding) : statement.rounding };
  });
}

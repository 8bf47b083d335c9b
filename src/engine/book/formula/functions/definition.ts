import { type CellSource, eachOf, type Operand } from "../operands";
import type { Value } from "../values";

/** A function of Excel's. */
export interface Definition {
  /** Fewest and most arguments; with others it is not computed. */
  readonly least: number;
  readonly most: number;
  /** @throws Halt with an error of Excel's, or where it cannot be told. */
  readonly compute: (args: readonly Operand[], source: CellSource) => Operand;
}

export type Functions = Readonly<Record<string, Definition>>;

export const MANY = 255;

/** A function of single values, which works cell by cell inside SUMPRODUCT. */
export function ofValues(
  least: number,
  most: number,
  compute: (values: readonly Value[]) => Value,
): Definition {
  return { least, most, compute: (args, source) => eachOf(args, source, compute) };
}

export function ofOperands(least: number, most: number, compute: Definition["compute"]): Definition {
  return { least, most, compute };
}

import type { Range } from "../../src/engine/types";
import { ownRuleId } from "../../src/hosts/own";
import { contains } from "../../host/model/areas";
import { evaluate } from "../../src/engine/book/formula/evaluate";
import { parse } from "../../src/engine/book/formula/parse";
import {
  CANNOT_TELL,
  compare,
  halting,
  isError,
  toTruth,
  type Value,
} from "../../src/engine/book/formula/values";
import type { CellRecord } from "../../host/model/cells";
import type { ConditionalFormat, ConditionalLook } from "../../host/model/conditional-format";
import type { SheetModel } from "../../host/model/sheet";

/** A rule that this page can decide: one that holds on all its cells, or one about the value of the cell alone. */
interface Decidable {
  readonly ranges: readonly Range[];
  readonly stops: boolean;
  readonly look: ConditionalLook;
  /** What a mark of ours says ("error"), null for the rules of others. */
  readonly mark: string | null;
  readonly holds: (value: Value) => boolean;
}

/** What the rules of a sheet make of a cell. */
export interface RuleLook {
  readonly looks: readonly ConditionalLook[];
  readonly mark: string | null;
}

const NOWHERE = {
  sheetsOf: () => {
    throw CANNOT_TELL;
  },
  valueAt: () => undefined,
  cellsIn: () => [],
};

/** Decides the rules that need no other cell; the others are not drawn. */
export class Rules {
  private readonly rules: readonly Decidable[];
  /** Rules of the sheet that are not drawn. */
  readonly undrawn: number;

  constructor({ conditionalFormats }: SheetModel) {
    const decidable = conditionalFormats.map(decidableOf);
    this.rules = decidable.flatMap((rule) => rule ?? []);
    this.undrawn = decidable.filter((rule) => rule === null).length;
  }

  lookOf(row: number, column: number, record: CellRecord | undefined): RuleLook | null {
    const looks: ConditionalLook[] = [];
    let mark: string | null = null;
    for (const rule of this.rules) {
      if (!rule.ranges.some((range) => contains(range, row, column))) continue;
      if (!rule.holds(record?.value ?? null)) continue;
      looks.push(rule.look);
      mark ??= rule.mark;
      if (rule.stops) break;
    }
    return looks.length > 0 ? { looks, mark } : null;
  }
}

function decidableOf(format: ConditionalFormat): Decidable | null {
  const { ranges, stopIfTrue: stops, look } = format;
  const holds = format.type === "Custom" ? ofFormula(format.formula) : ofValue(format.valueRule);
  return holds && { ranges, stops, look, mark: ownRuleId(format.formula), holds };
}

function ofFormula(formula: string): Decidable["holds"] | null {
  const value = constantOf(formula);
  if (value === undefined) return null;
  const truth = halting(() => toTruth(value)) === true;
  return () => truth;
}

const OPERATORS: Readonly<Record<string, (order: number, second: number) => boolean>> = {
  EqualTo: (order) => order === 0,
  NotEqualTo: (order) => order !== 0,
  GreaterThan: (order) => order > 0,
  GreaterThanOrEqual: (order) => order >= 0,
  LessThan: (order) => order < 0,
  LessThanOrEqual: (order) => order <= 0,
  Between: (order, second) => order >= 0 && second <= 0,
  NotBetween: (order, second) => order < 0 || second > 0,
};

function ofValue(rule: ConditionalFormat["valueRule"]): Decidable["holds"] | null {
  if (!rule) return null;
  const holds = OPERATORS[String(rule.operator)];
  const first = constantOf(String(rule.formula1 ?? ""));
  const second = rule.formula2 ? constantOf(String(rule.formula2)) : first;
  if (!holds || first === undefined || second === undefined) return null;
  return (value) => {
    if (value === null || isError(value)) return false;
    return halting(() => holds(compare(value, first), compare(value, second))) === true;
  };
}

/** What a formula without references comes to; undefined where it has some, or cannot be computed. */
function constantOf(formula: string): Value | undefined {
  const steps = parse(formula.replace(/^=/, ""));
  const isConstant = steps?.every(({ type }) => type !== "reference" && type !== "name");
  return steps && isConstant ? evaluate(steps, NOWHERE) : undefined;
}

import { figuresOf } from "../findings/changed-figures";
import { checkEquation } from "../findings/check";
import { equationsAt } from "./consequences";
import type { Check, Repair } from "../types";

/** What comes of a repair if it alone is made. */
export interface RepairOutlook {
  /** Discrepancies that are left, those that it makes included. */
  readonly leaves: number;
  /** Equations that tie now and would no longer. */
  readonly breaks: number;
}

/** Tells of every repair what would be left; looked up once for all of them. */
export function outlooks(check: Check): (repair: Repair) => RepairOutlook {
  const { statements, findings, untied } = check;
  const at = equationsAt(check);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const broken = new Set(
    untied
      .filter(({ outcome }) => outcome === "discrepancy")
      .map(({ rule, total, terms }) => key(rule, total, terms)),
  );
  return ({ changes, follows = [], settles }) => {
    const moved = [...changes, ...follows];
    const repaired = figuresOf(moved);
    const touched = new Set(moved.flatMap(({ place }) => at(place)));
    const breaks = [...touched].filter(
      (equation) =>
        !broken.has(key(equation.rule, equation.total, equation.terms)) &&
        checkEquation(equation, statements, repaired).outcome === "discrepancy",
    ).length;
    const settled = settles.filter((index) => findings[index]!.severity === "error").length;
    return {
      leaves: errors - settled + breaks,
      breaks,
    };
  };
}

function key(rule: string, ...sides: readonly unknown[]): string {
  return rule + JSON.stringify(sides);
}

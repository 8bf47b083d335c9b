import { figuresOf } from "../findings/changed-figures";
import { checkEquation } from "../findings/check";
import { aloneIn } from "./alone";
import { equationsAt } from "./equations-at";
import type { Check, CheckedEquation, Repair } from "../types";

/** What comes of a repair if it alone is made. */
export interface RepairOutlook {
  /** Discrepancies that are left, those that it makes included. */
  readonly leaves: number;
  /** Equations that tie now and would no longer. */
  readonly breaks: number;
}

/** The same, with what its figures and those that follow them do not tie in even then. */
export interface FullOutlook extends RepairOutlook {
  readonly open: readonly CheckedEquation[];
}

/** Tells of every repair what would be left; looked up once for all of them. */
export function outlooks(check: Check): (repair: Repair) => FullOutlook {
  const { statements, findings, untied } = check;
  const at = equationsAt(check);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const broken = new Set(
    untied
      .filter(({ outcome }) => outcome === "discrepancy")
      .map(({ rule, total, terms }) => key(rule, total, terms)),
  );
  const aloneOf = aloneIn(check);
  return (repair) => {
    const moved = aloneOf(repair);
    const repaired = figuresOf(moved);
    const touched = new Set(moved.flatMap(({ place }) => at(place)));
    const open = [...touched]
      .map((equation) => checkEquation(equation, statements, repaired))
      .filter(({ outcome }) => outcome === "discrepancy");
    const breaks = open.filter(({ rule, total, terms }) => !broken.has(key(rule, total, terms))).length;
    const settled = repair.settles.filter((index) => findings[index]!.severity === "error").length;
    return {
      leaves: errors - settled + breaks,
      breaks,
      open,
    };
  };
}

function key(rule: string, ...sides: readonly unknown[]): string {
  return rule + JSON.stringify(sides);
}

import { findAll } from "../src/engine";
import { cellName } from "../src/engine/book/address";
import { EQUATION_RULES } from "../src/engine/equations";
import { checkedEquations } from "./checked";
import { printedSheet, workbookOf } from "../specimens/sheets";

interface Cases {
  /** Printed tables in which the rule has equations and all of them hold. */
  readonly ties: readonly Case[];
  /** Printed tables in which the rule finds differences, and where. */
  readonly breaks: readonly (Case & { readonly at: readonly string[] })[];
  /** Printed tables for which the rule has nothing to say. */
  readonly silent?: readonly Case[];
}

interface Case {
  readonly name: string;
  readonly sheets: readonly string[];
}

/** Tests one rule on small printed tables; refuses an unknown rule and a case that stands twice. */
export function testRule(rule: string, { ties, breaks, silent = [] }: Cases): void {
  if (!EQUATION_RULES.some(({ id }) => id === rule)) throw new Error(`No rule ${rule}`);
  const all = [...ties, ...breaks, ...silent];
  const repeated = all.find((each, index) => all.findIndex((other) => other.name === each.name) !== index);
  if (repeated) throw new Error(`Two cases of ${rule} are named “${repeated.name}”`);

  describe(`${rule} ties`, () => {
    test.each(ties)("$name", ({ sheets }) => {
      const { equations } = run(rule, sheets);
      expect(equations.length).toBeGreaterThan(0);
      expect(equations.filter(({ outcome }) => outcome !== "tied")).toEqual([]);
    });
  });
  describe(`${rule} breaks`, () => {
    test.each(breaks)("$name", ({ sheets, at }) => {
      expect(run(rule, sheets).errors).toEqual(at);
    });
  });
  if (!silent.length) return;
  describe(`${rule} has nothing to say`, () => {
    test.each(silent)("$name", ({ sheets }) => {
      expect(run(rule, sheets).equations).toEqual([]);
    });
  });
}

function run(rule: string, sheets: readonly string[]) {
  const book = workbookOf(...sheets.map((table, index) => printedSheet(table, `表${index + 1}`)));
  const { findings } = findAll(book);
  const equations = checkedEquations(book);
  const errors = findings
    .filter((finding) => finding.rule === rule && finding.severity === "error")
    .map(({ cell }) => (sheets.length > 1 ? `${cell.sheet}!` : "") + cellName(cell.row, cell.column));
  return { equations: equations.filter((equation) => equation.rule === rule), errors };
}

import { judge } from "../../scripts/bench/formulas/tally";
import { dice } from "../../specimens/dice";
import { withFormulaErrors } from "../../specimens/formula-errors/spoilt";
import { OFFICE_BOOKS, officeBook } from "../../specimens/office-books";
import { check } from "../../src/engine";

/** Ways in which offices link their books; `OFFICE=1 npm run bench:formulas` measures more of each. */

test.each(Object.keys(OFFICE_BOOKS))("nothing is told of the right book with %s", (name) => {
  const { findings, diagnosis } = check(officeBook(name, 3).workbook);
  expect(findings.filter(({ severity }) => severity !== "rounding")).toEqual([]);
  expect(diagnosis).toEqual({ errors: [], formulas: [] });
});

test.each([
  ["index and match", "range short at its end"],
  ["vlookup", "typed over"],
  ["sumifs of a ledger", "wrong row"],
  ["sumifs of a ledger", "typed over"],
  ["sumproduct of a ledger", "unit in a formula"],
  ["cash book", "range short at its start"],
  ["rounddown to thousands", "range short at its start"],
  ["rounddown to thousands", "unit in a formula"],
  ["rounded to thousands by places", "absolute for relative"],
  ["taxed", "wrong row"],
  ["subtotal 109", "typed over"],
  ["defined names", "rounding in a formula"],
  ["compared in two columns", "absolute for relative"],
  ["hospital", "row added below the range"],
  ["hospital", "unit in a formula"],
  ["hospital", "line counted twice"],
  ["supplements", "wrong column"],
  ["bonds", "typed over"],
  ["assessed", "range short at its end"],
  ["assessed", "wrong row"],
])("%s, %s: told, and put right as its neighbours are", (name, kind) => {
  const judged = [1, 2].flatMap((seed) => {
    const random = dice(seed * 7919 + kind.length * 31 + name.length * 7 + kind.charCodeAt(2));
    const spoilt = withFormulaErrors(officeBook(name, seed), [kind], 1, random);
    return spoilt && spoilt.errors[0]!.unseen === null ? [judge(spoilt)] : [];
  });
  for (const { told, first, misled, overwritten } of judged)
    expect({ told, first, misled, overwritten }).toEqual({ told: 1, first: 1, misled: 0, overwritten: 0 });
  expect(judged.length).toBeGreaterThan(0);
});

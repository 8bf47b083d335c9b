import type { Cell } from "../../src/engine/types";
import type { Dice } from "../dice";
import { SPOILS } from "../errors/kinds";
import { formulaCells, holds, inputs, runsOf } from "./cells";
import type { FormulaSpoil } from "./spoil";
import { areaOf } from "../../src/engine/book/formula/reference";
import { referencesOf } from "../../src/engine/book/formula/rewrite";

const SLIPS = ["transposition", "digit", "digit lost", "digit added"];

/** Figures typed where formulas are meant, units and signs in formulas, and inputs. */
export const FIGURES: Readonly<Record<string, FormulaSpoil>> = {
  "typed over": (book, random) => {
    const { sheet, cell } = random.pick(formulaCells(book));
    const value = slipped(cell, random);
    if (value === null) return null;
    const { row, column, format } = cell;
    return [{ sheet, cell: { row, column, value, ...(format === undefined ? {} : { format }) } }];
  },
  "sign in a formula": (book, random) => {
    const signed = formulaCells(book).filter(({ formula }) => /[A-Z\d)][+-]/u.test(formula));
    if (signed.length === 0) return null;
    const { sheet, cell, formula } = random.pick(signed);
    const signs = [...formula.matchAll(/(?<=[A-Z\d)])[+-]/gu)];
    const { index, 0: sign } = random.pick(signs);
    const text = `${formula.slice(0, index)}${sign === "-" ? "+" : "-"}${formula.slice(index + 1)}`;
    return [{ sheet, cell: { ...cell, formula: text } }];
  },
  "unit in a formula": (book, random) => {
    const { sheet, cell, formula } = random.pick(formulaCells(book));
    const whole = /^(?:[A-Z]+\d+|(?:SUM|SUBTOTAL|SUMIF)\([^()]*\)|[^+\-*/()]+![A-Z]+\d+)$/u.test(formula);
    return [{ sheet, cell: { ...cell, formula: whole ? `${formula}/1000` : `(${formula})/1000` } }];
  },
  "rounding in a formula": (book, random) => {
    const large = formulaCells(book).filter(({ cell }) => (cell.value as number) % 1000 !== 0);
    if (large.length === 0) return null;
    const { sheet, cell, formula } = random.pick(large);
    return [{ sheet, cell: { ...cell, formula: `ROUND(${formula},-3)` } }];
  },
  "figure as text": (book, random) => {
    const sums = formulaCells(book).flatMap(({ sheet, formula }) =>
      runsOf(formula, 2).map(({ index }) => {
        const reference = referencesOf(formula)[index]!;
        return { sheet: reference.prefix?.sheet ?? sheet, area: areaOf(reference) };
      }),
    );
    const taken = inputs(book).filter(
      ({ sheet, cell }) =>
        cell.value !== 0 && sums.some((sum) => sum.sheet === sheet && holds(sum.area, cell)),
    );
    if (taken.length === 0) return null;
    const { sheet, cell } = random.pick(taken);
    return [{ sheet, cell: { ...cell, value: (cell.value as number).toLocaleString("en-US") } }];
  },
  "input slip": (book, random) => input(book, random),
  "stale value": (book, random) => input(book, random),
};

const input: FormulaSpoil = (book, random) => {
  const typed = inputs(book).filter(({ cell }) => cell.value !== 0);
  if (typed.length === 0) return null;
  const { sheet, cell } = random.pick(typed);
  const value = slipped(cell, random);
  return value === null ? null : [{ sheet, cell: { ...cell, value } }];
};

function slipped({ value }: Cell, random: Dice): number | null {
  const around = { above: null, right: null, lastYear: null, totals: [] };
  const slip = SPOILS[random.pick(SLIPS)]!({ value: value as number, ...around }, random);
  return typeof slip === "number" && slip !== value ? slip : null;
}

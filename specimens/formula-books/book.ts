import type { Cell, DefinedName, Sheet, Workbook } from "../../src/engine/types";
import { dice } from "../dice";
import { readForm } from "../forms/form";
import { recomputed } from "../formulas";
import { FORMULA_FORMS, type FormulaForm } from "./books";
import { flatList } from "./flat-list";
import { columnOf, nameOf, readNotation, type Spot } from "./notation";
import { drawStyle, type Style, written } from "./styles";
import { summaryOf } from "./summary";

/** A right book of formulas, and what has to agree in it though no formula says so. */
export interface FormulaBook {
  readonly workbook: Workbook;
  /** Formulas that give what a typed figure has to be. */
  readonly ties: readonly (Spot & { readonly sheet: string; readonly formula: string })[];
}

export const FORMULA_BOOKS: readonly string[] = [...Object.keys(FORMULA_FORMS), "flat-list"];

const ACCOUNTS = ["一般会計", "国民健康保険", "介護保険"];

/** Factors by which all amounts of a form are multiplied, so that every sum in it stays right and all digits change. */
const FACTORS = [1, 3, 7, 11, 13, 17, 19, 23, 29, 37];

/** The book of a form in the hand and with the figures of a seed. */
export function formulaBook(name: string, seed: number): FormulaBook {
  const random = dice(seed * 104_729 + name.length * 31 + name.charCodeAt(0));
  const style = drawStyle(random);
  if (name === "flat-list") return { workbook: recomputed(flatList(random)), ties: [] };
  const form = FORMULA_FORMS[name]!;
  const isByAccount = form.summary !== undefined && form.summary.total === undefined;
  const names = isByAccount ? ACCOUNTS : [random.pick(["明細", "第1表", "第１表 内訳"])];
  const factors = random.shuffle(FACTORS);
  const sheets = names.map((sheet, at) => ({
    ...withFormulas(readForm(name), form, style, factors[at]!),
    name: sheet,
  }));
  const summary = form.summary ? summaryOf(sheets, form.summary, style) : null;
  const workbook = bookOf([...sheets, ...(summary ? [summary.sheet] : [])], summary?.names ?? []);
  const tied = (form.ties ?? []).flatMap(readNotation);
  return {
    workbook: recomputed(workbook),
    ties: names.flatMap((sheet) =>
      tied.map((tie) => ({
        sheet,
        row: tie.row,
        column: tie.column,
        formula: written(tie, tied, { ...style, sum: "SUM" }),
      })),
    ),
  };
}

function bookOf(sheets: readonly Sheet[], names: readonly DefinedName[]): Workbook {
  return { name: "予算.xlsx", sheets, names, date1904: false };
}

/** Shows 0 as "-": the text would end every sum that is written with "+". */
const DASHED = '#,##0;"△ "#,##0;"-"';

/** The form with its formulas in place of the figures that they give, and other figures in the rest. */
export function withFormulas(sheet: Sheet, form: FormulaForm, style: Style, factor: number): Sheet {
  const computed = form.formulas.flatMap(readNotation);
  const formulas = new Map(computed.map((each) => [nameOf(each), written(each, computed, style)]));
  const fixed = new Set((form.fixed ?? "").split(",").filter(Boolean).map(columnOf));
  const cells = sheet.cells.map((given): Cell => {
    const cell = given.value === "-" ? { ...given, value: 0, format: DASHED } : given;
    const formula = formulas.get(nameOf(cell));
    if (formula !== undefined) return { ...cell, value: null, formula };
    return typeof cell.value === "number" && !fixed.has(cell.column)
      ? { ...cell, value: cell.value * factor }
      : cell;
  });
  return { ...sheet, cells };
}

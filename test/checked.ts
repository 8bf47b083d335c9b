import { findAll } from "../src/engine";
import { checkEquation } from "../src/engine/findings/check";
import type { CheckedEquation, Workbook } from "../src/engine/types";

/** Every equation of a book with its outcome and figures. */
export function checkedEquations(book: Workbook): CheckedEquation[] {
  const { equations, statements } = findAll(book);
  return equations.map((equation) => checkEquation(equation, statements));
}

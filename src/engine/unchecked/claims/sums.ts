import { readText } from "../../book/amount";
import { isDoubt } from "../../book/doubt";
import { graphOf } from "../../book/graph";
import { addends } from "../../findings/formulas/model/addends";
import {
  type FormulaCell,
  type FormulaSheet,
  toFormulaSheets,
} from "../../findings/formulas/model/formula-sheet";
import { labelOf } from "../../findings/formulas/model/place";
import type { Inquiry, Claim, ClaimSource, End } from "../claim";
import { placesOf, type PlaceAt } from "../places";

/**
 * Formulas that add up cells. What the formula gives is compared with what is stored (stale-value), so each is asked by
 * itself; but for one that gives an error, or that passes over figures typed as texts and is in no equation.
 */
export const sums: ClaimSource = (answered) => {
  const placeAt = placesOf(answered.statements);
  return toFormulaSheets(answered.workbook).flatMap((sheet) => claimsIn(sheet, answered, placeAt));
};

/** Sums beside each other in one line that end alike are one claim. */
function claimsIn(sheet: FormulaSheet, answered: Inquiry, placeAt: PlaceAt): Claim[] {
  const claims: Claim[] = [];
  for (const cell of sheet.formulas) {
    if (!cell.sum || isCopy(cell)) continue;
    const place = placeAt(sheet.name, cell.row, cell.column);
    const end = endOf(sheet, cell, answered, place);
    const last = claims.at(-1);
    if (last?.end === end && last.cell.row === cell.row) continue;
    claims.push({
      what: "formula",
      end,
      cell: { sheet: sheet.name, row: cell.row, column: cell.column },
      label: labelOf(sheet, cell.row, cell.column),
      statement: place?.statement ?? null,
      line: place?.line ?? null,
    });
  }
  return claims;
}

/** =B5 adds up nothing. */
function isCopy({ sum }: FormulaCell): boolean {
  const [only, ...more] = sum!.parts;
  return !more.length && only!.top === only!.bottom && only!.left === only!.right;
}

function endOf(
  sheet: FormulaSheet,
  cell: FormulaCell,
  { workbook, asked }: Inquiry,
  place: ReturnType<PlaceAt>,
): End {
  const graph = graphOf(workbook);
  const value = cell.cell.value ?? graph.resultOf(graph.nodeOf(cell.cell)!).value;
  if (typeof value !== "number") return "unreadable-term";
  if (place && asked.isInAny(place.statement, place.line, place.column)) return "asked";
  const passedOver = addends(cell)?.some(({ row, column }) => isTypedAsText(sheet, row, column)) ?? false;
  return passedOver ? "unreadable-term" : "asked";
}

function isTypedAsText(sheet: FormulaSheet, row: number, column: number): boolean {
  const value = sheet.cellAt(row, column)?.value;
  if (typeof value !== "string") return false;
  const figure = readText(value);
  return figure !== null && (isDoubt(figure) || figure.digits !== 0);
}

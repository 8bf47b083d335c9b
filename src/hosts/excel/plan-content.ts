import type { PlanCell, PlanRow } from "../../engine/report/sheet-plan";
import { amountFormat } from "../looks/paints";
import { spread } from "../looks/spread";
import { entered } from "./entered";

/** What Excel takes: characters of a cell, and of a text inside a formula. */
const MOST_CHARACTERS = 32_767;
const LONGEST_IN_FORMULA = 255;

/** What is put into the cells of a row; "" leaves a cell empty. */
export function contentOf({ cells: planned }: PlanRow, columns: number): (string | number)[] {
  const cells = spread(planned);
  return Array.from({ length: columns }, (_, column) => {
    const cell = cells[column];
    return entered(cell ? entry(cell) : "");
  });
}

/** The number formats of a row; null leaves a cell General. */
export function formatsOf({ cells: planned }: PlanRow, columns: number): (string | null)[] {
  const cells = spread(planned);
  return Array.from({ length: columns }, (_, column) => {
    const cell = cells[column];
    return cell ? amountFormat(cell) : null;
  });
}

/** Texts stand behind an apostrophe, so that Excel takes none for a formula, a figure or a date. */
function entry(cell: PlanCell): string | number {
  const { value, formula } = cell;
  if (formula !== undefined) return `=${formula}`;
  if (value === null || value === "") return "";
  if (typeof value === "number") return value;
  return linkFormula(cell, value) ?? `'${value.slice(0, MOST_CHARACTERS)}`;
}

function linkFormula({ link }: PlanCell, text: string): string | null {
  if (!link) return null;
  const target = `#'${link.sheet.replaceAll("'", "''")}'!${link.cell}`;
  if (target.length > LONGEST_IN_FORMULA || text.length > LONGEST_IN_FORMULA) return null;
  return `=HYPERLINK(${quoted(target)},${quoted(text)})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

import { greatest } from "../book/collections";
import { headingPeriod } from "../book/period";
import { compact } from "../book/text";
import type { Sheet, Statement } from "../types";

/** A cover names what the book is near its top, in few words. */
const ROWS = 20;
const LONGEST = 40;

/** 「令和7年度」 alone, or of a budget, a settlement, a plan; not 「令和9年度までに…」. */
const NAMES = /年度(?:[(（].*)?$|年度.*(?:予算|決算|計画|会計|事業)/u;

/** The latest fiscal year that pages without tables name (表紙); null where none does. */
export function coverYear(
  sheets: readonly Sheet[],
  statements: readonly Statement[],
  era: number | null,
): number | null {
  const tables = new Set(statements.map(({ sheet }) => sheet));
  const years = sheets
    .filter(({ name }) => !tables.has(name))
    .flatMap(({ cells }) => cells.filter(({ row, value }) => row < ROWS && typeof value === "string"))
    .map(({ value }) => compact((value as string).slice(0, LONGEST + 1)))
    .filter((text) => text.length <= LONGEST && NAMES.test(text))
    .flatMap((text) => headingPeriod(text, era)?.year ?? []);
  return years.length ? greatest(years) : null;
}

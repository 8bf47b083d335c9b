import { codeOf } from "./errors";
import { PASSING } from "./passing";

/** "missing": no such sheet any more; "hidden": it exists, but Excel cannot show it. */
export type Arrival = "shown" | "missing" | "hidden";

/** Selects a cell ("B12") of a sheet; tries again once where Excel was looking elsewhere for a moment. */
export async function goTo(sheet: string, address: string): Promise<Arrival> {
  const go = () => Excel.run((context) => select(context, sheet, address));
  try {
    return await go();
  } catch (error) {
    if (!PASSING.has(codeOf(error))) throw error;
    return go();
  }
}

async function select(context: Excel.RequestContext, name: string, address: string): Promise<Arrival> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject) return "missing";
  if (sheet.visibility !== "Visible") return "hidden";
  sheet.activate();
  sheet.getRange(address).select();
  await context.sync();
  return "shown";
}

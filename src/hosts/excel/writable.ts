import { WriteRefused } from "./write-refused";

/** A workbook that may be written to, its sheets with name, visibility and protection. */
export interface Writable {
  readonly sheets: readonly Excel.Worksheet[];
  readonly isStructureProtected: boolean;
}

/** @throws WriteRefused where the workbook is read-only. */
export async function readWritable(context: Excel.RequestContext): Promise<Writable> {
  const { workbook } = context;
  const { worksheets, protection } = workbook;
  workbook.load("readOnly");
  protection.load("protected");
  worksheets.load("items/name,items/visibility,items/protection/protected,items/protection/options");
  await context.sync();
  if (workbook.readOnly) throw new WriteRefused("read-only");
  return { sheets: worksheets.items, isStructureProtected: protection.protected };
}

/** Whether conditional formats of the sheet may be changed, as far as its protection goes. */
export function allowsRules({ protection }: Excel.Worksheet): boolean {
  return !protection.protected || protection.options.allowFormatCells === true;
}

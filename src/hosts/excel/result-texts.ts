import { isNamedAsResult } from "../own";

/** Asks for the texts of what is called as our sheet of results is; they can be read after the next sync. */
export function askResultTexts(sheets: readonly Excel.Worksheet[]) {
  const ranges = sheets
    .filter(({ name }) => isNamedAsResult(name))
    .map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("values");
      return used;
    });
  return {
    isAsked: ranges.length > 0,
    read: (): string[] =>
      ranges.flatMap((used) =>
        used.isNullObject
          ? []
          : used.values.flat().filter((value): value is string => typeof value === "string"),
      ),
  };
}

import { quotedName } from "./addresses";

/** Texts, and references with the sheet that they name, if any. */
const TOKEN =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$'!])(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])/gu;

/** The formula after a sheet was renamed. */
export function withSheetRenamed(formula: string, from: string, to: string): string {
  return mapped(formula, (sheet, reference) =>
    sheet?.toLowerCase() === from.toLowerCase() ? `${quotedName(to)}!${reference}` : null,
  );
}

/**
 * The formula after rows were inserted into a sheet: what it says about that sheet moves along.
 * @param own the sheet on which the formula stands, which references without a sheet mean.
 */
export function withRowsInserted(
  formula: string,
  own: string,
  into: string,
  at: number,
  count: number,
): string {
  return mapped(formula, (sheet, reference) => {
    if ((sheet ?? own).toLowerCase() !== into.toLowerCase()) return null;
    const moved = reference.replace(/\d+/g, (digits) => {
      const row = Number(digits) - 1;
      return String((row >= at ? row + count : row) + 1);
    });
    return sheet === null ? moved : `${quotedName(sheet)}!${moved}`;
  });
}

/** Changes the references for which something is given. */
function mapped(formula: string, change: (sheet: string | null, reference: string) => string | null): string {
  return formula.replace(TOKEN, (found: string, sheet?: string, reference?: string) => {
    if (reference === undefined) return found;
    const name = sheet === undefined ? null : sheet.replace(/^'|'$/g, "").replaceAll("''", "'");
    return change(name, reference) ?? found;
  });
}

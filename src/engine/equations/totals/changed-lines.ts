import type { Statement } from "../../types";
import { sumOf } from "../amounts";
import { supplementIn } from "../supplement";
import type { BookBase } from "../rule";
import type { AskedGroup, TotalsRead } from "../sum";

/** 補正されなかった款に係る額 stands for all that is left out. */
const UNCHANGED = /補正され?(なかった|ない)|補正のない|変更(され)?(なかった|のない|しない)/u;

/**
 * 歳入歳出予算補正 lists of a 款 only the 項 that it changes, and of the book only such 款: 補正前の額 and 計 of a 款 are more
 * than those of its 項 by what is not listed, and 補正額 alone adds up. A list with a line that is not changed lists all.
 * @returns the book with that column alone in such a table, whose 項 stand below their 款; null for any other table
 */
export function changesAlone(book: BookBase, index: number): BookBase | null {
  const statement = book.statements[index]!;
  const supplement = supplementIn(statement);
  if (!supplement || supplement.after !== supplement.before + 2) return null;
  const { lines, columns } = statement;
  const column = supplement.before + 1;
  const isUnchanged = ({ type, key, level, amounts }: Statement["lines"][number], line: number) =>
    type === "item" &&
    (lines[line + 1]?.level ?? 0) <= level &&
    !UNCHANGED.test(key) &&
    !amounts[column]!.value;
  if (lines.some(isUnchanged)) return null;
  const alone: Statement = {
    ...statement,
    columns: [columns[column]!],
    lines: lines.map((line) => ({ ...line, amounts: [line.amounts[column]!] })),
  };
  return {
    ...book,
    statements: book.statements.with(index, alone),
    leadByIndent: book.leadByIndent.with(index, true),
  };
}

/** The totals of such a table: nothing is asked of 補正前の額 and 計 where both are more than what is listed. */
export function withoutUnlisted(statement: Statement, read: TotalsRead): TotalsRead {
  const { before, after } = supplementIn(statement)!;
  const isPartial = (group: AskedGroup) =>
    [before, after].every((column) => isMore(statement, group, column));
  return {
    ...read,
    groups: read.groups.map((group) => (isPartial(group) ? { ...group, unasked: [before, after] } : group)),
  };
}

/** Whether a total is more than its parts. */
function isMore({ lines }: Statement, { total, addends }: AskedGroup, column: number): boolean {
  const amount = (line: number) => lines[line]!.amounts[column]!.value;
  const [whole, parts] = [amount(total), sumOf(addends, amount)];
  return whole !== null && parts !== null && whole > parts;
}

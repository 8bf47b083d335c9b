import type { Column, Equation, Statement } from "../../types";
import type { Book } from "../rule";
import { supplementIn } from "../supplement";
import { carries, supportFor } from "../vote";

/** 節 of 歳出, as 別記「歳出予算に係る節の区分」 of 地方自治法施行規則 (第15条第2項) names them; no body may have others. */
const ITEMS =
  /^(報酬|給料|職員手当等?|共済費|災害補償費|恩給及び退職年金|報償費|旅費|交際費|需用費|役務費|委託料|使用料及び賃借料|工事請負費|原材料費|公有財産購入費|備品購入費|負担金・?補助及び交付金|扶助費|貸付金|補償・?補[填てん]+及び賠償金|償還金・?利子及び割引料|投資及び出資金|積立金|寄附金|公課費|繰出金|賃金)$/u;

/**
 * 歳入歳出予算事項別明細書: the 節 beside a 目 are what its 本年度, the first column of amounts, is made of, by the form of
 * 地方自治法施行規則 (第15条の2); 歳入歳出決算事項別明細書 prints of each 節 the columns of its 目 (支出済額, 不用額) again.
 */
export function areExpenseItems(coarse: Statement, total: number, fine: Statement, column: number): boolean {
  if (coarse.kind !== "table" || total !== brokenDown(coarse, fine.columns[column]!.key)) return false;
  if (isItemsColumn(fine.columns[column]!)) return true;
  const named = fine.lines.filter(({ key }) => ITEMS.test(key)).length;
  return column === 0 && carries({ tied: named, missed: fine.lines.length - named }, "expense-items");
}

/**
 * The same of a table in which each 目 has one 節, in its line: it is all that the 目 is made of. A list that prints the
 * figures of a 目 beside each of several 節 has more lines that miss.
 */
export function itemsInLines({ statements, terms }: Book, index: number): Equation[] {
  const statement = statements[index]!;
  const column = statement.columns.findIndex(isItemsColumn);
  if (column < 1 || statement.kind !== "table") return [];
  const total = brokenDown(statement, statement.columns[column]!.key.slice(1));
  const found = statement.lines.flatMap(({ type, amounts }, line): Equation[] => {
    if (type !== "item" || total >= column || amounts[column]!.source === "blank") return [];
    const own = terms[index]![line]!;
    return [{ rule: "footing", total: own[total]!, terms: [own[column]!] }];
  });
  return areItemsAlone(found, statements) ? found : [];
}

/** Whether each 節 is all that the 目 beside it is made of: one that differs is the error. */
export function areItemsAlone(sums: readonly Equation[], statements: readonly Statement[]): boolean {
  const { tied, missed } = supportFor(sums, statements);
  return carries({ tied: tied.length, missed: missed.length }, "one-item-each");
}

/** Whether a heading says that 節 stand below it. */
export function isItemsColumn({ key }: Pick<Column, "key">): boolean {
  return key.startsWith("節");
}

/** The column of the 目 that a column of its 節 breaks down: the one of its name, 補正額 of a 補正予算, else the first. */
function brokenDown(coarse: Statement, key: string): number {
  const named = coarse.columns.findIndex((each) => each.key !== "" && key.endsWith(each.key));
  if (named >= 0) return named;
  const supplement = supplementIn(coarse);
  return supplement ? supplement.before + 1 : 0;
}

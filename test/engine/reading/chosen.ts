import { findAll } from "../../../src/engine";
import type { Check, ReadingChoice, Said, Workbook } from "../../../src/engine/types";
import { printedSheet, workbookOf } from "../../../specimens/sheets";

export const book = (...tables: readonly string[]) =>
  workbookOf(...tables.map((table, index) => printedSheet(table, `表${index + 1}`)));

/** A choice about the table with this index. */
export function said(workbook: Workbook, said: Said, table = 0): ReadingChoice {
  return { table: findAll(workbook).reading.tables[table]!.place, said };
}

/** A line or column, by its label as it is compared. */
export const label = (text: string, number = 1) => ({ label: text, number });

export const errors = ({ findings }: Pick<Check, "findings">) =>
  findings
    .filter(({ severity }) => severity === "error")
    .map(({ rule, cell, equation }) => [rule, cell.row + 1, equation!.difference]);

export const equations = ({ equations, statements }: Pick<Check, "equations" | "statements">) =>
  equations.map(({ rule, total, terms }) => {
    const { lines, columns } = statements[total.statement]!;
    const name = (line: number, column: number) => `${lines[line]!.label}@${columns[column]!.label}`;
    const sum = terms.map(({ line, column, factor }) => `${factor === 1 ? "+" : "-"}${name(line, column)}`);
    return `${rule}: ${name(total.line, total.column)} = ${sum.join(" ")}`;
  });

export const FEES = `
  使用料の内訳
  （単位：千円）
  区分 | 金額
  本館 | 120
  別館 | 230
  分室 | 40
  手数料合計 | 999
  使用料合計 | 390
`;

export const STATEMENT = `
  予定損益計算書
  （単位：円）
  科目 | 金額
  営業費用
    業務費 | 110
    人件費 | 220
    予備費計 | 30
  営業費用合計 | 360
`;

export const YEARS = `
  収支予算書
  （単位：千円）
  科目 | ア | イ | 増減
  会費 | 100 | 130 | 30
  寄附金 | 50 | 40 | △10
  雑入 | 20 | 21 | 1
`;

import { gather } from "../../book/collections";
import type { Equation, Statement } from "../../types";
import type { Book } from "../rule";
import { amountColumn, tieOf } from "./tie";

/** 合計金額 104,000 above the lines of 見積書, and what else such a figure is called. */
const HEAD_TOTAL = /^(合計|総計|総額|合計金?額)(\(.*\))?$/u;
const HEAD_AMOUNT = /^御?(見積|請求|契約|納品|支払|申請|交付申請|精算)(合計)?(総|金)?額(\(.*\))?$/u;
/** A table of lines that ends with another kind of sum says something else. */
const GRAND_TOTAL = /^(総?合計|総計|計)(金?額)?(\(.*\))?$/u;
const TAX = /税[込抜別]/u;

/** So many rows may lie between the figure and the headings of its table: the unit, a date, a blank row. */
const NEAR = 5;

/** The one total that stands above a table (見積金額, 合計金額) is what the table ends with. */
export function headTotals({ statements, terms }: Book): Equation[] {
  return gather(statements, (table, index) => {
    const head = statements[index - 1];
    const line = head ? soleTotal(head) : -1;
    if (!head || line < 0 || !standsAbove(head, table)) return [];
    const last = table.lines.length - 1;
    const own = table.lines[last]!;
    const column = amountColumn(table) < 0 ? table.columns.length - 1 : amountColumn(table);
    const { key } = head.lines[line]!;
    if (own.type !== "total" || !GRAND_TOTAL.test(own.key) || areTaxedApart(key, own.key)) return [];
    const isUnsure = !HEAD_TOTAL.test(key);
    return tieOf(statements, terms[index - 1]![line]![0]!, [terms[index]![last]![column]!]).map((each) =>
      isUnsure ? { ...each, isUnsure } : each,
    );
  });
}

/** The only line of what stands there, if it is named so and has one figure. */
function soleTotal({ lines, columns }: Statement): number {
  const printed = lines.flatMap(({ type }, line) => (type === "heading" ? [] : [line]));
  const [line = -1] = printed;
  const isNamed = line >= 0 && [HEAD_TOTAL, HEAD_AMOUNT].some((name) => name.test(lines[line]!.key));
  return isNamed && printed.length === 1 && columns.length === 1 ? line : -1;
}

function standsAbove(head: Statement, table: Statement): boolean {
  const rows = table.range.top - head.range.bottom;
  return head.sheet === table.sheet && rows > 0 && rows <= NEAR && table.lines.length > 2;
}

/** One says with tax and the other without. */
function areTaxedApart(one: string, other: string): boolean {
  const [a, b] = [TAX.exec(one)?.[0], TAX.exec(other)?.[0]];
  return a !== undefined && b !== undefined && a !== b;
}

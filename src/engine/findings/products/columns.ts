import type { Figure } from "../../book/amount";
import { unified } from "../../book/text";
import type { Statement } from "../../types";

const UNIT = /[(（][^()（）]*[)）]$/u;
/** 月額 × 月数 and 日額 × 日数 are products as 単価 × 数量 is; an average is what was divided. */
const PRICE = /^(?!.*平均).*単価$|^(月額|日額|時給|時間額)$|^(unit ?)?(price|cost)$/iu;
const QUANTITY =
  /^(予定|延べ?|見込)?(数量|員数|(人|件|回|月|日|時間|台|個|枚|部|本|戸|箇所|か所)数?|人員)$|^(quantity|qty\.?|units|hours|days|months)$/iu;
const AMOUNT =
  /(金|予算|決算|見積|積算|所要|補助|支出|収入|合計|年|総)額$|^(計|合計|小計|額|予算|決算|所要経費|経費)$|^(amount|total|cost)$/iu;

/** One column of a table, of amounts or of prices. */
export interface FactorColumn {
  readonly label: string;
  /** Of its sheet. */
  readonly column: number;
  /** What a line prints there; null for nothing. */
  readonly at: (line: number) => Figure | null;
}

/** A column that is the product of those before it, by what all of them are called. */
export interface ProductColumns {
  readonly price: FactorColumn;
  readonly quantities: readonly FactorColumn[];
  readonly amount: FactorColumn;
}

interface Named {
  readonly own: FactorColumn;
  readonly name: string;
  readonly isAmount: boolean;
}

/** 単価 × 数量 (× 回数 × 月数) = 金額, once for each 金額: each takes what stands between the one before and itself. */
export function productColumns(statement: Statement): ProductColumns[] {
  const found: ProductColumns[] = [];
  let factors: Named[] = [];
  for (const each of namedColumns(statement)) {
    if (PRICE.test(each.name) || QUANTITY.test(each.name)) {
      factors.push(each);
      continue;
    }
    if (!each.isAmount || !AMOUNT.test(each.name)) continue;
    const [price, second] = factors.filter(({ name }) => PRICE.test(name));
    const quantities = factors.filter(({ name }) => !PRICE.test(name)).map(({ own }) => own);
    if (price && !second && quantities.length > 0)
      found.push({ price: price.own, quantities, amount: each.own });
    factors = [];
  }
  return found;
}

/** From the left. */
function namedColumns(statement: Statement): Named[] {
  const { columns, ratios = [] } = statement;
  const amounts = columns.map(({ column, label }, amount): Named => {
    const decimals = decimalsIn(statement, amount);
    const drop = 10 ** (statement.decimals - decimals);
    const at = (line: number): Figure | null => {
      const { value, source } = statement.lines[line]!.amounts[amount]!;
      return value === null || source === "blank" ? null : { digits: value / drop, decimals };
    };
    return { own: { label, column, at }, name: nameOf(label), isAmount: true };
  });
  const prices = ratios.map(({ column, label, figures }): Named => {
    const at = (line: number): Figure | null => figures[line]?.stored ?? figures[line] ?? null;
    return { own: { label, column, at }, name: nameOf(label), isAmount: false };
  });
  return [...amounts, ...prices].sort((a, b) => a.own.column - b.own.column);
}

function nameOf(label: string): string {
  const name = unified(label).trim().replace(UNIT, "").trim();
  return /[a-z]/iu.test(name) ? name : name.replace(/\s/gu, "");
}

/** How many decimals the column itself prints. */
function decimalsIn({ lines, decimals }: Statement, column: number): number {
  const isIn = (power: number) => lines.every(({ amounts }) => (amounts[column]!.value ?? 0) % power === 0);
  let own = decimals;
  while (own > 0 && isIn(10 ** (decimals - own + 1))) own--;
  return own;
}

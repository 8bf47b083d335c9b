import type { Figure } from "../../book/amount";
import { compact } from "../../book/text";
import { declaredUnit } from "../../book/unit";
import { carries } from "../../equations/vote";
import type { Statement } from "../../types";
import { type FactorColumn, type ProductColumns, productColumns } from "./columns";
import { missOf, productOf, rounded } from "./exact";

/** A line whose amount is not what its factors come to. */
export interface ProductMiss {
  readonly line: number;
  readonly factors: readonly Factor[];
  readonly printed: Figure;
  readonly expected: Figure;
  /** So little that a price which was rounded explains it. */
  readonly isSlight: boolean;
}

interface Factor {
  readonly column: FactorColumn;
  readonly figure: Figure;
}

/** What the lines say of a column that is named a product. */
export interface ProductFit {
  readonly columns: ProductColumns;
  /** denied: most lines show that it is computed in another way. */
  readonly end: "asked" | "denied";
  readonly misses: readonly ProductMiss[];
  /** Enough lines tie for one that does not to be an error. */
  readonly isSure: boolean;
}

/** How a column is computed: by which of the quantities, and how many units of the price make one of the amount. */
interface Reading {
  readonly quantities: readonly FactorColumn[];
  readonly yen: number;
  /** 単価 was divided from the amount and rounded. */
  readonly isDivided: boolean;
}

interface Votes {
  /** Lines that tie and in which not one was bought: 1 × a price is the price. */
  readonly tied: number;
  readonly misses: readonly ProductMiss[];
}

/** More quantities than these are no factors of one product. */
const MOST_QUANTITIES = 5;

/** The products that the columns of a table are named to be, as far as anything is printed in them. */
export function productFits(statement: Statement): ProductFit[] {
  return productColumns(statement).flatMap((columns) => {
    if (columns.quantities.length > MOST_QUANTITIES) return [];
    const read = (isDivided: boolean) =>
      readingsOf(statement, columns)
        .map((reading) => votesFor(statement, columns, { ...reading, isDivided }))
        .reduce((a, b) => (b.tied - b.misses.length > a.tied - a.misses.length ? b : a));
    const exact = read(false);
    const { tied, misses } = isBorneOut(exact) ? exact : read(true);
    if (tied + misses.length === 0) return [];
    const isSure = isBorneOut({ tied, misses });
    const isAsked = isSure || misses.length <= 1;
    return [{ columns, end: isAsked ? "asked" : "denied", misses: isAsked ? misses : [], isSure }];
  });
}

function isBorneOut({ tied, misses }: Votes): boolean {
  return carries({ tied, missed: misses.length }, "named-product");
}

/** All quantities first; 人数 may stand beside 延べ人数, and a price in 円 beside 千円. */
function readingsOf({ unit }: Statement, { price, quantities, amount }: ProductColumns) {
  const own = declaredUnit(compact(amount.label)) ?? unit ?? 1;
  const ofPrice = declaredUnit(compact(price.label)) ?? own;
  const units = [...new Set([own / ofPrice, 1, own])].filter((yen) => yen >= 1);
  const all = (1 << quantities.length) - 1;
  const chosen = Array.from({ length: all }, (_, at) => all - at).map((mask) =>
    quantities.filter((_, place) => mask & (1 << place)),
  );
  return units.flatMap((yen) => chosen.map((some) => ({ quantities: some, yen })));
}

function votesFor(statement: Statement, columns: ProductColumns, reading: Reading): Votes {
  let tied = 0;
  const misses: ProductMiss[] = [];
  statement.lines.forEach(({ type }, line) => {
    const found = type === "heading" ? null : lineIn(columns, reading, line);
    if (!found) return;
    if (!found.isTied) misses.push({ line, ...found });
    else if (found.isTelling) tied++;
  });
  return { tied, misses };
}

/** Null where a line prints no price, no quantity or no amount; a quantity that is blank among others is no factor. */
function lineIn({ price, amount }: ProductColumns, { quantities, yen, isDivided }: Reading, line: number) {
  const [each, printed] = [price.at(line), amount.at(line)];
  const counted = quantities.flatMap((column): Factor[] => {
    const figure = column.at(line);
    return figure ? [{ column, figure }] : [];
  });
  const quantity = productOf(counted.map(({ figure }) => figure));
  const product = each && quantity && productOf([each, quantity]);
  if (!each || !printed || !product || counted.length === 0) return null;
  const miss = missOf(printed, product, yen);
  if (miss === null) return null;
  const isSlight = Math.abs(miss) <= halfOf(each, quantity, yen, printed);
  return {
    isTied: miss === 0 || (isDivided && isSlight),
    isSlight,
    isTelling: quantity.digits !== 10 ** quantity.decimals && each.digits !== 0,
    factors: [{ column: price, figure: each }, ...counted],
    printed,
    expected: rounded(product, yen, printed.decimals),
  };
}

/** What half of the last digit of a price comes to, in the last digit of the amount. */
function halfOf(price: Figure, quantity: Figure, yen: number, { decimals }: Figure): number {
  const amount = (Math.abs(quantity.digits) * 10 ** (decimals - quantity.decimals)) / yen;
  return amount / 2 / 10 ** price.decimals;
}

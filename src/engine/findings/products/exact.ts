import type { Figure } from "../../book/amount";
import { greatest } from "../../book/collections";

const ONE: Figure = { digits: 1, decimals: 0 };

/** The product of printed numbers; null where it is longer than figures are. */
export function productOf(factors: readonly Figure[]): Figure | null {
  const product = factors.reduce(
    (all, { digits, decimals }) => ({ digits: all.digits * digits, decimals: all.decimals + decimals }),
    ONE,
  );
  return Number.isSafeInteger(product.digits) ? product : null;
}

/** By how much a figure misses what was computed, in its own last digit: less than one is rounding where digits are left. */
export function missOf(figure: Figure, computed: Figure, yen: number): number | null {
  const decimals = Math.max(figure.decimals, computed.decimals);
  const unit = yen * 10 ** (decimals - figure.decimals);
  const apart = figure.digits * unit - computed.digits * 10 ** (decimals - computed.decimals);
  if (!Number.isSafeInteger(apart)) return null;
  const isWhole = (computed.digits * 10 ** (decimals - computed.decimals)) % unit === 0;
  return !isWhole && Math.abs(apart) < unit ? 0 : apart / unit;
}

/** In units of so many yen, to so many decimals, half up. */
export function rounded({ digits, decimals }: Figure, yen: number, to: number): Figure {
  return { digits: Math.round((digits * 10 ** (to - decimals)) / yen), decimals: to };
}

/** The sum of printed numbers, exact. */
export function added(terms: readonly Figure[]): Figure {
  const decimals = greatest(terms.map((term) => term.decimals));
  return {
    digits: terms.reduce((sum, term) => sum + term.digits * 10 ** (decimals - term.decimals), 0),
    decimals,
  };
}

import { AMOUNT, amountsIn } from "./amounts";
import type { SaidAmount, SentenceReader } from "./sentence";

const EACH = `歳入歳出(?:予算)?(?:は)?、?(?:それぞれ|各々)、?金?(${AMOUNT})`;

/** 歳入歳出予算の総額は、歳入歳出それぞれ12,345,000千円と定める。 */
const TOTAL = new RegExp(`(?:歳入歳出)?予算の総額(?:は|を)、?${EACH}(?:と|に)`, "u");

/** 歳入歳出予算の総額に歳入歳出それぞれ1,234千円を追加し */
const CHANGE = new RegExp(`予算の総額(?:に|から)、?${EACH}を(追加|増額|減額|減じ)`, "u");

/** 予算第1条: the total of revenue and of expenditure, and by how much a 補正 changes it. */
export const budgetTotal: SentenceReader = (text) => {
  const [total, change] = [TOTAL.exec(text), CHANGE.exec(text)];
  if (!total) return null;
  return [
    said("歳入歳出予算の総額", "budget-total", total, 1),
    ...(change
      ? [said("歳入歳出予算の補正額", "budget-change", change, /減/u.test(change[2]!) ? -1 : 1)]
      : []),
  ];
};

function said(label: string, role: string, found: RegExpExecArray, sign: 1 | -1): SaidAmount {
  const [amount] = amountsIn(found[1]!, found.index + found[0].lastIndexOf(found[1]!));
  return { label, role, amount: amount!, sign };
}

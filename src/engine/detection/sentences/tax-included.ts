import { AMOUNT, amountsIn } from "./amounts";
import type { SentenceReader } from "./sentence";

/** うち仮受消費税及び地方消費税 133,543,062円, as a remark beside an amount. */
const REMARK = new RegExp(
  `^[(（]?(?:うち|内)?、?((?:仮受|仮払)消費税(?:及び地方消費税|等)?)(?:相当)?(?:額)?[^0-9]{0,3}(${AMOUNT})[)）]?$`,
  "u",
);

/** 決算報告書 of 公営企業: how much of the amount on its row is tax. */
export const taxIncluded: SentenceReader = (text) => {
  const found = REMARK.exec(text);
  if (!found) return null;
  const [amount] = amountsIn(text);
  return [{ label: found[1]!, role: "tax", amount: amount!, sign: 1 }];
};

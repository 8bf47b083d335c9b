import { FORMULA_RULES } from "../formulas";
import { coveredAmount } from "./covered-amount";
import { dateFormat } from "./date-format";
import { hiddenAmount } from "./hidden-amount";
import { labelVariant } from "./label-variant";
import { markedPositive } from "./marked-positive";
import { mixedScale } from "./mixed-scale";
import type { NoticeRule } from "./notice";
import { product } from "./product";
import { ratio } from "./ratio";
import { repeatedAmount } from "./repeated-amount";
import { textNumber } from "./text-number";
import { unitUnclear } from "./unit-unclear";
import { unmarkedNegative } from "./unmarked-negative";
import { unprintedAmount } from "./unprinted-amount";
import { unreadableAmount } from "./unreadable-amount";

/** The rules without an equation, the most urgent first. */
export const NOTICE_RULES: readonly NoticeRule[] = [
  product,
  unreadableAmount,
  dateFormat,
  unitUnclear,
  textNumber,
  markedPositive,
  unmarkedNegative,
  mixedScale,
  coveredAmount,
  unprintedAmount,
  ratio,
  repeatedAmount,
  ...FORMULA_RULES,
  hiddenAmount,
  labelVariant,
];

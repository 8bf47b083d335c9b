import { FORMULA_RULES } from "../formulas";
import { hiddenAmount } from "./hidden-amount";
import { labelVariant } from "./label-variant";
import type { NoticeRule } from "./notice";
import { ratio } from "./ratio";
import { textNumber } from "./text-number";
import { unitUnclear } from "./unit-unclear";
import { unreadableAmount } from "./unreadable-amount";

/** The rules without an equation, the most urgent first. */
export const NOTICE_RULES: readonly NoticeRule[] = [
  unreadableAmount,
  unitUnclear,
  textNumber,
  ratio,
  ...FORMULA_RULES,
  hiddenAmount,
  labelVariant,
];

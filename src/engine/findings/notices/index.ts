import { brokenReference } from "../formulas/broken-reference";
import { countedTwice } from "../formulas/counted-twice";
import { hiddenConstant } from "../formulas/hidden-constant";
import { linkedLine } from "../formulas/linked-line";
import { oddFormula } from "../formulas/odd-formula";
import { staleValue } from "../formulas/stale-value";
import { sumOmission } from "../formulas/sum-omission";
import { sumRange } from "../formulas/sum-range";
import { typedNumber } from "../formulas/typed-number";
import { hiddenAmount } from "./hidden-amount";
import { labelVariant } from "./label-variant";
import type { NoticeRule } from "./notice";
import { textNumber } from "./text-number";
import { unitUnclear } from "./unit-unclear";
import { unreadableAmount } from "./unreadable-amount";

/** The rules without an equation, the most urgent first. */
export const NOTICE_RULES: readonly NoticeRule[] = [
  unreadableAmount,
  unitUnclear,
  textNumber,
  staleValue,
  brokenReference,
  sumOmission,
  sumRange,
  countedTwice,
  linkedLine,
  typedNumber,
  oddFormula,
  hiddenConstant,
  hiddenAmount,
  labelVariant,
];

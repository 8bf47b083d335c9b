import type { NoticeRule } from "../notices/notice";
import { brokenReference } from "./broken-reference";
import { countedTwice } from "./counted-twice";
import { hiddenConstant } from "./hidden-constant";
import { linkedLine } from "./linked-line";
import { neverCalculated } from "./never-calculated";
import { oddFormula } from "./odd-formula";
import { staleValue } from "./stale-value";
import { sumOmission } from "./sum-omission";
import { sumRange } from "./sum-range";
import { typedNumber } from "./typed-number";

/** The rules that suspect formulas, the most certain first. */
export const FORMULA_RULES: readonly NoticeRule[] = [
  neverCalculated,
  staleValue,
  brokenReference,
  sumOmission,
  sumRange,
  countedTwice,
  linkedLine,
  typedNumber,
  oddFormula,
  hiddenConstant,
];

import type { Layout } from "../layout";
import { accountForm } from "./account-form";
import { amountTexts, nothings } from "./amounts";
import { repeatedBlocks } from "./blocks";
import { brokenLabels, labelColumns, numberedLabels, wideLabels, withoutIndentation } from "./labels";
import { english } from "./english";
import { hiddenHelpers } from "./hidden-helpers";
import { outerLabels } from "./outer-labels";
import { planAndActual } from "./plan-and-actual";
import { profitAsPlug } from "./profit-as-plug";
import { segmentsAsRows } from "./segments-as-rows";
import { shares } from "./shares";
import { interrupted } from "./interrupted";
import { oneBelowTheOther, sideBySide } from "./one-sheet";
import { staircase } from "./staircase";
import { totalsFirst } from "./totals-first";
import { severalUnits } from "./units";

/** The layouts that finance offices have. */
export const LAYOUTS: readonly Layout[] = [
  accountForm,
  oneBelowTheOther,
  sideBySide,
  labelColumns,
  numberedLabels,
  withoutIndentation,
  wideLabels,
  brokenLabels,
  totalsFirst,
  staircase,
  shares,
  hiddenHelpers,
  planAndActual,
  amountTexts,
  nothings,
  interrupted,
  severalUnits,
  repeatedBlocks,
  outerLabels,
  profitAsPlug,
  segmentsAsRows,
  english,
];

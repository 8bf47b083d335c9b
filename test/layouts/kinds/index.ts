import type { Layout } from "../layout";
import { accountForm } from "./account-form";
import { amountTexts, nothings } from "./amounts";
import { brokenLabels, labelColumns, numberedLabels, wideLabels, withoutIndentation } from "./labels";
import { planAndActual } from "./plan-and-actual";
import { oneBelowTheOther, sideBySide } from "./one-sheet";

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
  planAndActual,
  amountTexts,
  nothings,
];

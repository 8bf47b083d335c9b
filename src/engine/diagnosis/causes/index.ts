import { arbitrary } from "./arbitrary";
import { carriedDown } from "./carried-down";
import type { Cause } from "./cause";
import { columnSigns } from "./column-signs";
import { columnUnit } from "./column-unit";
import { columnsSwapped } from "./columns-swapped";
import { digitAdded } from "./digit-added";
import { digitError } from "./digit-error";
import { digitLost } from "./digit-lost";
import { digitTransposition } from "./digit-transposition";
import { duplicated } from "./duplicated";
import { glued } from "./glued";
import { illegible } from "./illegible";
import { lastYear } from "./last-year";
import { linesSwapped } from "./lines-swapped";
import { notComputed } from "./not-computed";
import { omitted } from "./omitted";
import { otherYear } from "./other-year";
import { parentInChild } from "./parent-in-child";
import { separators } from "./separators";
import { shifted } from "./shifted";
import { signAdded } from "./sign-added";
import { signLost } from "./sign-lost";
import { staleTotal } from "./stale-total";
import { textNumber } from "./text-number";
import { typedOver } from "./typed-over";
import { unit } from "./unit";
import { unknownFormula } from "./unknown-formula";
import { wrongFormula } from "./wrong-formula";
import { zeroed } from "./zeroed";

/** Every cause. Where two explain a change at the same cost, the earlier names it. */
export const CAUSES: readonly Cause[] = [
  columnUnit,
  columnSigns,
  shifted,
  linesSwapped,
  columnsSwapped,
  otherYear,
  duplicated,
  omitted,
  staleTotal,
  typedOver,
  wrongFormula,
  unknownFormula,
  signLost,
  signAdded,
  digitTransposition,
  unit,
  digitAdded,
  digitError,
  digitLost,
  glued,
  carriedDown,
  parentInChild,
  lastYear,
  zeroed,
  separators,
  illegible,
  textNumber,
  notComputed,
  arbitrary,
];

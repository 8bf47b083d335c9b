import { arbitrary } from "./arbitrary";
import { carriedDown } from "./carried-down";
import type { Cause } from "./cause";
import { digitAdded } from "./digit-added";
import { digitError } from "./digit-error";
import { digitLost } from "./digit-lost";
import { digitTransposition } from "./digit-transposition";
import { glued } from "./glued";
import { lastYear } from "./last-year";
import { parentInChild } from "./parent-in-child";
import { separators } from "./separators";
import { signAdded } from "./sign-added";
import { signLost } from "./sign-lost";
import { unit } from "./unit";
import { zeroed } from "./zeroed";

/** Every cause. Where two explain a change at the same cost, the earlier names it. */
export const CAUSES: readonly Cause[] = [
  signLost,
  signAdded,
  digitTransposition,
  unit,
  digitAdded,
  digitError,
  digitLost,
  glued,
  parentInChild,
  carriedDown,
  lastYear,
  zeroed,
  separators,
  arbitrary,
];

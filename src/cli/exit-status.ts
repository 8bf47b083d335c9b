import type { Verdict } from "../engine/types";

/** Of what a check comes to. */
export const EXIT: Readonly<Record<Verdict, number>> = {
  ties: 0,
  "ties-but-unchecked": 0,
  "does-not-tie": 1,
  "nothing-to-check": 2,
};

import { AGGREGATES } from "./aggregates";
import { ARITHMETIC } from "./arithmetic";
import { CONDITIONAL } from "./conditional";
import type { Functions } from "./definition";
import { LOGIC } from "./logic";
import { LOOKUPS } from "./lookups";
import { SUBTOTALS } from "./subtotals";
import { TEXTS } from "./texts";

/** What budgets are made of; every other function is left alone, and so is what depends on the day or the place. */
export const FUNCTIONS: Functions = {
  ...ARITHMETIC,
  ...AGGREGATES,
  ...SUBTOTALS,
  ...CONDITIONAL,
  ...LOGIC,
  ...LOOKUPS,
  ...TEXTS,
};

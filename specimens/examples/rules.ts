import { BY_FIGURES } from "./figure-rules";
import { FORMULAS } from "./formula-rules";
import { READING } from "./reading-rules";
import type { RuleExample } from "./rule-example";
import { STATED } from "./stated-rules";

/** An example of each rule, by its id. */
export const RULE_EXAMPLES: Readonly<Record<string, RuleExample>> = {
  ...STATED,
  ...BY_FIGURES,
  ...READING,
  ...FORMULAS,
};

import { EQUATION_RULES } from "./equations";
import { NOTICE_RULES } from "./findings/notices";
import type { Lang } from "../messages/words";

/** One rule as `kenzan rules`, the documentation and the tests read it. */
export interface RuleEntry {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly why: string;
  /** error: a finding of the rule is a discrepancy (or a rounding difference); else a notice. */
  readonly severity: "error" | "warning" | "info";
}

/** Every rule, in the order in which it is checked. */
export function listRules(lang: Lang): RuleEntry[] {
  const equations = EQUATION_RULES.map(({ id, words }) => ({
    id,
    words: words[lang],
    severity: "error" as const,
  }));
  const notices = NOTICE_RULES.map(({ id, words, severity }) => ({ id, words: words[lang], severity }));
  return [...equations, ...notices].map(({ id, words: { name, what, why }, severity }) => ({
    id,
    name,
    what,
    why,
    severity,
  }));
}

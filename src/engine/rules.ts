import { EQUATION_RULES } from "./equations";
import { LAID_DOWN } from "./equations/ties/forms";
import { NOTICE_RULES } from "./findings/notices";
import type { Lang } from "../messages/words";

/** One rule as `kenzan rules`, the documentation and the tests read it. */
export interface RuleEntry {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly why: string;
  /** Where its equations come from; null for a notice, which is no equation. */
  readonly source: string | null;
  /** error: a finding of the rule is a discrepancy (or a rounding difference); else a notice. */
  readonly severity: "error" | "warning" | "info";
}

/** One row of the tie table: a figure that a law, a form or a standard makes two statements share. */
export interface TieEntry {
  readonly id: string;
  readonly what: string;
  readonly source: string;
  /** warning: practice alone asks for it, and lawful exceptions are known. */
  readonly severity: "error" | "warning";
}

/** Every rule, in the order in which it is checked. */
export function listRules(lang: Lang): RuleEntry[] {
  const equations = EQUATION_RULES.map(({ id, words }) => ({
    id,
    words: words[lang],
    source: words[lang].source,
    severity: "error" as const,
  }));
  const notices = NOTICE_RULES.map(({ id, words, severity }) => ({
    id,
    words: words[lang],
    source: null,
    severity,
  }));
  return [...equations, ...notices].map(({ id, words: { name, what, why }, source, severity }) => ({
    id,
    name,
    what,
    why,
    source,
    severity,
  }));
}

/** The rows of the tie table, family by family. */
export function listTies(lang: Lang): TieEntry[] {
  return LAID_DOWN.map(({ id, words, source, trust }) => ({
    id,
    what: words[lang],
    source: source[lang],
    severity: trust === "laid-down" ? "error" : "warning",
  }));
}

import { listRules, listTies, type RuleEntry, type TieEntry } from "../engine/rules";
import { REPORT } from "../messages/report";
import type { Lang } from "../messages/words";
import type { Command } from "./args";
import { checkJsonTarget, writeJson } from "./json-file";
import { print } from "./output";

/** The rights of what is about no book. */
const PUBLIC = 0o666;

/** `kenzan rules`. */
export function runRules({ json, lang, force }: Extract<Command, { command: "rules" }>): number {
  const [rules, ties] = [listRules(lang), listTies(lang)];
  const order = { json, force, books: [], out: null };
  checkJsonTarget(order);
  writeJson(order, { schemaVersion: 1, rules, ties }, PUBLIC);
  return json === null ? print(rulesText(rules, ties, lang)) : 0;
}

/** One line each, with its source. */
function rulesText(rules: readonly RuleEntry[], ties: readonly TieEntry[], lang: Lang): string {
  const from = (source: string | null) => (source === null ? "" : `  ${REPORT[lang].source(source)}`);
  return [
    ...rules.map(({ id, name, what, source }) => `${id}  ${name}：${what}${from(source)}`),
    ...ties.map(({ id, what, source }) => `tie-out/${id}  ${what}${from(source)}`),
    "",
  ].join("\n");
}

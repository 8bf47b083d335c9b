import type { Finding, Settings } from "../types";
import { passedOver } from "./passed-over";

/** Tells whether what comes from a rule is not asked, since the office has switched the rule off. */
export function ruleOff({ rulesOff = [] }: Settings): (each: { readonly rule: string }) => boolean {
  const off = new Set(rulesOff.map(({ rule }) => rule));
  return ({ rule }) => off.has(rule);
}

/** What of the findings an office wants to be told, as urgent as it says. */
export function asSettled(findings: readonly Finding[], settings: Settings): readonly Finding[] {
  const isOff = ruleOff(settings);
  const isPassedOver = passedOver(settings);
  return findings
    .filter((each) => !isOff(each) && !isPassedOver(each.cell.sheet))
    .map((each) => {
      const severity = each.equation ? undefined : settings.severity?.[each.rule];
      return severity ? { ...each, severity } : each;
    });
}

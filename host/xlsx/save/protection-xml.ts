import { prefixed } from "../../../src/hosts/xlsx/write/splice";
import { PROTECTED } from "../protection";
import type { PartDraft } from "./part-draft";
import { withAttributes } from "./tags";

/** What a protected sheet forbids. */
export function protectionXml({ root, after: { protection } }: PartDraft): string {
  if (!protection) return "";
  const forbidden = Object.entries(PROTECTED).flatMap(([name, { option, isForbidden }]) => {
    const isNow = protection.options[option] !== true;
    return isNow === isForbidden ? [] : [[name, Number(isNow)] as const];
  });
  const changes = { sheet: 1, ...Object.fromEntries(forbidden) };
  return prefixed(withAttributes("<sheetProtection/>", changes), root.prefix);
}

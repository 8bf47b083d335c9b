import type { SheetProtection } from "../../model/sheet";
import { PROTECTED } from "../protection";

/** What a protected sheet forbids. The password of a sheet that was protected here is not kept, as it has no hash. */
export function protectionXml(protection: SheetProtection | null): string {
  if (!protection) return "";
  const forbidden = Object.entries(PROTECTED).flatMap(([name, { option, isForbidden }]) => {
    const isNow = protection.options[option] !== true;
    return isNow === isForbidden ? [] : [` ${name}="${Number(isNow)}"`];
  });
  return `<sheetProtection sheet="1"${forbidden.join("")}/>`;
}

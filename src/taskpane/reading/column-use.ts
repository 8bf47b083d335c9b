import type { Lang } from "../../messages/words";
import { amountUse, yearUse } from "../../messages/pane-reading";
import { columnUseWords } from "../../messages/reading";
import type { ShownUse } from "./result";

/** What a column was taken for: 「前年度」. */
export function textOfUse(use: ShownUse, lang: Lang): string {
  if (typeof use === "object") return yearUse(use.year)[lang];
  return (use === "amount" ? amountUse : columnUseWords[use])[lang];
}

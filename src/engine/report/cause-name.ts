import { QUESTION } from "../../messages/question";
import { REPAIR } from "../../messages/repair";
import { CAUSES } from "../diagnosis/causes";
import type { Lang, Repair } from "../types";

/** What happened to the figures that a repair changes, in words. */
export function causeName({ corrections }: Repair, lang: Lang): string {
  if (corrections.length === 0) return QUESTION[lang].cause;
  const names = corrections.map(({ cause: id }) => CAUSES.find((cause) => cause.id === id)!.name[lang]);
  return names.join(REPAIR[lang].comma);
}

/** The telling cause of a repair, or that it only follows answers; programs know it by this name. */
export function causeOf({ corrections }: Pick<Repair, "corrections">): string {
  return corrections[0]?.cause ?? "answered";
}

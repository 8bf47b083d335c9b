import { QUESTION } from "../../messages/question";
import { REPAIR } from "../../messages/repair";
import { CAUSES } from "../diagnosis/causes";
import type { Lang, Repair } from "../types";

/** What happened to the figures that a repair changes, in words. */
export function causeName({ args }: Repair, lang: Lang): string {
  const names = args.causes!.split(",").map((id) => {
    return CAUSES.find((cause) => cause.id === id)?.name[lang] ?? QUESTION[lang].cause;
  });
  return names.join(REPAIR[lang].comma);
}

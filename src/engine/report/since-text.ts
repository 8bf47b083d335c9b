import { SINCE } from "../../messages/since";
import { visible } from "../book/visible";
import type { Lang } from "../types";
import type { EarlierFinding, Report } from "./contract";

/** What is new and what is gone since an earlier run, for a person; nothing where there is none. */
export function sinceText({ findings, resolved }: Report, lang: Lang): string {
  if (!resolved) return "";
  const words = SINCE[lang];
  const fresh = findings.filter(({ since }) => since === "new");
  const line = (what: string, { sheet, cell, message }: EarlierFinding) =>
    `  ${what} ${sheet} ${cell} ${message}`;
  return [
    "",
    `■ ${words.section({ fresh: fresh.length, continuing: findings.length - fresh.length, gone: resolved.length })}`,
    ...fresh.map((finding) => line(words.fresh, finding)),
    ...resolved.map((finding) => line(words.gone, finding)),
    "",
  ]
    .map(visible)
    .join("\n");
}

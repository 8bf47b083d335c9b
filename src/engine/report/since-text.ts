import { SINCE } from "../../messages/since";
import { visible } from "../book/visible";
import type { Lang } from "../types";
import type { EarlierFinding, Report } from "./contract";
import { sinceCounts } from "./since";

/** What is new and what is gone since an earlier run, for a person; nothing where there is none. */
export function sinceText(report: Report, lang: Lang): string {
  const { findings, resolved } = report;
  const counts = sinceCounts(report);
  if (!resolved || !counts) return "";
  const words = SINCE[lang];
  const fresh = findings.filter(({ since }) => since === "new");
  const line = (what: string, { sheet, cell, message }: EarlierFinding) =>
    `  ${what} ${sheet} ${cell} ${message}`;
  return [
    "",
    `■ ${words.section(counts)}`,
    ...fresh.map((finding) => line(words.fresh, finding)),
    ...resolved.map((finding) => line(words.gone, finding)),
    "",
  ]
    .map(visible)
    .join("\n");
}

import { SINCE, type SinceWords } from "./since";
import type { Words } from "./words";

/** A finding that the last run did not have. */
export const isNew: Words = { ja: "新規", en: "New" };

/** What is new, continues and is gone since the run that the workbook keeps. */
export const sinceCounts = (counts: Parameters<SinceWords["section"]>[0]): Words => ({
  ja: SINCE.ja.section(counts),
  en: SINCE.en.section(counts),
});

/** @param made "2026-11-04T09:05" */
export const lastRunAt = (made: string): Words => {
  const [date = "", time = ""] = made.split("T");
  return {
    ja: `前回は、${date} ${time} に検証結果シートを作ったときです。解消した指摘：`,
    en: `The earlier check is that of the sheet of results, ${date} ${time}. Resolved:`,
  };
};

export const moreGone = (count: number): Words => ({ ja: `ほか ${count}件`, en: `and ${count} more` });

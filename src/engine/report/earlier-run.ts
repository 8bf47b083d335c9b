import type { Moment } from "../../messages/result-sheet";
import type { Check, Lang } from "../types";
import type { EarlierFinding } from "./contract";
import { toReportFindings } from "./report";

/** What the last run that wrote 検証結果 found, as the book keeps it. */
export interface EarlierRun {
  /** "2026-11-04T09:05", by the clock on the wall. */
  readonly made: string;
  readonly findings: readonly EarlierFinding[];
}

/** What a check found, for the book to keep: the next run says beside it what is new and what is gone. */
export function earlierRunOf(check: Check, made: Moment, lang: Lang): EarlierRun {
  const findings = toReportFindings(check, lang).map(({ rule, sheet, cell, message, identity }) => ({
    rule,
    sheet,
    cell,
    message,
    identity,
  }));
  return { made: textOf(made), findings };
}

function textOf({ year, month, day, hour, minute }: Moment): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

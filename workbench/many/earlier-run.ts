import { besideEarlier } from "../../src/engine/report/since";
import { type EarlierResults, earlierResults } from "../../src/hosts/summary/earlier-results";
import type { Lang } from "../../src/messages/words";
import type { BookRow } from "../../src/hosts/summary/row";
import type { BookTold } from "./told";

/** The file of an earlier run, which people keep beside the books. */
export interface EarlierRun {
  readonly name: string;
  readonly results: EarlierResults;
}

/** Reads what was saved from the list, or what `kenzan check --json` wrote; null where the file is neither. */
export async function readEarlier(file: File): Promise<EarlierRun | null> {
  const text = await file.text().catch(() => "");
  const results = earlierResults(text.trim());
  return results && { name: file.name, results };
}

/** The row of a book beside an earlier run; in one that the earlier run did not have everything is new. */
export function rowBeside({ row, findings }: BookTold, earlier: EarlierRun | null, lang: Lang): BookRow {
  const { path, checked, error } = row[lang];
  if (!earlier || !checked) return row[lang];
  const { continuing, resolved } = besideEarlier(findings, earlier.results.of(path) ?? []);
  const since = {
    fresh: findings.length - continuing.size,
    continuing: continuing.size,
    gone: resolved.length,
  };
  return { path, checked: { ...checked, since }, error };
}

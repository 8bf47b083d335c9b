import type { EarlierFinding } from "../../engine/report/contract";

/** What an earlier run found in several books. */
export interface EarlierResults {
  /** In a book by its path; null where that run tells of no such book. */
  readonly of: (path: string) => readonly EarlierFinding[] | null;
  /** Where that run was of a single book, whatever its name. */
  readonly only: readonly EarlierFinding[] | null;
}

interface EarlierReport {
  readonly path?: string;
  readonly workbook?: string;
  readonly findings: readonly EarlierFinding[];
}

/** What `--json` wrote in an earlier run, one object or one a line; null where the text is none of that. */
export function earlierResults(text: string): EarlierResults | null {
  const reports: readonly unknown[] = parsed(text) ?? text.split("\n").map((line) => parsed(line)?.[0]);
  if (!reports.every((each) => isReport(each) || isError(each))) return null;
  const told = reports.filter(isReport);
  const of = (path: string) => (told.find((each) => each.path === path) ?? namesake(told, path))?.findings;
  return {
    of: (path) => of(path) ?? null,
    only: (reports.length === 1 && told[0]?.findings) || null,
  };
}

/**
 * The book of that name, wherever it was: offices keep each submission in a folder of its own, 第1回/あ市/予算.xlsx and
 * 第2回/あ市/予算.xlsx. Of several the one that shares the most folders; none where two share as many.
 */
function namesake(told: readonly EarlierReport[], path: string): EarlierReport | undefined {
  const parts = partsOf(path);
  const named = told
    .filter(({ workbook }) => workbook === parts[0])
    .map((report) => ({ report, shared: sharedOf(parts, partsOf(report.path ?? "")) }))
    .sort((a, b) => b.shared - a.shared);
  return named.length === 1 || named[0]?.shared !== named[1]?.shared ? named[0]?.report : undefined;
}

/** From the name of the book outwards, as Windows or others write a path. */
function partsOf(path: string): string[] {
  return path.split(/[\\/]/).reverse();
}

function sharedOf(one: readonly string[], other: readonly string[]): number {
  const apart = one.findIndex((part, at) => part !== other[at]);
  return apart < 0 ? one.length : apart;
}

/** The one value that a text is; null where it is none. */
function parsed(text: string): readonly [unknown] | null {
  try {
    return [JSON.parse(text)];
  } catch {
    return null;
  }
}

function isReport(value: unknown): value is EarlierReport {
  const { findings, path = "", workbook = "" } = (value ?? {}) as Record<string, unknown>;
  const isNamed = typeof path === "string" && typeof workbook === "string";
  return isNamed && Array.isArray(findings) && findings.every(isFinding);
}

function isFinding(value: unknown): boolean {
  const { rule, sheet, cell, message, identity = "" } = (value ?? {}) as Record<string, unknown>;
  return [rule, sheet, cell, message, identity].every((each) => typeof each === "string");
}

/** A book that could not be read then. */
function isError(value: unknown): value is { readonly error: unknown } {
  return typeof value === "object" && value !== null && "error" in value;
}

import { basename } from "node:path";
import type { EarlierFinding } from "../engine/report/contract";
import { readBook } from "./files";
import { Refusal } from "./refusal";

/** What an earlier run found. */
export interface Before {
  /** In a book by its path, or by its name; null where that run tells of no such book. */
  readonly of: (book: string) => readonly EarlierFinding[] | null;
  /** The same for the only book of this run, which may have another name now. @throws Refusal where it is not there. */
  readonly ofOnly: (book: string) => readonly EarlierFinding[];
}

interface EarlierReport {
  readonly path?: string;
  readonly workbook?: string;
  readonly findings: readonly EarlierFinding[];
}

/**
 * What `--json` wrote in an earlier run: one object, or one a line.
 * @throws Refusal where it is no such file.
 */
export function readBefore(path: string): Before {
  const text = new TextDecoder().decode(readBook(path).bytes).trim();
  const reports = (parsed(text) ?? text.split("\n").map((line) => parsed(line)?.[0])).map((each) => {
    if (!isReport(each) && !isError(each)) throw new Refusal((words) => words.noEarlierResult(path));
    return each;
  });
  const told = reports.filter(isReport);
  const of = (book: string) => {
    const named = told.filter(({ workbook }) => workbook === basename(book));
    const found = told.find((each) => each.path === book) ?? (named.length === 1 ? named[0] : undefined);
    return found?.findings ?? null;
  };
  const ofOnly = (book: string) => {
    const found = of(book) ?? (reports.length === 1 ? told[0]?.findings : undefined);
    if (!found) throw new Refusal((words) => words.notInEarlierResult(path, book));
    return found;
  };
  return { of, ofOnly };
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
  const { findings } = (value ?? {}) as Partial<EarlierReport>;
  return Array.isArray(findings) && findings.every(isFinding);
}

function isFinding(value: unknown): boolean {
  const { rule, sheet, cell, message, identity = "" } = (value ?? {}) as Record<string, unknown>;
  return [rule, sheet, cell, message, identity].every((each) => typeof each === "string");
}

/** A book that could not be read then. */
function isError(value: unknown): value is { readonly error: unknown } {
  return typeof value === "object" && value !== null && "error" in value;
}

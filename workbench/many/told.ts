import type { Report } from "../../src/engine";
import { visibleJson } from "../../src/engine/book/visible";
import type { EarlierFinding } from "../../src/engine/report/contract";
import { type BookRow, type RefusalCode, refusedRow, rowOf } from "../../src/hosts/summary/row";
import type { Lang, Words } from "../../src/messages/words";

/** What is told of a book, in both languages: the page can be switched at any time. */
export interface BookTold {
  readonly row: Words<BookRow>;
  /** Its line of the results, as `kenzan check --json` writes it; not in the page's memory, since it may be long. */
  readonly line: Words<Blob>;
  /** For a comparison with an earlier run. */
  readonly findings: readonly EarlierFinding[];
}

/** Of a book that was checked. */
export function checked(path: string, reportIn: (lang: Lang) => Report): BookTold {
  const reports = inBoth(reportIn);
  return {
    row: inBoth((lang) => rowOf(path, reports[lang], lang)),
    line: inBoth((lang) => lineOf({ path, ...reports[lang] })),
    findings: reports.ja.findings.map(({ rule, sheet, cell, message, identity }) => ({
      ...{ rule, sheet, cell, message, identity },
    })),
  };
}

/** Of a book that cannot be read or checked. */
export function refused(path: string, code: RefusalCode, say: (lang: Lang) => string): BookTold {
  const error = inBoth((lang) => ({ code, message: say(lang) }));
  return {
    row: inBoth((lang) => refusedRow(path, error[lang])),
    line: inBoth((lang) => lineOf({ path, error: error[lang] })),
    findings: [],
  };
}

function lineOf(value: unknown): Blob {
  return new Blob([`${visibleJson(JSON.stringify(value))}\n`]);
}

function inBoth<T>(each: (lang: Lang) => T): Words<T> {
  return { ja: each("ja"), en: each("en") };
}

import { toReport, toText } from "../engine";
import { withChanges } from "../engine/report/changes";
import { withSince } from "../engine/report/since";
import { sinceText } from "../engine/report/since-text";
import { rowOf } from "../hosts/summary/row";
import { RESULT_SHEET } from "../messages/result-sheet";
import type { Settings } from "../engine/types";
import { UNCHECKED } from "../messages/unchecked";
import { readBefore } from "./before";
import { type CheckCommand, checkBook } from "./check-book";
import { EXIT } from "./exit-status";
import { checkJsonTarget, writeJson } from "./json-file";
import { runMany } from "./many";
import { checkCsvTarget, writeCsv } from "./csv-file";
import { isFolder } from "./many/find-books";
import { settingsIn } from "./settings-file";
import { print, say } from "./output";

declare const KENZAN_VERSION: string;

/** `kenzan check`: one book, or several. */
export async function runCheck(command: CheckCommand): Promise<number> {
  const [book] = command.books;
  const settings = command.settings === null ? undefined : await settingsIn(command.settings);
  const isOne = command.books.length === 1 && !isFolder(book!);
  return isOne ? runOne(command, book!, settings) : runMany(command, settings);
}

async function runOne(command: CheckCommand, book: string, settings: Settings | undefined): Promise<number> {
  const { json, lang, equations, quiet, against, since } = command;
  const targets = { ...command, books: against === null ? [book] : [book, against] };
  const before = since === null ? null : readBefore(since).ofOnly(book);
  checkJsonTarget(targets);
  checkCsvTarget(targets);
  const { result, review, changes, mode, remarks } = await checkBook({
    ...command,
    book,
    since: before,
    settings,
  });
  if (!quiet) for (const remark of remarks) say(remark);
  const report = withSince(
    withChanges(toReport(result, lang, equations, review), changes, result.workbook),
    before,
  );
  writeJson(targets, report, mode);
  writeCsv(targets, [rowOf(book, report, lang)], mode);
  if (json !== "-" && !quiet) {
    const end = `\n${RESULT_SHEET[lang].program(KENZAN_VERSION)}\n`;
    print(toText(result, lang, review) + sinceText(report, lang) + end);
  }
  const { verdict } = report.summary;
  if (verdict === "nothing-to-check") say(UNCHECKED[lang].nothing(book));
  return EXIT[verdict];
}

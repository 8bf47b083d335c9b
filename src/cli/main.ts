import { basename } from "node:path";
import { check, toReport, toText } from "../engine";
import type { Check, Verdict } from "../engine/types";
import type { Lang } from "../messages/words";
import { NO_WAIVERS, reviewOf, type WaiverReview } from "../engine/waivers/review";
import { subjectsOf } from "../engine/waivers/subject";
import { readAs } from "../engine/reading/read-as";
import { listRules, listTies, type RuleEntry, type TieEntry } from "../engine/rules";
import { READING_LIST } from "../hosts/reading-xml";
import { readKept } from "../hosts/xlsx/kept";
import { readWorkbook } from "../hosts/xlsx/read";
import { readWaivers } from "../hosts/xlsx/waivers";
import { UnreadableWorkbookError } from "../hosts/xlsx/unreadable";
import { CLI } from "../messages/cli";
import { READING } from "../messages/reading";
import { REPORT } from "../messages/report";
import { WAIVERS } from "../messages/waivers";
import { UNCHECKED } from "../messages/unchecked";
import { UNREADABLE } from "../messages/unreadable";
import { askedLang, readArgs, type Command } from "./args";
import { checkTarget, type CopyOrder, type CopyOutcome, writeCopy } from "./copy";
import { readBook } from "./files";
import { checkJsonTarget, writeJson } from "./json-file";
import { print, say, watchOutput } from "./output";
import { Refusal } from "./refusal";

declare const KENZAN_VERSION: string;

/** The rights of what is about no book. */
const PUBLIC = 0o666;

/** Of what a check comes to. */
const EXIT: Readonly<Record<Verdict, number>> = {
  ties: 0,
  "ties-but-unchecked": 0,
  "does-not-tie": 1,
  "nothing-to-check": 2,
};

main(process.argv.slice(2));

function main(argv: readonly string[]): void {
  watchOutput(askedLang(argv));
  try {
    process.exitCode = run(readArgs(argv));
  } catch (error) {
    const lang = askedLang(argv);
    const words = CLI[lang];
    const text = error instanceof Refusal ? error.say(words, lang) : words.unexpected(String(error));
    say(text);
    process.exitCode = 2;
  }
}

function run(command: Command): number {
  switch (command.command) {
    case "version":
      return print(`${KENZAN_VERSION}\n`);
    case "help":
      return print(CLI[command.lang].usage);
    case "rules":
      return runRules(command);
    case "check":
      return runCheck(command);
  }
}

function runRules({ json, lang, force }: Extract<Command, { command: "rules" }>): number {
  const [rules, ties] = [listRules(lang), listTies(lang)];
  const order = { json, force, book: null, out: null };
  checkJsonTarget(order);
  writeJson(order, { schemaVersion: 1, rules, ties }, PUBLIC);
  return json === null ? print(rulesText(rules, ties, lang)) : 0;
}

/** One line each, with its source. */
function rulesText(rules: readonly RuleEntry[], ties: readonly TieEntry[], lang: Lang): string {
  const from = (source: string | null) => (source === null ? "" : `  ${REPORT[lang].source(source)}`);
  return [
    ...rules.map(({ id, name, what, source }) => `${id}  ${name}：${what}${from(source)}`),
    ...ties.map(({ id, what, source }) => `tie-out/${id}  ${what}${from(source)}`),
    "",
  ].join("\n");
}

type CheckCommand = Extract<Command, { command: "check" }>;

function runCheck(command: CheckCommand): number {
  const { json, lang, equations, quiet } = command;
  const { result, review, mode } = checkBook(command);
  const report = toReport(result, lang, equations, review);
  writeJson(command, report, mode);
  if (json !== "-" && !quiet) print(toText(result, lang, review));
  const { verdict } = report.summary;
  if (verdict === "nothing-to-check") tell([UNCHECKED[lang].nothing(command.book)]);
  return EXIT[verdict];
}

interface CheckedBook {
  readonly result: Check;
  readonly review: WaiverReview;
  /** The rights of the book. */
  readonly mode: number;
}

/** Reads and checks the book and writes the copy, if one is asked for. */
function checkBook(command: CheckCommand): CheckedBook {
  const { book, out, lang, quiet } = command;
  const read = readBook(book);
  const { bytes, mode } = read;
  try {
    checkJsonTarget(command);
    const order = out === null ? null : { ...command, out };
    if (order) checkTarget(order, bytes);
    const reading = readKept(bytes, READING_LIST);
    const result = check(readWorkbook(bytes, basename(book)), { reader: readAs(reading.items) });
    if (!result.statements.length) throw new Refusal((words) => words.noAmounts(book));
    const { waivers, isBroken } = readWaivers(bytes);
    if (isBroken && !quiet) tell([`${book}：${WAIVERS[lang].broken}`]);
    if (reading.isBroken && !quiet) tell([`${book}：${READING[lang].broken}`]);
    const review = waivers.length ? reviewOf(subjectsOf(result), waivers) : NO_WAIVERS;
    if (order) {
      const outcome = writeCopy(order, read, { result, review }, { version: KENZAN_VERSION, lang });
      if (!quiet) tell(remarksOn(outcome, order, lang));
    }
    return { result, review, mode };
  } catch (error) {
    if (!(error instanceof UnreadableWorkbookError)) throw error;
    throw new Refusal((_, lang) => `${book}：${UNREADABLE[error.code][lang]}`);
  }
}

/** What a person has to know of the copy beyond that it was written. */
function remarksOn(
  { losesSignature, overview }: CopyOutcome,
  { out, overview: isWanted }: CopyOrder,
  lang: Lang,
) {
  const words = CLI[lang];
  return [
    ...(losesSignature ? [words.signatureLost(out)] : []),
    ...(isWanted && !overview ? [words.noOverview] : []),
    ...(overview && overview.onlyOf !== null ? [words.onlyOf(overview.onlyOf)] : []),
    ...(overview && !overview.hasLastYear ? [words.noLastYear] : []),
    ...(overview?.proposal.chosen.charts && !overview.plan.charts ? [words.noCharts] : []),
    ...(overview?.openErrors ? [words.unfinished(overview.openErrors)] : []),
  ];
}

function tell(remarks: readonly string[]): void {
  for (const remark of remarks) say(remark);
}

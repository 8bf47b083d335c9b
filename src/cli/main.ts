import { toReport, toText } from "../engine";
import type { Verdict } from "../engine/types";
import { CLI } from "../messages/cli";
import { UNCHECKED } from "../messages/unchecked";
import { USAGE } from "../messages/usage";
import { askedLang, type Command, readArgs } from "./args";
import { type CheckCommand, checkBook, jsonOrder } from "./check-book";
import { writeJson } from "./json-file";
import { print, say, watchOutput } from "./output";
import { Refusal } from "./refusal";
import { runRules } from "./rules-command";

declare const KENZAN_VERSION: string;

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
      return print(USAGE[command.lang]);
    case "rules":
      return runRules(command);
    case "check":
      return runCheck(command);
  }
}

function runCheck(command: CheckCommand): number {
  const { json, lang, equations, quiet } = command;
  const { result, review, mode, remarks } = checkBook(command);
  if (!quiet) for (const remark of remarks) say(remark);
  const report = toReport(result, lang, equations, review);
  writeJson(jsonOrder(command), report, mode);
  if (json !== "-" && !quiet) print(toText(result, lang, review));
  const { verdict } = report.summary;
  if (verdict === "nothing-to-check") say(UNCHECKED[lang].nothing(command.book));
  return EXIT[verdict];
}

import { parseArgs } from "node:util";
import type { Lang } from "../messages/words";
import { Refusal } from "./refusal";

/** What the command line asks for. */
export type Command =
  | {
      readonly command: "check";
      readonly book: string;
      readonly equations: boolean;
      readonly quiet: boolean;
      readonly json: string | null;
      readonly out: string | null;
      readonly force: boolean;
      readonly overview: boolean;
      /** undefined: as the sheet of an earlier run has it. */
      readonly charts: boolean | undefined;
      /** The book of the year before. */
      readonly against: string | null;
      readonly lang: Lang;
    }
  | {
      readonly command: "rules";
      readonly json: string | null;
      readonly force: boolean;
      readonly lang: Lang;
    }
  | { readonly command: "help"; readonly lang: Lang }
  | { readonly command: "version" };

const OPTIONS = {
  json: { type: "string" },
  equations: { type: "boolean" },
  out: { type: "string" },
  force: { type: "boolean" },
  overview: { type: "boolean" },
  charts: { type: "boolean" },
  "no-charts": { type: "boolean" },
  against: { type: "string" },
  lang: { type: "string" },
  quiet: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/** Reads the arguments; throws a Refusal where they are wrong. */
export function readArgs(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  const lang = values.lang ?? "ja";
  if (lang !== "ja" && lang !== "en") throw new Refusal((words) => words.unknownLang(lang));
  if (values.version) return { command: "version" };
  if (values.help) return { command: "help", lang };
  const [command, book, extra] = positionals;
  const json = values.json ?? null;
  if (command === "rules") {
    if (book !== undefined) throw new Refusal((words) => words.tooManyBooks(book));
    return { command, json, lang, force: values.force ?? false };
  }
  if (command !== "check") {
    throw new Refusal((words) => (command === undefined ? words.noBook : words.unknownCommand(command)));
  }
  if (book === undefined) throw new Refusal((words) => words.noBook);
  if (extra !== undefined) throw new Refusal((words) => words.tooManyBooks(extra));
  const { equations = false, quiet = false, against = null } = values;
  return { command, book, json, lang, equations, quiet, against, ...copyIn(values) };
}

/** What is said of the copy; refused where one switch asks for another. */
function copyIn(values: ReturnType<typeof parse>["values"]) {
  const { out = null, force = false, overview = false, charts, "no-charts": noCharts } = values;
  const isFile = out !== null || (values.json !== undefined && values.json !== "-");
  if (force && !isFile) throw new Refusal((words) => words.forceWithoutFile);
  if (overview && out === null) throw new Refusal((words) => words.overviewWithoutOut);
  if (charts && noCharts) throw new Refusal((words) => words.chartsAndNone);
  if ((charts || noCharts) && !overview) throw new Refusal((words) => words.chartsWithoutOverview);
  return { out, force, overview, charts: noCharts ? false : charts };
}

/** The language for a refusal, however wrong the rest of the arguments may be. */
export function askedLang(argv: readonly string[]): Lang {
  const at = argv.indexOf("--lang");
  return argv[at + 1] === "en" && at >= 0 ? "en" : argv.includes("--lang=en") ? "en" : "ja";
}

function parse(argv: readonly string[]) {
  // "--json -" means standard output; the parser would take a bare "-" after an option for a positional.
  const args = argv.flatMap((arg, index) =>
    arg === "-" && argv[index - 1] === "--json"
      ? []
      : arg === "--json" && argv[index + 1] === "-"
        ? ["--json=-"]
        : [arg],
  );
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw refusalOf(error as Error & { code?: string });
  }
}

function refusalOf({ code, message }: Error & { code?: string }): Refusal {
  const option = /'(-[^ '<]+)/.exec(message)?.[1] ?? message;
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return new Refusal((words) => words.unknownOption(option));
  if (/does not take an argument/.test(message)) return new Refusal((words) => words.needlessValue(option));
  return new Refusal((words) => words.missingValue(option.replace(/^-\w, /, "")));
}

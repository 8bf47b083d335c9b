import { parseArgs } from "node:util";
import type { Lang } from "../messages/words";
import { Refusal } from "./refusal";

/** What the command line asks for. */
export type Command =
  | {
      readonly command: "check";
      /** Files and folders, as they are named. */
      readonly books: readonly string[];
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
      /** The JSON of an earlier run. */
      readonly since: string | null;
      /** The settings of the office. */
      readonly settings: string | null;
      /** Where the table of several books goes. */
      readonly csv: string | null;
      /** How many books are checked at once; null: as many as there are cores. */
      readonly workers: number | null;
      readonly lang: Lang;
    }
  | {
      readonly command: "rules";
      readonly json: string | null;
      readonly force: boolean;
      readonly lang: Lang;
    }
  /** Of what `--json` writes, or of a settings file. */
  | { readonly command: "schema"; readonly of: "result" | "settings" }
  /** The folder whose workbooks may be read. */
  | { readonly command: "mcp"; readonly folder: string }
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
  since: { type: "string" },
  settings: { type: "string" },
  csv: { type: "string" },
  workers: { type: "string" },
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
  const [command, ...books] = positionals;
  const json = values.json ?? null;
  if (command === "rules") {
    if (books.length) throw new Refusal((words) => words.needlessArgument(books[0]!));
    return { command, json, lang, force: values.force ?? false };
  }
  if (command === "schema") {
    const [of = "result", ...others] = books;
    if ((of !== "result" && of !== "settings") || others.length)
      throw new Refusal((words) => words.needlessArgument(others[0] ?? of));
    return { command, of };
  }
  if (command === "mcp") {
    if (books.length > 1) throw new Refusal((words) => words.needlessArgument(books[1]!));
    return { command, folder: books[0] ?? "." };
  }
  if (command !== "check") {
    throw new Refusal((words) => (command === undefined ? words.noBook : words.unknownCommand(command)));
  }
  if (!books.length) throw new Refusal((words) => words.noBook);
  const {
    equations = false,
    quiet = false,
    against = null,
    since = null,
    csv = null,
    settings = null,
  } = values;
  const asked = { equations, quiet, against, since, csv, settings, workers: workersIn(values.workers) };
  return { command, books, json, lang, ...asked, ...copyIn(values) };
}

function workersIn(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[1-9][0-9]?$/.test(text)) throw new Refusal((words) => words.wrongWorkers(text));
  return Number(text);
}

/** What is said of the copy; refused where one switch asks for another. */
function copyIn(values: ReturnType<typeof parse>["values"]) {
  const { out = null, force = false, overview = false, charts, "no-charts": noCharts } = values;
  const isJsonFile = values.json !== undefined && values.json !== "-";
  const isFile = out !== null || isJsonFile || values.csv !== undefined;
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

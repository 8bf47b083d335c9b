import { CLI } from "../messages/cli";
import { USAGE } from "../messages/usage";
import { askedLang, type Command, readArgs } from "./args";
import { runCheck } from "./check-command";
import { isFolder } from "./many/find-books";
import { print, say, watchOutput } from "./output";
import { Refusal } from "./refusal";
import { runRules } from "./rules-command";
import { RESULT } from "./schema/result";
import { useNodeZlib } from "./zlib";

declare const KENZAN_VERSION: string;

void main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<void> {
  watchOutput(askedLang(argv));
  useNodeZlib();
  try {
    const status = await run(readArgs(argv));
    // Standard output may have failed meanwhile.
    process.exitCode = Math.max(status, Number(process.exitCode ?? 0));
  } catch (error) {
    const lang = askedLang(argv);
    const words = CLI[lang];
    const text = error instanceof Refusal ? error.say(words, lang) : words.unexpected(String(error));
    say(text);
    process.exitCode = 2;
  }
}

function run(command: Command): number | Promise<number> {
  switch (command.command) {
    case "version":
      return print(`${KENZAN_VERSION}\n`);
    case "help":
      return print(USAGE[command.lang]);
    case "rules":
      return runRules(command);
    case "schema":
      return printSchema(command.of);
    case "mcp":
      return serveFolder(command.folder);
    case "check":
      return runCheck(command);
  }
}

async function printSchema(of: "result" | "settings"): Promise<number> {
  if (of === "result") return print(`${JSON.stringify(RESULT, null, 2)}\n`);
  const { settingsSchema } = await import(/* webpackChunkName: "settings" */ "../hosts/settings/schema");
  return print(`${JSON.stringify(settingsSchema(), null, 2)}\n`);
}

/** `kenzan mcp`: loaded when it is asked for. */
async function serveFolder(folder: string): Promise<number> {
  if (!isFolder(folder)) throw new Refusal((words) => words.notFound(folder));
  const { serve } = await import(/* webpackChunkName: "mcp" */ "./mcp/serve");
  await serve(folder, KENZAN_VERSION);
  return 0;
}

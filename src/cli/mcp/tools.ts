import { toReport } from "../../engine";
import type { Report } from "../../engine/report/contract";
import { withChanges } from "../../engine/report/changes";
import { listRules, listTies } from "../../engine/rules";
import type { Lang } from "../../messages/words";
import { MCP, type McpWords } from "../../messages/mcp";
import { checkBook } from "../check-book";
import { Refusal } from "../refusal";
import { fileInside } from "./inside";

/** A tool as a client lists it. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: { readonly type: "object"; readonly [key: string]: unknown };
  /** @throws Refusal where it cannot be done */
  readonly run: (input: Readonly<Record<string, unknown>>, asked: Asked) => Promise<unknown>;
}

/** Below which folder, and in which language, a tool answers. */
interface Asked {
  readonly folder: string;
  readonly lang: Lang;
}

const LANG = { enum: ["ja", "en"], description: "Language of the messages; ja unless given" };
const PATH = {
  type: "string",
  description: "The workbook (.xlsx, .xlsm, .xls, .ods), below the folder of this server",
};

/** What agents may ask: nothing of it writes, and nothing leaves this machine. */
export const TOOLS: readonly Tool[] = [
  {
    name: "check",
    description:
      "Checks a Japanese public body's budget workbook: every place where it does not tie, and what was probably meant. The verdict is in summary.verdict; `kenzan schema` describes the result.",
    inputSchema: {
      type: "object",
      properties: {
        path: PATH,
        lang: LANG,
        equations: { type: "boolean", description: "Every equation, too" },
      },
      required: ["path"],
    },
    run: async ({ path, equations }, asked) => ({
      path,
      ...(await reportOf(path, asked, equations === true)),
    }),
  },
  {
    name: "explain",
    description:
      "Explains one finding of a workbook (its index in `findings` of check): what is wrong, where that is laid down, and the repairs that would settle it, with their reasons.",
    inputSchema: {
      type: "object",
      properties: { path: PATH, finding: { type: "integer", minimum: 0 }, lang: LANG },
      required: ["path", "finding"],
    },
    run: async ({ path, finding }, asked) => {
      if (!Number.isSafeInteger(finding)) throw refusal(({ argument }) => argument("finding"));
      const index = finding as number;
      const { findings, repairs, questions } = await reportOf(path, asked, false);
      const found = findings[index];
      if (!found) throw refusal(({ noFinding }) => noFinding(index, findings.length));
      const own = repairs.filter(({ settles }) => settles.includes(index));
      const indexes = new Set(own.map((repair) => repairs.indexOf(repair)));
      return {
        finding: found,
        repairs: own,
        questions: questions.filter((question) => question.repairs.some((at) => indexes.has(at))),
      };
    },
  },
  {
    name: "rules",
    description:
      "The rules that are checked and the ties that laws, forms and standards lay down, with their sources.",
    inputSchema: { type: "object", properties: { lang: LANG } },
    run: async (_input, { lang }) => ({ schemaVersion: 1, rules: listRules(lang), ties: listTies(lang) }),
  },
];

async function reportOf(path: unknown, { folder, lang }: Asked, equations: boolean): Promise<Report> {
  if (typeof path !== "string") throw refusal(({ argument }) => argument("path"));
  const book = fileInside(folder, path);
  if (book === null) throw refusal(({ notInside }) => notInside(path));
  const { result, review, changes } = await checkBook({
    ...{ book, lang, equations, json: null, out: null, force: false, overview: false, charts: undefined },
    ...{ against: null, since: null },
  });
  return withChanges(toReport(result, lang, equations, review), changes, result.workbook);
}

function refusal(say: (words: McpWords) => string): Refusal {
  return new Refusal((_words, lang) => say(MCP[lang]));
}

import { toReport } from "../../engine";
import type { Report } from "../../engine/report/contract";
import { withChanges } from "../../engine/report/changes";
import { listRules, listTies } from "../../engine/rules";
import type { Lang } from "../../messages/words";
import { checkBook } from "../check-book";
import { fileInside } from "./inside";

/** A tool as a client lists it. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: { readonly type: "object"; readonly [key: string]: unknown };
  readonly run: (input: Readonly<Record<string, unknown>>, folder: string) => Promise<unknown>;
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
    run: async ({ path, lang, equations }, folder) => ({
      path,
      ...(await reportOf(folder, text(path), langOf(lang), equations === true)),
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
    run: async ({ path, finding, lang }, folder) => {
      const { findings, repairs, questions } = await reportOf(folder, text(path), langOf(lang), false);
      const asked = findings[Number(finding)];
      if (!asked) throw new RangeError(`finding: 0 … ${findings.length - 1}`);
      const own = repairs.filter(({ settles }) => settles.includes(Number(finding)));
      const indexes = new Set(own.map((repair) => repairs.indexOf(repair)));
      return {
        finding: asked,
        repairs: own,
        questions: questions.filter((question) => question.repairs.some((index) => indexes.has(index))),
      };
    },
  },
  {
    name: "rules",
    description:
      "The rules that are checked and the ties that laws, forms and standards lay down, with their sources.",
    inputSchema: { type: "object", properties: { lang: LANG } },
    run: async ({ lang }) => ({ rules: listRules(langOf(lang)), ties: listTies(langOf(lang)) }),
  },
];

async function reportOf(folder: string, path: string, lang: Lang, equations: boolean): Promise<Report> {
  const { result, review, changes } = await checkBook({
    book: fileInside(folder, path),
    ...{ lang, equations, json: null, out: null, force: false, overview: false, charts: undefined },
    ...{ against: null, since: null },
  });
  return withChanges(toReport(result, lang, equations, review), changes, result.workbook);
}

function text(value: unknown): string {
  if (typeof value !== "string") throw new TypeError("path: a text is needed");
  return value;
}

function langOf(value: unknown): Lang {
  return value === "en" ? "en" : "ja";
}

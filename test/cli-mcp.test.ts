import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "../src/engine";
import { faultsBy, resultValidator } from "./support/result-schema";

const root = join(__dirname, "..");
const program = join(root, "bin/kenzan.js");
const SAMPLE = join(root, "assets/samples/budget-h28-signs-lost.xlsx");

let folder = "";
let client: Client;
let before: Record<string, string>;
let valid: ReturnType<typeof resultValidator>;
/** To standard error. */
let said = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kenzan-"));
  mkdirSync(join(folder, "予算"));
  copyFileSync(SAMPLE, join(folder, "予算/R8.xlsx"));
  copyFileSync(SAMPLE, join(folder, "外.xlsx"));
  symlinkSync(join(folder, "外.xlsx"), join(folder, "予算/外へ.xlsx"));
  symlinkSync(folder, join(folder, "予算/外の組"));
  writeFileSync(join(folder, "予算/控え.txt"), "no book");
  before = filesIn(folder);
  valid = resultValidator();
  client = new Client({ name: "test", version: "1" });
  const args = [program, "mcp", join(folder, "予算")];
  const transport = new StdioClientTransport({ command: process.execPath, args, stderr: "pipe" });
  transport.stderr!.on("data", (text) => (said += String(text)));
  await client.connect(transport);
});
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true });
});

/** Each file and link with what it holds and when it was written. */
function filesIn(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const { mtimeMs, size } = lstatSync(join(path, name));
      return [name, `${size} ${mtimeMs}`];
    }),
  );
}

async function call(name: string, input: Record<string, unknown> = {}) {
  const { isError, content } = await client.callTool({ name, arguments: input });
  const [{ text }] = content as [{ text: string }];
  return { isError: isError === true, text };
}

test("a client lists the tools, all of them read-only", async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(["check", "explain", "rules"]);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
  expect(tools.map(({ inputSchema }) => inputSchema.required)).toEqual([
    ["path"],
    ["path", "finding"],
    undefined,
  ]);
});

test.each(["ja", "en"])(
  "the sample is checked and has its six causes; a finding is explained, %s",
  async (lang) => {
    const report = JSON.parse((await call("check", { path: "R8.xlsx", lang })).text) as Report;
    expect(report.summary).toMatchObject({ verdict: "does-not-tie", discrepancies: 38 });
    expect(new Set(report.repairs.map(({ error }) => error)).size).toBe(6);
    expect(report.equations).toBeUndefined();
    expect(faultsBy(valid, report)).toEqual([]);
    // What the command writes, under the path that was asked for.
    const { stdout } = spawnSync(process.execPath, [program, "check", SAMPLE, "--json", "-", "--lang", lang]);
    expect(report).toEqual({ path: "R8.xlsx", ...JSON.parse(String(stdout)), workbook: "R8.xlsx" });

    const explained = JSON.parse((await call("explain", { path: "R8.xlsx", finding: 0, lang })).text);
    expect(explained.finding).toEqual(report.findings[0]);
    expect(explained.repairs[0]).toMatchObject({ cause: "column-signs", rank: 1 });
    expect(explained.repairs[0].explanation).toContain("12,798");
    expect(faultsBy(valid, explained)).toEqual([]);
  },
);

test("every equation, where it is asked for", async () => {
  const report = JSON.parse((await call("check", { path: "R8.xlsx", equations: true })).text) as Report;
  expect(report.equations).toHaveLength(report.summary.equations);
});

test.each(["ja", "en"])("the rules have their sources, %s", async (lang) => {
  const told = JSON.parse((await call("rules", { lang })).text);
  const { stdout } = spawnSync(process.execPath, [program, "rules", "--json", "-", "--lang", lang]);
  expect(told).toEqual(JSON.parse(String(stdout)));
  expect(faultsBy(valid, told)).toEqual([]);
});

test.each([
  "../外.xlsx",
  "外へ.xlsx",
  "外の組/外.xlsx",
  "/etc/hosts",
  "無い.xlsx",
  "無い/../../外.xlsx",
  ".",
  "..",
])("%s is refused in the same words as what is not there", async (path) => {
  for (const tool of ["check", "explain"]) {
    expect(await call(tool, { path, finding: 0 })).toEqual({
      isError: true,
      text: `${path} は、このサーバーのフォルダーにあるファイルではありません。フォルダーの中のパスを指定してください。`,
    });
  }
  expect(await call("check", { path, lang: "en" })).toEqual({
    isError: true,
    text: `${path} is not a file in the folder of this server. Give a path inside it.`,
  });
});

test.each([
  ["check", {}, /^path に/, /^path: /],
  ["check", { path: 8 }, /^path に/, /^path: /],
  ["check", { path: "控え.txt" }, /Excel ブックではありません/, /not an Excel workbook/],
  ["explain", { path: "R8.xlsx" }, /^finding に/, /^finding: /],
  ["explain", { path: "R8.xlsx", finding: "0" }, /^finding に/, /^finding: /],
  ["explain", { path: "R8.xlsx", finding: 999 }, /^999 番の指摘は/, /^There is no finding 999/],
  ["write", {}, /^write というツールは/, /^There is no tool write/],
] as const)("%s %j is answered in words, and the server goes on", async (tool, input, ja, en) => {
  for (const [lang, words] of [
    ["ja", ja],
    ["en", en],
  ] as const) {
    const { isError, text } = await call(tool, { ...input, lang });
    expect([isError, text]).toEqual([true, expect.stringMatching(words)]);
  }
  expect((await call("rules")).isError).toBe(false);
});

test("the books are as they were, nothing was written beside them, and nothing but answers was said", () => {
  expect(filesIn(folder)).toEqual(before);
  expect(said).toBe("");
});

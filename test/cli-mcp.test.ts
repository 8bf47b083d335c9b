import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "../src/engine";

const root = join(__dirname, "..");
const SAMPLE = join(root, "assets/samples/budget-h28-signs-lost.xlsx");

let folder = "";
let client: Client;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kenzan-"));
  mkdirSync(join(folder, "予算"));
  copyFileSync(SAMPLE, join(folder, "予算/R8.xlsx"));
  copyFileSync(SAMPLE, join(folder, "外.xlsx"));
  symlinkSync(join(folder, "外.xlsx"), join(folder, "予算/外へ.xlsx"));
  client = new Client({ name: "test", version: "1" });
  const args = [join(root, "bin/kenzan.js"), "mcp", join(folder, "予算")];
  await client.connect(new StdioClientTransport({ command: process.execPath, args }));
});
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true });
});

async function call(name: string, input: Record<string, unknown> = {}) {
  const { isError, content } = await client.callTool({ name, arguments: input });
  const [{ text }] = content as [{ text: string }];
  return { isError: isError === true, text };
}

test("a client lists the tools, all of them read-only", async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(["check", "explain", "rules"]);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
});

test("the sample is checked and has its six causes; one finding is explained", async () => {
  const report = JSON.parse((await call("check", { path: "R8.xlsx" })).text) as Report;
  expect(report.summary).toMatchObject({ verdict: "does-not-tie", discrepancies: 38 });
  expect(new Set(report.repairs.map(({ error }) => error)).size).toBe(6);
  expect(report.equations).toBeUndefined();

  const explained = JSON.parse((await call("explain", { path: "R8.xlsx", finding: 0, lang: "en" })).text);
  expect(explained.finding).toMatchObject({ cell: "D61", severity: "error" });
  expect(explained.repairs[0]).toMatchObject({ cause: "column-signs", rank: 1 });
  expect(explained.repairs[0].explanation).toContain("12,798");
  expect(readdirSync(join(folder, "予算")).sort()).toEqual(["R8.xlsx", "外へ.xlsx"]);
});

test("the rules have their sources", async () => {
  const { rules, ties } = JSON.parse((await call("rules")).text);
  expect(rules.length).toBeGreaterThan(10);
  expect(ties.every(({ source }: { source: string }) => source !== "")).toBe(true);
});

test.each(["../外.xlsx", "外へ.xlsx", "/etc/hosts", "無い.xlsx", ".", ".."])(
  "%s is refused in the same words as what is not there",
  async (path) => {
    expect(await call("check", { path })).toEqual({
      isError: true,
      text: `${path}: not a file in the folder of this server`,
    });
  },
);

test("what cannot be checked is said, and the server goes on", async () => {
  expect(await call("explain", { path: "R8.xlsx", finding: 999 })).toMatchObject({ isError: true });
  expect(await call("write", {})).toEqual({ isError: true, text: "unknown tool: write" });
  expect((await call("rules")).isError).toBe(false);
});

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../scripts/chromium";
import { cell, check, paneOf } from "../workbench/browser/session";
import { type HttpsServer, startHttpsServer } from "./https-server";
import { type Files, type Packed, packed } from "./packed";

const { version } = createRequire(__filename)("../../package.json") as { version: string };
const { manifestFor } = createRequire(__filename)("../../scripts/manifest") as {
  manifestFor(manifest: string, place: { readonly origin: string }): string;
};

const TWO_MINUTES = 120_000;
const SAMPLE = resolve("assets/samples/budget-h28-signs-lost.xlsx");

let site: HttpsServer;
let result: Packed;
let empty: string;

beforeAll(async () => {
  site = await startHttpsServer();
  result = packed("--origin", `${site.url}/kenzan/`, "--executable");
  empty = mkdtempSync(join(tmpdir(), "empty-"));
}, TWO_MINUTES);

afterAll(() => {
  site?.close();
  result?.remove();
  rmSync(empty, { recursive: true });
});

const textOf = (files: Files, name: string) => Buffer.from(files[name]!).toString();
const sumOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** What a list of checksums says, by file. */
const listed = (sums: string) =>
  Object.fromEntries(
    sums
      .trimEnd()
      .split("\n")
      .map((line) => line.split("  ").reverse() as [string, string]),
  );

/** Writes files into a folder. */
function unpack(files: Files, folder: string) {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

test("a second run gives the same bytes", () => {
  const again = packed("--origin", `${site.url}/kenzan/`);
  try {
    for (const [name, bytes] of Object.entries(again.made).filter(([file]) => file.endsWith(".zip")))
      expect([name, sumOf(bytes)]).toEqual([name, sumOf(result.made[name]!)]);
  } finally {
    again.remove();
  }
});

test("checksums name every file and verify, of the zips and in each", () => {
  const all: [string, Files][] = [["", result.made]];
  for (const name of ["server", "workbench", "cli"]) all.push([name, result.inside(name)]);
  for (const [, files] of all) {
    const { SHA256SUMS, ...others } = files;
    const sums = Object.fromEntries(Object.entries(others).map(([name, bytes]) => [name, sumOf(bytes)]));
    expect(listed(Buffer.from(SHA256SUMS!).toString())).toEqual(sums);
  }
});

test.each(["server", "workbench", "cli"])("%s comes with licences and a bill of what is in it", (name) => {
  const files = result.inside(name);
  const bill = JSON.parse(textOf(files, "sbom.cdx.json"));
  expect([bill.bomFormat, bill.metadata.component.version]).toEqual(["CycloneDX", version]);
  expect(bill).not.toHaveProperty("serialNumber");
  expect(bill.metadata).not.toHaveProperty("timestamp");
  const noticed = [...textOf(files, "NOTICES.txt").matchAll(/^(\S+) (\d[^ ]*) \(.+\)$/gm)].map(
    ([, each, number]) => `${each}@${number}`,
  );
  expect(noticed.length).toBeGreaterThan(5);
  expect(bill.components.map((each: { "bom-ref": string }) => each["bom-ref"]).sort()).toEqual(
    noticed.sort(),
  );
  expect(textOf(files, "LICENSE")).toContain("MIT");
  expect(textOf(files, "guides/index.html")).toContain("検算");
});

test("the manifest stands beside the files of the server and names their place; so does the snippet for nginx", () => {
  const files = result.inside("server");
  const expected = manifestFor(readFileSync("manifest.xml", "utf8"), { origin: `${site.url}/kenzan` });
  expect(textOf(files, "manifest.xml")).toBe(expected);
  expect(textOf(files, "nginx.conf")).toContain("location = /kenzan/taskpane.html {");
  expect(Object.keys(files)).toContain("web/web.config");
});

describe("in a browser, with every other address blocked", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, TWO_MINUTES);
  afterAll(() => browser?.close());

  /** Opens a page that may reach what begins with this address alone. */
  async function opened(
    address: string,
    within: string,
  ): Promise<{ page: Page; refused: string[]; complaints: string[] }> {
    const refused: string[] = [];
    const complaints: string[] = [];
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "ja-JP" });
    await context.route("**", (route) => {
      const url = route.request().url();
      if (url.startsWith(within) || url.startsWith("blob:")) return route.continue();
      refused.push(url);
      return route.abort();
    });
    const page = await context.newPage();
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (each) => each.type() === "error" && complaints.push(each.text()));
    await page.goto(address);
    await cell(page, "A1").waitFor({ state: "attached" });
    await paneOf(page);
    return { page, refused, complaints };
  }

  async function expectVerdict(page: Page) {
    const pane = await check(page);
    await pane.getByText("不一致が 38件あります").first().waitFor();
  }

  /** Opened at an address of the site, it checks a book; nothing is asked of what lies outside, and nothing is missing. */
  async function expectChecked(address: string, within: string): Promise<void> {
    const { page, refused, complaints } = await opened(address, within);
    await expectVerdict(page);
    expect({ refused, complaints, missing: site.missing }).toEqual({
      refused: [],
      complaints: [],
      missing: [],
    });
    await page.close();
  }

  /** The files below a folder of a zip. */
  const below = (files: Files, folder: string): Files =>
    Object.fromEntries(
      Object.entries(files).flatMap(([name, bytes]) =>
        name.startsWith(folder) ? [[name.slice(folder.length), bytes]] : [],
      ),
    );

  test("the pane as it lies on the server checks a book in the stand-in for Excel", async () => {
    const pane = below(result.inside("server"), "web/");
    site.put("/kenzan/", { ...below(result.inside("workbench"), "workbench/"), ...pane });
    await expectChecked(`${site.url}/kenzan/index.html`, `${site.url}/kenzan/`);
  });

  test("the workbench needs no server of ours, in whatever folder", async () => {
    site.put("/tools/bench/", below(result.inside("workbench"), "workbench/"));
    await expectChecked(`${site.url}/tools/bench/`, `${site.url}/tools/bench/`);
  });

  test("the workbench opens from a folder, as from a file share", async () => {
    const folder = join(empty, "共有");
    unpack(result.inside("workbench"), folder);
    const within = pathToFileURL(folder).href;
    const { page, refused } = await opened(`${within}/workbench/index.html`, within);
    await expectVerdict(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "保存", exact: true }).click(),
    ]);
    expect(readFileSync(await download.path()).equals(readFileSync(SAMPLE))).toBe(true);
    expect(refused).toEqual([]);
    await page.close();
  });
});

describe("the command line in an empty folder", () => {
  let folder: string;
  beforeAll(() => {
    folder = join(empty, "cli");
    mkdirSync(folder);
    writeFileSync(join(folder, "kenzan.mjs"), result.inside("cli")["kenzan.mjs"]!);
    const executable = join(folder, "kenzan");
    copyFileSync(join(result.folder, `kenzan-${version}-${process.platform}-${process.arch}`), executable);
    mkdirSync(join(folder, "冊"));
    for (const name of ["budget-h28", "budget-h28-signs-lost"])
      copyFileSync(resolve(`assets/samples/${name}.xlsx`), join(folder, "冊", `${name}.xlsx`));
    for (const name of ["signs-lost.xls", "signs-lost.ods"])
      copyFileSync(resolve("test/hosts/other-formats", name), join(folder, "冊", name));
  });

  const ways: [string, string[]][] = [
    ["node kenzan.mjs", [process.execPath, "kenzan.mjs"]],
    ["the executable", ["./kenzan"]],
  ];

  test.each(ways)(
    "%s: version, help, a verdict, a folder of books of every format",
    (_what, [command, ...first]) => {
      const run = (...args: string[]) => {
        const told = spawnSync(command!, [...first, ...args], { cwd: folder, encoding: "utf8", env: {} });
        expect(told.stderr).toBe("");
        return told;
      };
      expect(run("--version").stdout).toBe(`${version}\n`);
      expect(run("--help").stdout).toContain("kenzan check");
      const one = run("check", "冊/budget-h28-signs-lost.xlsx", "--json", "-");
      const { summary } = JSON.parse(one.stdout);
      expect([one.status, summary.verdict, summary.discrepancies]).toEqual([1, "does-not-tie", 38]);
      const all = run("check", "冊", "--json", "-", "--workers", "2");
      const verdicts = all.stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line))
        .map((line) => [line.path, line.summary.verdict]);
      expect(verdicts).toEqual([
        ["冊/budget-h28-signs-lost.xlsx", "does-not-tie"],
        ["冊/budget-h28.xlsx", "ties"],
        ["冊/signs-lost.ods", "does-not-tie"],
        ["冊/signs-lost.xls", "does-not-tie"],
      ]);
    },
  );

  test("its schema lies beside it", () => {
    const { status, stdout } = spawnSync(process.execPath, ["kenzan.mjs", "schema"], { cwd: folder });
    expect([status, sumOf(stdout)]).toEqual([0, sumOf(result.inside("cli")["kenzan.schema.json"]!)]);
  });
});

test.each([
  [[], /--origin is missing/],
  [["--origin", "http://kenzan.example.lg.jp"], /origin must be an https address/],
  [["--origin", "https://kenzan.example.lg.jp", "--floor", "1.9"], /floor must be intranet or marketplace/],
])("%p is refused in a sentence", (args, reason) => {
  const told = spawnSync(
    process.execPath,
    [resolve("scripts/package/index.js"), ...args, "--out", join(empty, "out")],
    {
      encoding: "utf8",
    },
  );
  expect(told.status).toBe(2);
  expect(told.stderr).toMatch(reason);
});

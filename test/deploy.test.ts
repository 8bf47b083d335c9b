import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack, { type Configuration } from "webpack";
import { unsupported } from "../src/messages/pane-failures";
import { readManifest, ribbonButtons } from "./support/manifest";

type Switches = Readonly<Record<string, string>>;

const require = createRequire(__filename);
const configure = require("../webpack.config.js") as (
  switches?: Switches,
  given?: { mode: string },
) => Configuration[];

const folders: string[] = [];

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** What `npm run build` puts beside the scripts; they themselves have their own tests and are left out here. */
async function build(switches: Switches): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "deploy-"));
  folders.push(folder);
  const entry = join(folder, "empty.js");
  writeFileSync(entry, "");
  const pane = configure(switches, { mode: "production" }).find(({ name }) => name === "taskpane")!;
  const output = { ...pane.output, path: join(folder, "dist") };
  await new Promise<void>((done, fail) => {
    webpack(
      { ...pane, cache: false, mode: "production", entry: { taskpane: entry }, output },
      (error, stats) => {
        if (error || stats?.hasErrors()) fail(error ?? new Error(stats?.toString("errors-only")));
        else done();
      },
    );
  });
  return output.path;
}

const pageOf = (folder: string) => readFileSync(join(folder, "taskpane.html"), "utf8");
const scriptsIn = (page: string) =>
  [...page.matchAll(/<script[^>]* src="?([^"> ]+)/g)].map(([, file]) => file!);
const originsIn = (text: string) => new Set(text.match(/https?:\/\/[\w.:-]+/g));

test("by default office.js lies beside the pane, unmodified and with its licence, and names are hashed", async () => {
  const folder = await build({});
  const page = pageOf(folder);
  const [office, pane] = scriptsIn(page);
  expect(office).toBe("office-js/office.js");
  expect(pane).toMatch(/^taskpane\.[0-9a-f]{20}\.js$/);
  expect(originsIn(page)).toEqual(new Set());
  const microsoft = join(require.resolve("@microsoft/office-js/package.json"), "..");
  for (const file of [
    "office.js",
    "excel-win32-16.01.js",
    "ja-jp/office_strings.js",
    "en-us/office_strings.js",
  ]) {
    const kept = readFileSync(join(folder, "office-js", file));
    expect(kept.equals(readFileSync(join(microsoft, "dist", file)))).toBe(true);
  }
  expect(readFileSync(join(folder, "office-js/LICENSE.md"), "utf8")).toContain("MICROSOFT");
});

test("an Excel whose browser cannot run the pane shows a sentence that says so, any other hides it", async () => {
  const page = pageOf(await build({})).replaceAll(/\s+/g, " ");
  const [, shown] = /<div id="?pane"?>(.*?)<\/div>/.exec(page)!;
  expect(shown).toContain(unsupported.happened.ja);
  expect(shown).toContain(unsupported.happened.en);
  expect(page).toMatch(/@supports selector\(:is\(a\)\) ?\{ ?#too-old ?\{ ?display: ?none;? ?\} ?\}/);
});

test("with office=cdn office.js comes from Microsoft, the only other origin, and is not deployed", async () => {
  const folder = await build({ office: "cdn" });
  const page = pageOf(folder);
  expect(scriptsIn(page)[0]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  expect(originsIn(page)).toEqual(new Set(["https://appsforoffice.microsoft.com"]));
  expect(page).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  expect(existsSync(join(folder, "office-js"))).toBe(false);
});

test.each([
  ["https://kenzan.example.lg.jp", "https://kenzan.example.lg.jp"],
  ["https://portal.example.lg.jp:8443/tools/kenzan/", "https://portal.example.lg.jp:8443/tools/kenzan"],
])(
  "with origin=%s the manifest names that place and no other, and every picture is there",
  async (origin, base) => {
    const folder = await build({ origin });
    const manifest = readManifest(join(folder, "manifest.xml"));
    const addresses = manifest.elements
      .flatMap(({ attributes }) => attributes.DefaultValue ?? [])
      .filter((each) => each.startsWith("http"));
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      expect(address.startsWith(`${base}/`)).toBe(true);
      const file = address.slice(base.length + 1).replace(/\?.*/, "");
      expect(existsSync(join(folder, file))).toBe(true);
    }
    expect(manifest.xml).not.toContain("localhost");
    expect(ribbonButtons(manifest)[0]?.url.href).toBe(`${base}/taskpane.html?command=check`);
  },
);

test.each<Switches>([
  { origin: "http://kenzan.example.lg.jp" },
  { origin: "kenzan" },
  { office: "no" },
  { floor: "1.9" },
])("%j is refused", (switches) => {
  expect(() => configure(switches)).toThrow(/^--env (origin|office|floor) must be /);
});

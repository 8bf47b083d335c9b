import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack, { type Stats } from "webpack";

const { NoticesPlugin } = jest.requireActual<{ NoticesPlugin: new () => webpack.WebpackPluginInstance }>(
  "../scripts/notices",
);

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "notices-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Builds one file that imports what is named. */
function built(...imports: readonly string[]): Promise<Stats> {
  writeFileSync(join(folder, "entry.js"), imports.map((name) => `import "${name}";\n`).join(""));
  const compiler = webpack({
    mode: "development",
    entry: join(folder, "entry.js"),
    context: folder,
    resolve: { modules: [join(folder, "node_modules"), join(__dirname, "../node_modules")] },
    output: { path: join(folder, "out") },
    plugins: [new NoticesPlugin()],
  });
  return new Promise((done, fail) => compiler.run((error, stats) => (stats ? done(stats) : fail(error!))));
}

test("what is built has the notice of every package in it beside it, each once", async () => {
  expect((await built("react", "fflate", "fflate/browser")).hasErrors()).toBe(false);
  const text = readFileSync(join(folder, "out/NOTICES.txt"), "utf8");
  expect(text.match(/^\S+ [0-9.]+ \(.+\)$/gm)).toEqual([
    expect.stringMatching(/^fflate [0-9.]+ \(MIT\)$/),
    expect.stringMatching(/^react [0-9.]+ \(MIT\)$/),
  ]);
  expect(text).toMatch(/Copyright .* Arjun Barrett/);
  expect(text).toContain("Copyright (c) Facebook, Inc. and its affiliates.");
});

test.each([
  ["without a notice", "MIT", /nameless has no notice/],
  ["under a licence that asks for more", "GPL-3.0", /nameless may not be shipped under GPL-3\.0/],
])("a package %s ends the build", async (_what, license, fault) => {
  const inside = join(folder, "node_modules/nameless");
  mkdirSync(inside, { recursive: true });
  writeFileSync(
    join(inside, "package.json"),
    JSON.stringify({ name: "nameless", version: "1.0.0", license }),
  );
  writeFileSync(join(inside, "index.js"), "export {};\n");
  const stats = await built("nameless");
  expect(stats.compilation.errors.map(({ message }) => message).join("\n")).toMatch(fault);
});

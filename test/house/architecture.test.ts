import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");
const ENGINE = path.join(ROOT, "src/engine");
const TEXT = readFileSync(path.join(ROOT, "docs/architecture.md"), "utf8");

const { STAGES, FOLDERS } = jest.requireActual<{ STAGES: string[]; FOLDERS: Record<string, string[]> }>(
  "../../lint/order",
);

/** The picture of the pipeline: below the workbook a line for each stage. */
const [, picture = ""] = /^```\nWorkbook\n([\s\S]*?)^```/m.exec(TEXT) ?? [];
const lines = picture
  .trimEnd()
  .split("\n")
  .map((line) => line.trim().split(/ {2,}/));

const foldersOf = (stage: string) =>
  readdirSync(path.join(ENGINE, stage), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

test("the picture has the stages in the order that lint holds them to", () => {
  expect(lines.map(([stage]) => stage)).toEqual(STAGES);
  expect([...STAGES, "types"].sort()).toEqual(foldersOf("").sort());
});

test.each(STAGES)("the picture has the folders of %s, in their order", (stage) => {
  const found =
    lines
      .find(([name]) => name === stage)!
      .slice(2)
      .at(-1)
      ?.split(" ") ?? [];
  const shown = found.filter((word) => existsSync(path.join(ENGINE, stage, word)));
  const own = foldersOf(stage);
  expect(shown).toEqual(FOLDERS[stage] ?? own.sort());
  expect([...shown].sort()).toEqual(own.sort());
});

test("what the picture gives from step to step is a type of the engine, or a plan", () => {
  const given = lines.flatMap((parts) =>
    parts.filter((part) => part.startsWith("→")).flatMap((part) => part.match(/\w+/g) ?? []),
  );
  const sources = ["types", "report", "waivers"].flatMap((folder) =>
    readdirSync(path.join(ENGINE, folder))
      .filter((file) => file.endsWith(".ts"))
      .map((file) => path.join(folder, file)),
  );
  const text = sources.map((file) => readFileSync(path.join(ENGINE, file), "utf8")).join("\n");
  expect(given.length).toBeGreaterThan(6);
  expect(given.filter((name) => !new RegExp(`export (interface|type) ${name}\\b`).test(text))).toEqual([]);
});

test("every file that the text names is there", () => {
  const named = [...TEXT.matchAll(/`([a-z][\w-]*(?:\/[\w-]+)+)`/g)].map(([, file]) => file!);
  const roots = ["", "src", "src/engine", ...STAGES.map((stage) => `src/engine/${stage}`), "src/hosts/xlsx"];
  const isThere = (file: string) =>
    roots.some((root) =>
      ["", ".ts", ".tsx"].some((ending) => existsSync(path.join(ROOT, root, file + ending))),
    );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((file) => !isThere(file))).toEqual([]);
});

test("the text stays short", () => {
  expect(TEXT.length).toBeLessThan(14_000);
});

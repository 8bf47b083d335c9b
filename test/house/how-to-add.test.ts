import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

interface Step {
  readonly file: string;
  readonly isNew: boolean;
  readonly code: string;
}

const { stepsIn } = jest.requireActual<{ stepsIn(text: string): Map<string, Step[]> }>(
  "../../scripts/structure/steps",
);

const ROOT = path.join(__dirname, "../..");
const HELPERS = ["test/rule-tester.ts", "test/checked.ts"];

/** Every step of docs/how-to-add.md, done in a copy of the sources; the tests that it adds run here. */
const steps = [...stepsIn(readFileSync(path.join(ROOT, "docs/how-to-add.md"), "utf8"))];
const copy = copyOfSources();
const added = steps.flatMap(([, each]) => each).map(({ file }) => file);
for (const step of steps.flatMap(([, each]) => each)) follow(step);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("there is something to follow for each of them", () => {
  const titles = steps.flatMap(([title, each]) => (each.length > 0 ? [title] : []));
  expect(titles).toEqual(["a rule", "a kind", "a tie", "a cause", "a strategy", "a layout"]);
  expect(added.filter((file) => file.startsWith("test/"))).toHaveLength(3);
});

test("what was added compiles", () => {
  const compilerOptions = { types: ["node", "jest"] };
  const project = {
    extends: path.join(ROOT, "tsconfig.json"),
    compilerOptions,
    include: [...new Set(added)],
  };
  writeFileSync(path.join(copy, "tsconfig.json"), JSON.stringify(project));
  const compiler = path.join(ROOT, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [compiler, "--project", copy], { encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
}, 120_000);

for (const file of added.filter((each) => each.startsWith("test/")))
  describe(file, () => {
    jest.requireActual(path.join(copy, file));
  });

function copyOfSources(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "how-to-add-"));
  for (const each of ["src", "specimens", ...HELPERS])
    cpSync(path.join(ROOT, each), path.join(folder, each), { recursive: true });
  symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"));
  return folder;
}

/** A new file is written as it is; in one that is there the lines go below the first, which must be there once. */
function follow({ file, isNew, code }: Step): void {
  const at = path.join(copy, file);
  mkdirSync(path.dirname(at), { recursive: true });
  if (isNew) return writeFileSync(at, code, { flag: "wx" });
  const [first = "", ...others] = code.trimEnd().split("\n");
  const lines = readFileSync(at, "utf8").split("\n");
  if (lines.filter((line) => line === first).length !== 1) throw new Error(`${file} lacks the line ${first}`);
  writeFileSync(at, lines.flatMap((line) => (line === first ? [line, ...others] : [line])).join("\n"));
}

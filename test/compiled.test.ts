import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const compiled = join(__dirname, "../bin/compiled.js");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "compiled-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bundle = () => join(folder, "bundle.js");
const saying = (word: string) => `const say = () => console.log("${word}", __dirname);\nsay();\n`;

function run(what: "keepCompiled" | "runBundle") {
  const script = `require(${JSON.stringify(compiled)}).${what}(${JSON.stringify(bundle())})`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
  return { status, stderr, word: stdout.split(" ")[0], where: stdout.trim().split(" ")[1] };
}

test("a bundle says the same with what was compiled of it as without", () => {
  writeFileSync(bundle(), saying("first"));
  const plain = run("runBundle");
  expect(plain).toEqual({ status: 0, stderr: "", word: "first", where: folder });
  expect(existsSync(join(folder, "bundle.compiled"))).toBe(false);
  expect(run("keepCompiled")).toEqual(plain);
  expect(existsSync(join(folder, "bundle.compiled"))).toBe(true);
  expect(run("runBundle")).toEqual(plain);
});

test("what another bundle was compiled to is passed over, even one of the same size", () => {
  writeFileSync(bundle(), saying("first"));
  run("keepCompiled");
  const { mtimeMs } = statSync(bundle());
  writeFileSync(bundle(), saying("other"));
  utimesSync(bundle(), new Date(), new Date(mtimeMs + 2000));
  expect(run("runBundle").word).toBe("other");
});

test("what cannot be read as compiled is passed over", () => {
  writeFileSync(bundle(), saying("first"));
  writeFileSync(join(folder, "bundle.compiled"), "no code");
  expect(run("runBundle").word).toBe("first");
});

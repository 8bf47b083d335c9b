import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkIn } from "./support/command";

const root = join(__dirname, "..");
const tsc = join(root, "node_modules/typescript/bin/tsc");
const SAMPLE = join(root, "assets/samples/budget-h28-signs-lost.xlsx");

/** What a program of others would hold: strict, no types of Node or of a page, and one mistake that must not compile. */
const PROGRAM = `
import { check, rules, type Report, type Settings } from "kenzan";
export async function verdictOf(bytes: Uint8Array) {
  const settings: Settings = { rulesOff: [{ rule: "ratio", reason: "checked elsewhere" }] };
  const report: Report = await check({ bytes, name: "予算.xlsx" }, { lang: "en", settings });
  const verdict: "ties" | "ties-but-unchecked" | "does-not-tie" | "nothing-to-check" = report.summary.verdict;
  // @ts-expect-error a path is no book
  const wrong = () => check("予算.xlsx");
  return { verdict, causes: report.repairs.filter(({ rank }) => rank === 1).length, rules: rules("en").rules.length, wrong };
}
`;

const RUN = `
import { readFileSync } from "node:fs";
import { check } from "kenzan";
import { verdictOf } from "./program.js";
const bytes = readFileSync(process.argv[2]);
const { verdict, causes, rules } = await verdictOf(bytes);
const report = await check({ bytes, name: "budget-h28-signs-lost.xlsx" });
const refused = await check({ bytes: new Uint8Array(8), name: "x.xlsx" }).catch(({ code }) => code);
process.stdout.write(JSON.stringify({ verdict, causes, rules, refused, report }));
`;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "package-"));
  const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const home = join(folder, "node_modules/kenzan");
  mkdirSync(home, { recursive: true });
  execFileSync("tar", ["-xzf", join(folder, filename), "-C", home, "--strip-components=1"]);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(folder, "program.ts"), PROGRAM);
  writeFileSync(join(folder, "run.js"), RUN);
});
afterAll(() => rmSync(folder, { recursive: true }));

function compiled(module: string, moduleResolution: string) {
  const compilerOptions = {
    strict: true,
    target: "es2022",
    lib: ["es2022"],
    types: [],
    module,
    moduleResolution,
  };
  const project = JSON.stringify({ compilerOptions, files: ["program.ts"] });
  writeFileSync(join(folder, "tsconfig.json"), project);
  return spawnSync(process.execPath, [tsc], { cwd: folder, encoding: "utf8" });
}

test.each([
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
])("the packed package compiles for others with module %s, its own types included", (module, resolution) => {
  const { status, stdout } = compiled(module, resolution);
  expect([stdout, status]).toEqual(["", 0]);
});

test("it runs where nothing else is installed, and says what the command line says", () => {
  const run = spawnSync(process.execPath, ["run.js", SAMPLE], { cwd: folder, encoding: "utf8" });
  expect([run.stderr, run.status]).toEqual(["", 0]);
  const { report, ...others } = JSON.parse(run.stdout);
  expect(others).toEqual({
    verdict: "does-not-tie",
    causes: 6,
    rules: expect.any(Number),
    refused: "not-a-workbook",
  });
  expect(report).toEqual(JSON.parse(checkIn(root, SAMPLE, "--json", "-").stdout));
});

test("its code asks for nothing of Node", () => {
  const code = readFileSync(join(folder, "node_modules/kenzan/dist/library/index.mjs"), "utf8");
  expect(code).not.toMatch(/\b(?:from|import\(|require\()\s*["'](?:node:|fs|path|zlib)/u);
});

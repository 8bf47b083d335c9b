import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { xlsxOf } from "../specimens/xlsx";
import { bookOf, withTexts } from "./engine/equations/prior-year/two-books";
import { WATER_R7, WATER_R8 } from "./engine/equations/prior-year/water-books";
import { faultsBy, resultValidator } from "./support/result-schema";

const root = join(__dirname, "..");
const program = join(root, "bin/kenzan.js");

let folder = "";
let valid: ReturnType<typeof resultValidator>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenzan-"));
  const wrong = withTexts(WATER_R8, ["452,100 | 3,700", "425,100 | 3,700"], ["701,745", "701,754"]);
  for (const [name, tables] of Object.entries({ "R7.xlsx": WATER_R7, "R8.xlsx": wrong })) {
    writeFileSync(join(folder, name), xlsxOf(bookOf(tables, name)));
  }
  valid = resultValidator();
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): string {
  return spawnSync(process.execPath, [program, ...args], { encoding: "utf8", cwd: folder }).stdout;
}

function expectValid(value: unknown) {
  expect(faultsBy(valid, value)).toEqual([]);
}

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

test("the schema takes every report kept as a fixture", () => {
  const fixtures = join(__dirname, "fixtures");
  const names = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(names.length).toBeGreaterThan(3);
  for (const { name } of names) {
    expectValid(JSON.parse(readFileSync(join(fixtures, name, "expected.json"), "utf8")));
  }
});

test("what the command writes of a book, with all that can be asked for", () => {
  const plain = run("check", "R8.xlsx", "--json", "-");
  writeFileSync(join(folder, "before.json"), run("check", "R7.xlsx", "--json", "-"));
  const full = run(
    ...["check", "R8.xlsx", "--against", "R7.xlsx", "--since", "before.json", "--equations", "--json", "-"],
  );
  expectValid(JSON.parse(plain));
  expectValid(JSON.parse(full));
  expect(JSON.parse(full)).toMatchObject({
    against: "R7.xlsx",
    resolved: [],
    findings: [{ since: "new" }, {}, {}, {}],
  });
});

test("the lines of several books, errors among them", () => {
  writeFileSync(join(folder, "broken.xlsx"), "no zip");
  const lines = linesOf(run("check", ".", "gone.xlsx", "--equations", "--json", "-"));
  expect(lines.map((line) => Object.keys(line).includes("error"))).toEqual([false, false, true, true]);
  lines.forEach(expectValid);
});

test("the rules, each equation with its source", () => {
  for (const lang of ["ja", "en"]) {
    const rules = JSON.parse(run("rules", "--json", "-", "--lang", lang));
    expectValid(rules);
    expect(rules.rules.find(({ id }: { id: string }) => id === "prior-year").source).toMatch(/WAM-NET/);
  }
});

test("it refuses what no run writes", () => {
  const report = JSON.parse(run("check", "R8.xlsx", "--json", "-"));
  for (const wrong of [
    { ...report, schemaVersion: 2 },
    { ...report, summary: { ...report.summary, verdict: "fine" } },
    { ...report, unheardOf: 1 },
    { path: "R8.xlsx" },
    { path: "R8.xlsx", error: "broken" },
  ]) {
    expect(valid(wrong)).toBe(false);
  }
});

import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { fuzzedJson } from "../specimens/fuzz/json";
import { fuzzedKept, judgedKept } from "../specimens/fuzz/kept";
import { readBefore } from "../src/cli/before";
import { TOOLS } from "../src/cli/mcp/tools";
import { Refusal } from "../src/cli/refusal";
import { readSettings } from "../src/hosts/settings/read";
import { CLI } from "../src/messages/cli";

/** What people, offices and agents say besides the book, changed at random: `npm run fuzz` changes the books. */
const SEED = 26;
const SAMPLE = join(__dirname, "../assets/samples/budget-h28-signs-lost.xlsx");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenzan-"));
  copyFileSync(SAMPLE, join(folder, "book.xlsx"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("what a book keeps, damaged: it ends in a refusal, or the copy keeps what was read and what was not", () => {
  const endings = new Set<string>();
  fc.assert(
    fc.property(fuzzedKept, ({ bytes }) => void endings.add(judgedKept(bytes))),
    { numRuns: 60, seed: SEED },
  );
  for (const ending of ["kept 1 1 1", "kept 0 1 1", "refused: damaged-part"])
    expect(endings).toContain(ending);
});

test("settings end in settings or in sentences", () => {
  const settings = {
    ...{ unit: 1000, rounding: "half-up", reviewer: "財政課 鈴木", passOver: ["作業*"], severity: {} },
    ...{ words: { totals: ["締高"], names: { 資産合計: ["資産の部計"] } } },
    rulesOff: [{ rule: "ratio", reason: "率は手で確かめる" }],
  };
  const ends = { read: 0, refused: 0 };
  fc.assert(
    fc.property(fuzzedJson(JSON.stringify(settings)), (text) => {
      const { troubles } = readSettings(text, "ja");
      ends[troubles ? "refused" : "read"] += 1;
      if (troubles)
        expect(troubles.filter((each) => !/[一-龠]/.test(each) || /undefined/.test(each))).toEqual([]);
      expect(readSettings(text, "en").troubles?.length).toBe(troubles?.length);
    }),
    { numRuns: 300, seed: SEED },
  );
  expect([ends.read > 10, ends.refused > 100]).toEqual([true, true]);
});

test("an earlier result ends in its findings or in a refusal", () => {
  const path = join(folder, "before.jsonl");
  const finding = { rule: "footing", sheet: "表", cell: "B4", message: "差額", identity: "f" };
  const report = JSON.stringify({ path: "い.xlsx", workbook: "い.xlsx", findings: [finding, finding] });
  const error = JSON.stringify({ path: "ろ.xlsx", error: { code: "damaged-file", message: "" } });
  const ends = { read: 0, refused: 0 };
  fc.assert(
    fc.property(fuzzedJson(report), fc.boolean(), (text, isAlone) => {
      writeFileSync(path, isAlone ? text : `${text}\n${error}\n${report}`);
      const found = refusedOr(() => readBefore(path).ofOnly("い.xlsx"));
      ends[found === null ? "refused" : "read"] += 1;
      for (const { rule, sheet, cell, message } of found ?? [])
        expect([rule, sheet, cell, message].map((each) => typeof each)).toEqual(Array(4).fill("string"));
    }),
    { numRuns: 300, seed: SEED },
  );
  expect([ends.read > 50, ends.refused > 50]).toEqual([true, true]);
});

test("what an agent asks ends in an answer or a refusal, and nothing is written", async () => {
  const files = () => readdirSync(folder).map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`);
  const before = files();
  const path = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      7,
      {},
      [],
      "",
      ".",
      "..",
      "../..",
      "/etc/hosts",
      "book.xlsx/x",
      "\0",
      "a".repeat(5_000),
    ),
    fc.string({ unit: "binary", maxLength: 40 }),
  );
  const finding = fc.constantFrom<unknown>(undefined, -1, 1.5, 1e308, NaN, "0", null, {});
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...TOOLS), path, finding, async ({ name, run }, asked, index) => {
      const told = run({ path: asked, finding: index, equations: index }, { folder, lang: "ja" });
      expect(
        await told.then(
          () => "answered",
          (error: unknown) => endOf(error),
        ),
      ).toBe(name === "rules" ? "answered" : "refused");
    }),
    { numRuns: 200, seed: SEED },
  );
  const [, explain] = TOOLS;
  const beyond = explain!.run({ path: "book.xlsx", finding: 1_000_000 }, { folder, lang: "ja" });
  expect(await beyond.catch(endOf)).toBe("refused");
  expect(files()).toEqual(before);
});

test("a folder that is gone is told as what is not there", async () => {
  const [tool] = TOOLS;
  const gone = { folder: join(folder, "gone"), lang: "ja" } as const;
  expect(await tool!.run({ path: "book.xlsx" }, gone).catch(endOf)).toBe("refused");
});

function refusedOr<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    expect(endOf(error)).toBe("refused");
    return null;
  }
}

/** Only what says so in both languages is a refusal. */
function endOf(error: unknown): string {
  if (!(error instanceof Refusal)) return String(error);
  return error.say(CLI.ja, "ja") && error.say(CLI.en, "en") ? "refused" : "silent";
}

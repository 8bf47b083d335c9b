import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printedSheet, workbookOf } from "../specimens/sheets";
import { xlsxOf } from "../specimens/xlsx";
import { openBook } from "../host/xlsx/open";
import { checkIn } from "./support/command";

const book = (total: string) =>
  xlsxOf(
    workbookOf(
      printedSheet(`
歳出予算
科目|金額
総務費|1,000
民生費|2,000
総額計|${total}`),
      printedSheet("\n作業\n科目|金額\nあ|1\nい|2\n合計|4", "作業メモ"),
    ),
  );

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenzan-"));
  writeFileSync(join(folder, "right.xlsx"), book("3,000"));
  writeFileSync(join(folder, "wrong.xlsx"), book("3,300"));
  put("office.json", {
    unit: 1000,
    reviewer: "財政課 鈴木",
    passOver: ["作業*"],
    rulesOff: [{ rule: "ratio", reason: "率は手で確かめる" }],
  });
  put("typo.json", { unit: 1000, reviewers: "財政課" });
});
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));
const kenzan = (...args: string[]) => checkIn(folder, ...args);

test("one book follows the settings: the sheet, the unit, the rule, and who checks", () => {
  const run = kenzan("right.xlsx", "--settings", "office.json", "--json", "-", "--out", "copy.xlsx");
  expect([run.status, run.stderr]).toEqual([0, ""]);
  const { summary, statements, unchecked, uncheckedSheets, settings } = JSON.parse(run.stdout);
  expect(summary.verdict).toBe("ties-but-unchecked");
  expect(statements.map(({ unit }: { unit: number }) => unit)).toEqual([1000]);
  expect(unchecked.map(({ why, reason }: Record<string, string>) => [why, reason])).toEqual([
    ["switched-off", "率は手で確かめる"],
  ]);
  expect(uncheckedSheets).toEqual([{ sheet: "作業メモ", reason: "passed-over" }]);
  expect(settings.reviewer).toBe("財政課 鈴木");
  const { sheets } = openBook(readFileSync(join(folder, "copy.xlsx")), "copy.xlsx");
  const texts = [...sheets.at(-1)!.cells.all()].map(([, , { value }]) => value);
  expect(texts).toContain("財政課 鈴木");
  expect(texts).toContainEqual(expect.stringContaining("（理由：率は手で確かめる）"));
});

test("several books give the same lines, and without settings the sheet is an error", () => {
  const { status, stdout } = kenzan("right.xlsx", "wrong.xlsx", "--settings", "office.json", "--json", "-");
  const verdicts = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).summary.verdict);
  expect([status, verdicts]).toEqual([1, ["ties-but-unchecked", "does-not-tie"]]);
  expect(kenzan("right.xlsx").status).toBe(1);
});

test("settings with a mistake are refused before anything is checked, in one line", () => {
  for (const books of [["right.xlsx"], ["right.xlsx", "wrong.xlsx"]]) {
    const ja = kenzan(...books, "--settings", "typo.json");
    expect([ja.status, ja.stdout, ja.stderr]).toEqual([
      2,
      "",
      "kenzan: 設定ファイル typo.json は使えません：「reviewers」という項目はありません（書けるのは unit、rounding、reviewer、passOver、words、severity、rulesOff）。何も検算していません。書き方は kenzan schema settings で確かめられます。\n",
    ]);
  }
  expect(kenzan("right.xlsx", "--settings", "typo.json", "--lang", "en").stderr).toMatch(
    /^kenzan: The settings typo\.json cannot be used: there is no setting "reviewers" \(there are unit, [^)]+\)\. Nothing was checked\./,
  );
  expect(kenzan("right.xlsx", "--settings", "none.json").stderr).toBe(
    "kenzan: none.json が見つかりません。ファイル名と場所を確かめてください。\n",
  );
});

test("kenzan schema settings prints the schema of such a file", () => {
  const program = join(__dirname, "../bin/kenzan.js");
  const printed = spawnSync(process.execPath, [program, "schema", "settings"], { encoding: "utf8" });
  const schema = JSON.parse(printed.stdout);
  expect([printed.status, schema.$id]).toEqual([0, "urn:kenzan:settings:v1"]);
  expect(Object.keys(schema.properties)).toEqual(
    expect.arrayContaining(["unit", "rounding", "reviewer", "passOver", "words", "severity", "rulesOff"]),
  );
  expect(spawnSync(process.execPath, [program, "schema", "book"]).status).toBe(2);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { xlsxOf } from "../specimens/xlsx";
import { bookOf, type Tables, withTexts } from "./engine/equations/prior-year/two-books";
import { WATER_R7 } from "./engine/equations/prior-year/water-books";
import { checkIn } from "./support/command";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenzan-"));
  put("book.xlsx", BOTH_WRONG);
  put("other.xlsx", WATER_R7);
  write("before.json", kenzan("book.xlsx", "--json", "-").stdout);
  write("before.jsonl", kenzan("book.xlsx", "other.xlsx", "--json", "-").stdout);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A wrong total of cash, and a wrong closing balance of bonds. */
const BOTH_WRONG = withTexts(WATER_R7, ["166,390", "166,930"], ["0 | 5,200 | 81,200", "0 | 5,200 | 82,100"]);

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const put = (name: string, tables: Tables) => writeFileSync(join(folder, name), xlsxOf(bookOf(tables, name)));

const kenzan = (...args: string[]) => checkIn(folder, ...args);

/** What a check of the book, as it is now, says beside the earlier run. */
function since(tables: Tables, before = "before.json") {
  put("book.xlsx", tables);
  const { findings, resolved } = JSON.parse(kenzan("book.xlsx", "--since", before, "--json", "-").stdout);
  const told = findings.map((each: { sheet: string; cell: string; since: string }) =>
    [each.since, each.sheet, each.cell].join(" "),
  );
  return {
    told,
    gone: resolved.map(({ sheet, cell }: { sheet: string; cell: string }) => `${sheet} ${cell}`),
  };
}

const earlier = () =>
  JSON.parse(readFileSync(join(folder, "before.json"), "utf8")).findings.map(
    ({ sheet, cell }: { sheet: string; cell: string }) => `${sheet} ${cell}`,
  );

test("the same book: every finding continues", () => {
  const { told, gone } = since(BOTH_WRONG);
  expect(told).toEqual(earlier().map((place: string) => `continuing ${place}`));
  expect(told.length).toBeGreaterThan(2);
  expect(gone).toEqual([]);
});

test("after lines were inserted and another wrong figure was typed, the findings are the same ones", () => {
  const moved = withTexts(
    BOTH_WRONG,
    ["166,930", "166,399"],
    ["企業債に関する調書", "（資料3）\n\n企業債に関する調書"],
  );
  const { told, gone } = since(moved);
  expect(told.every((each: string) => each.startsWith("continuing "))).toBe(true);
  expect(told.map((each: string) => each.replace("continuing ", ""))).not.toEqual(earlier());
  expect(gone).toEqual([]);
});

test("what was put right is listed, what is new is told", () => {
  const next = withTexts(BOTH_WRONG, ["166,930", "166,390"], ["給水収益 | 452,100", "給水収益 | 452,010"]);
  const { told, gone } = since(next);
  expect(gone).toEqual(earlier().filter((place: string) => place.startsWith("キャッシュ・フロー")));
  expect(told.filter((each: string) => each.startsWith("new 予算実施計画 "))).toHaveLength(2);
  expect(told.filter((each: string) => each.startsWith("continuing 企業債調書 ")).length).toBeGreaterThan(0);
  const { stdout } = kenzan("book.xlsx", "--since", "before.json");
  expect(stdout).toMatch(/■ 前回から：新規 2件・継続 \d件・解消 \d件/);
  expect(stdout).toContain("  解消 キャッシュ・フロー ");
});

test("the run before may have been one of several books, and one that gave no identity", () => {
  expect(since(BOTH_WRONG, "before.jsonl").gone).toEqual([]);
  write(
    "old.json",
    readFileSync(join(folder, "before.json"), "utf8").replace(/,\s*"identity": "[^"]*"/g, ""),
  );
  expect(since(BOTH_WRONG, "old.json")).toEqual(since(BOTH_WRONG));
});

test("of several books each is compared with itself; in one that is new all is new", () => {
  put("book.xlsx", BOTH_WRONG);
  put("third.xlsx", BOTH_WRONG);
  const { stdout } = kenzan(
    "book.xlsx",
    "other.xlsx",
    "third.xlsx",
    "--since",
    "before.jsonl",
    "--json",
    "-",
  );
  const lines = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ resolved }) => resolved)).toEqual([[], [], []]);
  expect(lines[2].findings.every((each: { since: string }) => each.since === "new")).toBe(true);
  expect(lines[0].findings.map((each: { since: string }) => each.since)).not.toContain("new");
});

test.each([
  ["no JSON", "no JSON", /結果として読めません/],
  ["JSON of another program", '{"findings": [1]}', /結果として読めません/],
  [
    "the results of other books",
    '{"path":"a.xlsx","findings":[]}\n{"path":"b.xlsx","findings":[]}',
    /結果がありません/,
  ],
])("%s is refused in one line", (_what, text, reason) => {
  write("odd.json", text);
  const { status, stdout, stderr } = kenzan("book.xlsx", "--since", "odd.json");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(reason);
  expect(stderr).toMatch(/^kenzan: [^\n]+\n$/);
});

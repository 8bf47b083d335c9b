import { spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { xlsxOf } from "../specimens/xlsx";
import { bookOf, withTexts } from "./engine/equations/prior-year/two-books";
import { WATER_R8 } from "./engine/equations/prior-year/water-books";

const root = join(__dirname, "..");
const program = join(root, "bin/kenzan.js");
const sample = (name: string) => join(root, "assets/samples", name);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kenzan-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

/** Books of the samples, and files of other content, by their paths in the folder. */
function put(files: Readonly<Record<string, string | Uint8Array>>) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(at(path)), { recursive: true });
    if (typeof content === "string" && content.endsWith(".xlsx")) copyFileSync(sample(content), at(path));
    else writeFileSync(at(path), content);
  }
}

function kenzan(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: "utf8",
    cwd: folder,
    env: { ...process.env, SOURCE_DATE_EPOCH: "1795000000" },
  });
  return { status, stdout, stderr };
}

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

const water = xlsxOf(bookOf(WATER_R8));
const BOOKS = {
  "水道/R8.xlsx": water,
  "水道/写し.txt": "no book",
  "水道/~$R8.xlsx": "open elsewhere",
  "機構/予算.xlsx": "budget-h28-signs-lost.xlsx",
  "機構/旧/壊れた.xlsx": "no zip",
  "単独.xlsx": "budget-h28.xlsx",
};

describe("several books and folders", () => {
  test("one line of JSON each, in the order of the arguments, equal to single runs", () => {
    put(BOOKS);
    const { status, stdout, stderr } = kenzan(
      "check",
      "単独.xlsx",
      "機構",
      "水道",
      "無い.xlsx",
      "--json",
      "-",
    );
    expect([status, stderr]).toEqual([2, ""]);
    const lines = linesOf(stdout);
    expect(lines.map(({ path }) => path)).toEqual([
      "単独.xlsx",
      "機構/予算.xlsx",
      "機構/旧/壊れた.xlsx",
      "水道/R8.xlsx",
      "無い.xlsx",
    ]);
    for (const { path, ...line } of lines) {
      if (line.error) continue;
      expect(line).toEqual(JSON.parse(kenzan("check", path, "--json", "-").stdout));
    }
    expect(lines[2].error).toMatchObject({
      code: "not-a-workbook",
      message: expect.stringContaining("壊れた.xlsx"),
    });
    expect(lines[4].error).toMatchObject({ code: "not-found" });
  });

  test("one worker or three: the same bytes", () => {
    put(BOOKS);
    const runs = ["1", "3"].map((workers) => kenzan("check", ".", "--json", "-", "--workers", workers));
    expect(runs[0]!.stdout).toBe(runs[1]!.stdout);
    expect(linesOf(runs[0]!.stdout)).toHaveLength(4);
  });

  test("a folder without a book is told in its place, and the rest is checked", () => {
    put({ ...BOOKS, "空/読んでください.txt": "no book", "写し/予算.xlsx": "budget-h28.xlsx" });
    const { status, stdout } = kenzan(
      "check",
      "水道",
      "空",
      "写し",
      "--out",
      "写し",
      "--force",
      "--json",
      "-",
    );
    expect(status).toBe(2);
    const lines = linesOf(stdout);
    expect(lines.map(({ path, error }) => [path, error?.code])).toEqual([
      ["水道/R8.xlsx", undefined],
      ["空", "is-folder"],
    ]);
    expect(lines[1].error.message).toContain("空 に検算するブック（.xlsx / .xlsm）がありません");
    expect(kenzan("check", "空", "--json", "-")).toMatchObject({ status: 2, stdout: "" });
  });

  test.each([
    [["水道"], 0],
    [["水道", "機構/予算.xlsx"], 1],
    [["水道", "機構"], 2],
  ])("%p ends with %i, the worst", (paths, status) => {
    put(BOOKS);
    expect(kenzan("check", ...paths, "--quiet")).toEqual({ status, stdout: "", stderr: "" });
  });

  test("the report is a line a book, the worst first", () => {
    put(BOOKS);
    const lines = kenzan("check", "水道", "機構", "単独.xlsx").stdout.split("\n");
    expect(lines[0]).toBe("検算結果：4冊");
    expect(lines[1]).toBe("読めない 1冊・不一致あり 1冊・すべて一致 2冊");
    expect(lines.filter((line) => /^[！×○]/.test(line)).map((line) => line.slice(0, 12))).toEqual([
      expect.stringMatching(/^！ 機構\/旧\/壊れた/),
      expect.stringMatching(/^× 機構\/予算/),
      expect.stringMatching(/^○ 水道\/R8/),
      expect.stringMatching(/^○ 単独/),
    ]);
  });

  test("a folder without a book, and what goes with one book only, are refused in one line", () => {
    put({ ...BOOKS, "空/読んで.txt": "" });
    for (const [args, reason] of [
      [["空"], /空 に検算するブック/],
      [["水道", "--against", "単独.xlsx"], /--against は1冊/],
      [["水道", "--workers", "0"], /--workers/],
      [["水道", "--out", "単独.xlsx"], /フォルダーではありません/],
      [["水道", "単独.xlsx", "--csv", "単独.xlsx", "--force"], /--csv の書き出し先/],
    ] as const) {
      const { status, stdout, stderr } = kenzan("check", ...args);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(reason);
      expect(stderr).toMatch(/^kenzan: [^\n]+\n$/);
    }
  });
});

describe("--csv", () => {
  test("one row a book, for Excel and RFC 4180, and nothing in it is a formula", () => {
    put({ ...BOOKS, "=SUM(1).xlsx": "budget-h28.xlsx", "-a,b.xlsx": "none" });
    expect(kenzan("check", "=SUM(1).xlsx", "機構", "水道", "--csv", "表.csv", "--quiet").status).toBe(2);
    const text = readFileSync(at("表.csv"), "utf8");
    expect(
      text.startsWith("\ufeffpath,verdict,equations,discrepancies,unchecked,likeliest repairs,error\r\n"),
    ).toBe(true);
    const rows = text.trimEnd().split("\r\n").slice(1);
    expect(rows[0]).toBe("'=SUM(1).xlsx,ties,474,0,0,,");
    expect(rows[1]).toMatch(
      /^機構\/予算\.xlsx,does-not-tie,522,38,0,"積立金〈[^,]+〉（[^,]+ D54） 12,798 → △12,798、.*ほか \d+セル：.*",$/,
    );
    expect(rows[2]).toMatch(/^機構\/旧\/壊れた\.xlsx,,,,,,not-a-workbook: /);
    expect(rows[3]).toMatch(/^水道\/R8\.xlsx,ties,\d+,0,0,,$/);
  });

  test("beside an earlier run: new, continuing and resolved of each book, wherever the folder is now", () => {
    const [right, wrong] = [water, xlsxOf(bookOf(withTexts(WATER_R8, ["476,100", "471,600"])))];
    put({ "一/い町/R8.xlsx": wrong, "一/ろ町/R8.xlsx": right });
    kenzan("check", "一", "--json", "前回.jsonl", "--quiet");
    put({ "二/い町/R8.xlsx": right, "二/ろ町/R8.xlsx": wrong, "二/は町/R8.xlsx": "no zip" });
    const { stdout } = kenzan("check", "二", "--since", "前回.jsonl", "--csv", "表.csv");
    const rows = readFileSync(at("表.csv"), "utf8").trimEnd().split("\r\n");
    expect(rows.map((row) => /error,(.*)|,(\d+,\d+,\d+|,,)$/.exec(row)?.slice(1).join(""))).toEqual([
      "new,continuing,resolved",
      expect.stringMatching(/^0,0,[1-9]/),
      ",,",
      expect.stringMatching(/^[1-9]\d*,0,0/),
    ]);
    expect(stdout).toMatch(/前回から：新規 (\d+)件・継続 0件・解消 \1件/);
  });

  test("of one book too, and a file that is there stays unless --force says otherwise", () => {
    put(BOOKS);
    writeFileSync(at("表.csv"), "theirs");
    expect(kenzan("check", "単独.xlsx", "--csv", "表.csv").stderr).toMatch(/既にあります/);
    expect(readFileSync(at("表.csv"), "utf8")).toBe("theirs");
    expect(kenzan("check", "単独.xlsx", "--csv", "表.csv", "--force", "--quiet").status).toBe(0);
    expect(readFileSync(at("表.csv"), "utf8")).toContain("\r\n単独.xlsx,ties,474,0,0,,\r\n");
  });
});

describe("--out and --json of several", () => {
  test("copies under the same names, those of one name apart; another run passes them over", () => {
    put({ ...BOOKS, "水道/予算.xlsx": "budget-h28.xlsx" });
    expect(kenzan("check", ".", "--out", "写し", "--quiet").status).toBe(2);
    expect(readdirSync(at("写し"), { recursive: true }).map(String).sort()).toEqual(
      ["R8.xlsx", "単独.xlsx", "機構", "機構/予算.xlsx", "水道", "水道/予算.xlsx"].sort(),
    );
    expect(kenzan("check", "単独.xlsx", "--out", "単独-検算済.xlsx", "--quiet").status).toBe(0);
    const again = kenzan("check", ".", "--json", "-");
    expect(
      linesOf(again.stdout)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(
      ["単独.xlsx", "機構/予算.xlsx", "機構/旧/壊れた.xlsx", "水道/R8.xlsx", "水道/予算.xlsx"].sort(),
    );
    // A copy that is there is another's work.
    const refused = linesOf(kenzan("check", "水道", "--out", "写し", "--json", "-", "--quiet").stdout);
    expect(refused.map(({ path, error }) => [path, error?.code])).toContainEqual([
      "水道/R8.xlsx",
      "not-written",
    ]);
  });

  test("--json FILE holds the lines", () => {
    put(BOOKS);
    kenzan("check", "水道", "機構", "--json", "結果.jsonl", "--quiet");
    expect(readFileSync(at("結果.jsonl"), "utf8")).toBe(
      kenzan("check", "水道", "機構", "--json", "-").stdout,
    );
  });

  test("Ctrl-C ends at once: what is there is whole, and nothing else is left", async () => {
    put(
      Object.fromEntries(Array.from({ length: 60 }, (_, number) => [`多/${number}.xlsx`, "budget-h28.xlsx"])),
    );
    const child = spawn(
      process.execPath,
      [program, "check", "多", "--out", "写し", "--json", "結果.jsonl", "--quiet", "--workers", "2"],
      { cwd: folder, stdio: "ignore" },
    );
    const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
    while (!existsSync(at("写し/1.xlsx"))) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(existsSync(at("結果.jsonl"))).toBe(false);
    const copies = readdirSync(at("写し"));
    expect(copies.length).toBeLessThan(60);
    expect(copies.filter((name) => !/^\d+\.xlsx$/.test(name))).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
    const lines = linesOf(
      kenzan("check", "多/0.xlsx", ...copies.map((name) => `写し/${name}`), "--json", "-").stdout + "\n",
    );
    expect(lines.filter((line) => line.error || line.summary.verdict !== "ties")).toEqual([]);
  }, 30_000);
});

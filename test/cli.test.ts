import { EQUATION_RULES } from "../src/engine/equations";
import { LAID_DOWN } from "../src/engine/equations/ties/forms";
import { NOTICE_RULES } from "../src/engine/findings/notices";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { bookOfParts, workbook, worksheet } from "../specimens/book-of-parts";

const root = join(__dirname, "..");
const program = join(root, "bin/kenzan.js");
const sample = (name: string) => join(root, "assets/samples", name);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenzan-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function kenzan(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: "utf8",
    cwd: folder,
  });
  return { status, stdout, stderr };
}

function file(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("kenzan check", () => {
  test.each([
    ["budget-h28.xlsx", 0, "検算式 474式のうち 474式が一致／不一致 0件・端数差 0件・お知らせ 1件"],
    ["budget-h28-signs-lost.xlsx", 1, "不一致 38件"],
    ["budget-h28-overview.xlsx", 0, "不一致 0件・端数差 14件・お知らせ 1件"],
  ])("of %s ends with %i and says %p", (name, status, verdict) => {
    const result = kenzan("check", sample(name));
    expect(result).toMatchObject({ status, stderr: "" });
    expect(result.stdout).toContain(verdict);
  });

  test("--json - writes one JSON object and nothing else", () => {
    const { stdout } = kenzan("check", sample("budget-h28.xlsx"), "--json", "-", "--equations");
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      schemaVersion: 1,
      workbook: "budget-h28.xlsx",
      summary: { equations: 474, tied: 474, roundingDifferences: 0, discrepancies: 0, notices: 1 },
      repairs: [],
    });
    expect(report.equations).toHaveLength(474);
  });

  test("without --equations the JSON has none", () => {
    expect(JSON.parse(kenzan("check", sample("budget-h28.xlsx"), "--json=-").stdout)).not.toHaveProperty(
      "equations",
    );
  });

  test("--json FILE writes the file whole and the report beside it", () => {
    const { status, stdout } = kenzan(
      "check",
      sample("budget-h28-signs-lost.xlsx"),
      "--json",
      join(folder, "out.json"),
    );
    expect(status).toBe(1);
    expect(stdout).toContain("不一致");
    expect(JSON.parse(readFileSync(join(folder, "out.json"), "utf8")).summary.discrepancies).toBe(38);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("--quiet prints nothing, --lang en prints English", () => {
    expect(kenzan("check", sample("budget-h28.xlsx"), "--quiet")).toEqual({
      status: 0,
      stdout: "",
      stderr: "",
    });
    expect(kenzan("check", "--lang", "en", sample("budget-h28.xlsx")).stdout).toContain(
      "474 of 474 equations tied",
    );
  });

  test("never writes to the workbook, not even when asked to", () => {
    const book = file("book.xlsx", readFileSync(sample("budget-h28.xlsx")));
    const hash = () => createHash("sha256").update(readFileSync(book)).digest("hex");
    const before = hash();
    expect(kenzan("check", book, "--json", "./book.xlsx")).toMatchObject({ status: 2, stdout: "" });
    expect(kenzan("check", book).status).toBe(0);
    expect(hash()).toBe(before);
  });
});

test("what a title or the name of a sheet holds stays within its line", () => {
  const forged = "計画\u001b[2J\u202e\n検算式 9式のうち 9式が一致";
  const cell = (address: string, text: string | number) =>
    typeof text === "number"
      ? `<c r="${address}"><v>${text}</v></c>`
      : `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const lines: [string, string | number][] = [
    ["科目", "金額"],
    ["現金", 3],
    ["預金", 4],
    ["合計", 8],
  ];
  const rows = lines.map(
    ([label, amount], at) =>
      `<row r="${at + 2}">${cell(`A${at + 2}`, label)}${cell(`B${at + 2}`, amount)}</row>`,
  );
  const sheet = `<row r="1">${cell("A1", forged.replace("\u001b", "_x001B_"))}</row>${rows.join("")}`;
  const name = "表&#10;すべて一致&#x202e;";
  writeFileSync(
    join(folder, "forged.xlsx"),
    bookOfParts({
      "xl/workbook.xml": workbook(`<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets>`),
      "xl/worksheets/sheet1.xml": worksheet(`<sheetData>${sheet}</sheetData>`),
    }),
  );
  const { stdout } = kenzan("check", join(folder, "forged.xlsx"));
  expect(stdout).toContain("表␊すべて一致<U+202E>");
  expect(stdout.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  expect(stdout.split("\n").filter((line) => /^(検算式 9|すべて一致)/.test(line))).toEqual([]);
});

test("kenzan rules lists every rule with what it compares", () => {
  const { status, stdout } = kenzan("rules");
  expect(status).toBe(0);
  const ids = [...EQUATION_RULES, ...NOTICE_RULES].map(({ id }) => id);
  const ties = LAID_DOWN.map(({ id }) => `tie-out/${id}`);
  expect(
    stdout
      .trim()
      .split("\n")
      .map((line) => line.split("  ")[0]),
  ).toEqual([...ids, ...ties]);
  expect(stdout).toContain("footing  縦計");
  expect(stdout).toMatch(/^tie-out\/welfare-carried-forward .*出典：社会福祉法人会計基準/mu);
  expect(JSON.parse(kenzan("rules", "--json", "-").stdout).rules[0]).toMatchObject({
    id: "footing",
    severity: "error",
  });
});

test("--help and --version answer with 0", () => {
  expect(kenzan("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("使い方") });
  expect(kenzan("--version")).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
});

describe("what cannot be checked ends with 2 and one line that says why", () => {
  const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  const oleWith = (stream: string) => {
    const bytes = new Uint8Array(4096);
    bytes.set(ole);
    bytes.set(new Uint8Array(Buffer.from(stream, "utf16le")), 1024);
    return bytes;
  };
  const emptyBook = () => bookWith('<row r="1"><c r="A1" t="inlineStr"><is><t>予算書</t></is></c></row>');
  const bookWith = (rows: string) =>
    zipSync({
      "[Content_Types].xml": strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      ),
      "_rels/.rels": strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ),
      "xl/workbook.xml": strToU8(
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表紙" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      "xl/worksheets/sheet1.xml": strToU8(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
      ),
    });

  test.each<[string, () => string[], RegExp]>([
    ["a file that is not there", () => ["check", join(folder, "none.xlsx")], /見つかりません/],
    [
      "a folder without a book",
      () => ["check", mkdtempSync(join(folder, "empty-"))],
      /検算するブック（[^）]*）がありません/,
    ],
    ["a PDF", () => ["check", file("a.pdf", "%PDF-1.7\n%…\n")], /Excel ブックではありません/],
    ["an empty file", () => ["check", file("empty.xlsx", "")], /空/],
    ["an .xls", () => ["check", file("old.xls", oleWith("Workbook"))], /\.xls/],
    ["an encrypted workbook", () => ["check", file("secret.xlsx", oleWith("EncryptedPackage"))], /暗号化/],
    [
      "a truncated workbook",
      () => ["check", file("cut.xlsx", readFileSync(sample("budget-h28.xlsx")).subarray(0, 9000))],
      /途中で切れている/,
    ],
    [
      "a zip that is no workbook",
      () => ["check", file("a.zip", zipSync({ "a.txt": strToU8("a") }))],
      /Excel ブックではありません/,
    ],
    ["a workbook without amounts", () => ["check", file("cover.xlsx", emptyBook())], /見つかりませんでした/],
    ["no workbook", () => ["check"], /指定されていません/],
    ["no command", () => [], /指定されていません/],
    ["a wrong command", () => ["chek", "a.xlsx"], /「chek」/],
    ["a wrong option", () => ["check", "a.xlsx", "--equation"], /「--equation」/],
    ["an option without its value", () => ["check", "a.xlsx", "--json"], /--json の後/],
    ["a value too many", () => ["check", "a.xlsx", "--quiet=1"], /--quiet に値/],
    ["a wrong language", () => ["check", "a.xlsx", "--lang", "fr"], /「fr」/],
    [
      "--overview without a copy to put it into",
      () => ["check", sample("budget-h28.xlsx"), "--overview"],
      /--overview は --out と一緒に/,
    ],
    [
      "a result that cannot be written",
      () => ["check", sample("budget-h28.xlsx"), "--json", join(folder, "none", "a.json")],
      /フォルダーがありません/,
    ],
  ])("%s", (_, args, reason) => {
    const { status, stdout, stderr } = kenzan(...args());
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(reason);
    expect(stderr).toMatch(/^kenzan: [^\n]+\n$/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test.each([
    ["without any total", 'r="B2"><v>31</v>', 'r="B3"><v>17</v>'],
    ["of errors alone", 'r="B2" t="e"><f>X9+1</f><v>#VALUE!</v>', 'r="B3" t="e"><f>X9+2</f><v>#VALUE!</v>'],
  ])("a table %s: the report says so, and the status is 2", (name, first, second) => {
    const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = [
      `<row r="1">${text("A1", "区分")}${text("B1", "数量")}</row>`,
      `<row r="2">${text("A2", "自動車")}<c ${first}</c></row>`,
      `<row r="3">${text("A3", "船舶")}<c ${second}</c></row>`,
    ];
    const path = file(`${name}.xlsx`, bookWith(rows.join("")));
    const { status, stdout, stderr } = kenzan("check", path, "--json", "-");
    expect(status).toBe(2);
    expect(JSON.parse(stdout).summary.verdict).toBe("nothing-to-check");
    expect(stderr).toMatch(/^kenzan: [^\n]+検算できる式がありません[^\n]+\n$/);
  });

  test("in English when asked, even where the rest is wrong", () => {
    mkdirSync(join(folder, "inner"), { recursive: true });
    expect(kenzan("check", join(folder, "inner"), "--lang", "en").stderr).toMatch(/no workbook to check/);
    expect(kenzan("check", "--bad", "--lang=en").stderr).toMatch(/There is no option "--bad"/);
  });
});

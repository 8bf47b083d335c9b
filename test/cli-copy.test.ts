import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "../host/model/book";
import { openBook } from "../host/xlsx/open";
import { saveBook } from "../host/xlsx/save";
import { check } from "../src/engine";
import { withWaiver } from "../src/engine/waivers/review";
import { subjectsOf } from "../src/engine/waivers/subject";
import { keptXml } from "../src/hosts/kept-xml";
import { WAIVER_LIST } from "../src/hosts/waivers-xml";
import { readWorkbook } from "../src/hosts/xlsx/read";
import { bookWithEveryPart } from "./hosts/xlsx/write/every-part";
import { faultsOf, ownPart, ownSheetText, partsOf, textOf } from "./hosts/xlsx/write/judge";

// The diagnosis of the book with lost signs takes its time on a busy machine.
jest.setTimeout(60_000);

const root = join(__dirname, "..");
const program = join(root, "bin/kenzan.js");
const sample = (name: string) => join(root, "assets/samples", name);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kenzan-"));
  copyFileSync(sample("budget-h28-overview.xlsx"), at("book.xlsx"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const hash = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

function kenzan(args: readonly string[], env: Record<string, string> = {}, options = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "check", ...args], {
    encoding: "utf8",
    cwd: folder,
    env: { ...process.env, ...env },
    ...options,
  });
  return { status, stdout, stderr };
}

/** What the sheet of results says of the time. */
function timeIn(name: string): string {
  const sheet = ownSheetText(readFileSync(at(name)), "result");
  return /検算した日時.*?preserve">([^<]+)/.exec(sheet)![1]!;
}

describe("kenzan check --out", () => {
  test("writes a copy beside the report, and nothing else, and only reads the book", () => {
    const before = hash(at("book.xlsx"));
    const { status, stdout, stderr } = kenzan(["book.xlsx", "--out", "copy.xlsx"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("検算式 558式のうち 544式が一致");
    expect(readdirSync(folder).sort()).toEqual(["book.xlsx", "copy.xlsx"]);
    expect(hash(at("book.xlsx"))).toBe(before);
    expect(faultsOf(readFileSync(at("copy.xlsx")))).toEqual([]);
  });

  test("gives the same findings and the same status for the copy", () => {
    copyFileSync(sample("budget-h28-signs-lost.xlsx"), at("book.xlsx"));
    expect(kenzan(["book.xlsx", "--out", "copy.xlsx", "--quiet"])).toEqual({
      status: 1,
      stdout: "",
      stderr: "",
    });
    const json = (name: string) => JSON.parse(kenzan([name, "--json", "-", "--equations"]).stdout);
    expect({ ...json("copy.xlsx"), workbook: "" }).toEqual({ ...json("book.xlsx"), workbook: "" });
  });

  test("writes the same bytes for the same clock, and the clock's time into the sheet", () => {
    const env = { SOURCE_DATE_EPOCH: "1795000000" };
    for (const name of ["one.xlsx", "two.xlsx"]) kenzan(["book.xlsx", "--out", name], env);
    expect(hash(at("two.xlsx"))).toBe(hash(at("one.xlsx")));
    expect(timeIn("one.xlsx")).toBe("2026年11月18日 11時06分");
    kenzan(["book.xlsx", "--out", "now.xlsx"]);
    expect(timeIn("now.xlsx").startsWith(`${new Date().getFullYear()}年`)).toBe(true);
  });

  test("keeps macros: an .xlsm stays an .xlsm", () => {
    const book = bookWithEveryPart();
    writeFileSync(at("macro.xlsm"), book);
    expect(kenzan(["macro.xlsm", "--out", "copy.xlsm"]).status).toBe(1);
    const [before, after] = [partsOf(book), partsOf(readFileSync(at("copy.xlsm")))];
    expect(after.get("xl/vbaProject.bin")).toEqual(before.get("xl/vbaProject.bin"));
    expect(textOf(after.get("[Content_Types].xml")!)).toContain("ms-excel.sheet.macroEnabled.main+xml");
    expect(kenzan(["macro.xlsm", "--out", "copy.xlsx"])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/copy\.xlsx の拡張子は、元のブックと同じ \.xlsm/),
    });
  });

  test("replaces a file only with --force", () => {
    writeFileSync(at("copy.xlsx"), "theirs");
    expect(kenzan(["book.xlsx", "--out", "copy.xlsx"]).stderr).toMatch(/既にあります.*--force/);
    expect(readFileSync(at("copy.xlsx"), "utf8")).toBe("theirs");
    expect(kenzan(["book.xlsx", "--out", "copy.xlsx", "--force"]).status).toBe(0);
    expect(faultsOf(readFileSync(at("copy.xlsx")))).toEqual([]);
  });

  test("shows what was waived in Excel, in the report and in the copy, whose part it keeps", () => {
    const bytes = readFileSync(sample("budget-h28-signs-lost.xlsx"));
    const found = check(readWorkbook(bytes, "book.xlsx"));
    const subjects = subjectsOf(found);
    const note = { reason: "intended", text: "協議済み", name: "佐藤", date: "2026-11-04" } as const;
    const book = openBook(bytes, "book.xlsx");
    book.xmlParts.push({
      id: newId(book),
      xml: keptXml(WAIVER_LIST, withWaiver([], subjects[0]!, note, subjects)),
    });
    writeFileSync(at("book.xlsx"), saveBook(book, bytes));
    const { stdout, stderr } = kenzan(["book.xlsx", "--out", "copy.xlsx"]);
    expect(stderr).toBe("");
    expect(stdout).toContain("■ 確認済の指摘：1件");
    const { waivers } = JSON.parse(kenzan(["copy.xlsx", "--json", "-"]).stdout);
    expect(waivers).toEqual([{ finding: 0, state: "waived", ...note }]);
    const texts = [...partsOf(readFileSync(at("copy.xlsx"))).values()].map(textOf);
    expect(texts.some((text) => text.includes("意図した差：協議済み"))).toBe(true);
    book.xmlParts[0]!.xml = book.xmlParts[0]!.xml.replace(/rule="[^"]*"/, "");
    writeFileSync(at("book.xlsx"), saveBook(book, bytes));
    expect(kenzan(["book.xlsx"]).stderr).toMatch(/読み取れませんでした.*\n$/);
  });

  test("says that a signature is lost, and leaves its parts out", () => {
    const signature = "_xmlsignatures/sig1.xml";
    writeFileSync(at("signed.xlsm"), bookWithEveryPart({ [signature]: '<Signature xmlns="x"/>' }));
    const { status, stderr } = kenzan(["signed.xlsm", "--out", "copy.xlsm"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/電子署名は、写し copy\.xlsm では無効/);
    const parts = partsOf(readFileSync(at("copy.xlsm")));
    expect(parts.has(signature)).toBe(false);
    expect(textOf(parts.get(ownPart(parts, "result"))!)).toContain("署名が無効になります");
  });
});

describe("what cannot be written ends with 2, one line, and nothing left behind", () => {
  test.each<[string, readonly string[], RegExp]>([
    ["the book itself", ["book.xlsx", "--out", "./book.xlsx", "--force"], /検算するブックそのもの/],
    [
      "the book by a symbolic link",
      ["book.xlsx", "--out", "symlink.xlsx", "--force"],
      /検算するブックそのもの/,
    ],
    ["the book by a hard link", ["book.xlsx", "--out", "hardlink.xlsx", "--force"], /検算するブックそのもの/],
    ["a folder", ["book.xlsx", "--out", "folder.xlsx", "--force"], /フォルダーです/],
    ["a folder that is not there", ["book.xlsx", "--out", "none/copy.xlsx"], /フォルダーがありません/],
    ["a file taken for a folder", ["book.xlsx", "--out", "book.xlsx/copy.xlsx"], /フォルダーがありません/],
    ["the file of --json", ["book.xlsx", "--out", "a.xlsx", "--json", "a.xlsx"], /--out と --json/],
    ["another kind of file", ["book.xlsx", "--out", "copy.pdf"], /同じ \.xlsx にしてください/],
    ["nowhere", ["book.xlsx", "--out"], /--out の後に値/],
    ["--force alone", ["book.xlsx", "--force"], /--out、--json、--csv のファイルと一緒に/],
  ])("%s", (_what, args, reason) => {
    symlinkSync("book.xlsx", at("symlink.xlsx"));
    linkSync(at("book.xlsx"), at("hardlink.xlsx"));
    mkdirSync(at("folder.xlsx"));
    expectRefusal(kenzan(args), reason, ["book.xlsx", "folder.xlsx", "hardlink.xlsx", "symlink.xlsx"]);
  });

  test("a clock that is no number", () => {
    const result = kenzan(["book.xlsx", "--out", "copy.xlsx"], { SOURCE_DATE_EPOCH: "today" });
    expectRefusal(result, /SOURCE_DATE_EPOCH/, ["book.xlsx"]);
  });

  test("a folder without permission", () => {
    mkdirSync(at("closed"));
    chmodSync(at("closed"), 0o555);
    chmodSync(folder, 0o755);
    chmodSync(at("book.xlsx"), 0o644);
    // Permissions do not hold for the administrator.
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const result = kenzan(["book.xlsx", "--out", "closed/copy.xlsx"], {}, user);
    expectRefusal(result, /書き出す権限がない/, ["book.xlsx", "closed"]);
    expect(readdirSync(at("closed"))).toEqual([]);
  });

  test("a disk without room", () => {
    // A limit on the size of files fails in the middle of writing, as a full disk does.
    const { status, stdout, stderr } = spawnSync(
      "sh",
      [
        "-c",
        'ulimit -f 20; exec "$@"',
        "sh",
        process.execPath,
        program,
        "check",
        "book.xlsx",
        "--out",
        "copy.xlsx",
      ],
      { encoding: "utf8", cwd: folder },
    );
    expectRefusal({ status, stdout, stderr }, /空き容量が足りない/, ["book.xlsx"]);
  });

  function expectRefusal(result: ReturnType<typeof kenzan>, reason: RegExp, left: readonly string[]) {
    expect(result).toMatchObject({ status: 2, stdout: "" });
    expect(result.stderr).toMatch(reason);
    expect(result.stderr).toMatch(/^kenzan: [^\n]+\n$/);
    expect(readdirSync(folder).sort()).toEqual([...left].sort());
    expect(hash(at("book.xlsx"))).toBe(hash(sample("budget-h28-overview.xlsx")));
  }
});

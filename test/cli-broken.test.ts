import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { bookOfParts } from "../specimens/book-of-parts";
import { xlsxOf } from "../specimens/xlsx";
import { bookOf, withTexts } from "./engine/equations/prior-year/two-books";
import { WATER_R8 } from "./engine/equations/prior-year/water-books";
import { bookOf as sheetsOf } from "./hosts/excel/browser/books";

const program = join(__dirname, "../bin/kenzan.js");
const twin = (format: string) => readFileSync(join(__dirname, `hosts/other-formats/signs-lost.${format}`));
const water = xlsxOf(bookOf(WATER_R8));

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The name of the stream in which Excel keeps a book with a password. */
const LOCKED = Uint8Array.from([...OLE, ...Buffer.from("EncryptedPackage", "utf16le")]);

/** Broken in ten ways: the code and what the line about each begins with. */
const BROKEN: readonly (readonly [path: string, code: string, said: string, bytes: Uint8Array])[] = [
  ["空.xlsx", "empty-file", "：ファイルが空です", new Uint8Array(0)],
  ["印刷.xlsx", "not-a-workbook", "：Excel ブックではありません", strToU8("%PDF-1.7\n%%EOF\n")],
  ["文字.xlsx", "not-a-workbook", "：Excel ブックではありません", strToU8("科目,金額\n給料,1200\n")],
  ["途中.xlsx", "damaged-file", "：ファイルが途中で切れている", water.subarray(0, water.length / 2)],
  ["暗号.xlsx", "encrypted", "：パスワードで暗号化", LOCKED],
  ["中身なし.xlsx", "damaged-part", "：ブックの中身", bookOfParts({ "xl/workbook.xml": undefined })],
  [
    "シート.xlsx",
    "damaged-part",
    "：ブックの中身",
    bookOfParts({ "xl/worksheets/sheet1.xml": "<worksheet>" }),
  ],
  ["途中.xls", "damaged-file", "：ファイルが途中で切れている", twin("xls").subarray(0, 2_000)],
  ["中身なし.ods", "damaged-part", "：ブックの中身", odsWithoutContent()],
  ["表なし.xlsx", "no-amounts", " には、検算できる表", sheetsOf({ 備考: [["担当", "財政課"]] })],
];
/** What is read beside them: one that ties, two that do not. */
const WHOLE = {
  "正/水道.xlsx": [water, 0],
  "誤/予算.ods": [twin("ods"), 1],
  "誤/水道.xlsx": [xlsxOf(bookOf(withTexts(WATER_R8, ["476,100", "471,600"]))), 1],
} as const;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenzan-"));
  for (const name of ["正", "誤", "破損"]) mkdirSync(join(folder, name));
  for (const [path, [bytes]] of Object.entries(WHOLE)) writeFileSync(join(folder, path), bytes);
  for (const [path, , , bytes] of BROKEN) writeFileSync(join(folder, "破損", path), bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

function odsWithoutContent(): Uint8Array {
  const mimetype = strToU8("application/vnd.oasis.opendocument.spreadsheet");
  return zipSync({ mimetype: [mimetype, { level: 0 }], "META-INF/manifest.xml": strToU8("<manifest/>") });
}

function kenzan(path: string, csv: string) {
  const args = [program, "check", path, "--json", "-", "--csv", csv];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: folder });
  return { status, stdout, stderr };
}

/** The rows of a table that was written; none where it was not. */
function rowsOf(csv: string): readonly string[] {
  if (!existsSync(join(folder, csv))) return [];
  return readFileSync(join(folder, csv), "utf8").trimEnd().split("\r\n").slice(1);
}

test("ten books broken in ten ways stop none of the others, and each is told as on its own", () => {
  const all = kenzan(".", "全部.csv");
  expect([all.status, all.stderr]).toEqual([2, ""]);
  const reports = all.stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const broken = BROKEN.map(([path]) => `破損/${path}`);
  expect(reports.map(({ path }) => path).sort()).toEqual([...broken, ...Object.keys(WHOLE)].sort());
  const rows = rowsOf("全部.csv");
  expect(rows).toHaveLength(reports.length);
  for (const [at, { path, error, ...report }] of reports.entries()) {
    const [name, csv] = [path.replace("破損/", ""), `${at}.csv`];
    const single = kenzan(path, csv);
    const expected = BROKEN.find(([each]) => each === name);
    if (expected) {
      const [, code, said] = expected;
      expect({ path, code: error?.code }).toEqual({ path, code });
      expect(error.message.startsWith(`${path}${said}`)).toBe(true);
      expect(error.message).toMatch(/^[^\n]+変更していません[^\n]*。$/);
      expect(rows[at]).toBe(`${path},,,,,,${code}: ${error.message}`);
      // On its own there is nothing to print, and no table of which it would be the only row.
      expect({ ...single, rows: rowsOf(csv) }).toEqual({
        status: 2,
        stdout: "",
        stderr: `kenzan: ${error.message}\n`,
        rows: [],
      });
    } else {
      expect([path, single.status]).toEqual([path, WHOLE[path as keyof typeof WHOLE][1]]);
      expect(report).toEqual(JSON.parse(single.stdout));
      expect([rows[at]]).toEqual(rowsOf(csv));
    }
  }
}, 60_000);

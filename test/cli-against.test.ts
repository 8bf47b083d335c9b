import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, write } from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";
import { xlsxOf } from "../specimens/xlsx";
import { bookOf, type Tables, withTexts } from "./engine/equations/prior-year/two-books";
import { WATER_R7, WATER_R8 } from "./engine/equations/prior-year/water-books";
import { ownSheetText } from "./hosts/xlsx/write/judge";
import { checkIn } from "./support/command";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenzan-"));
  put("R7.xlsx", WATER_R7);
  put("R8.xlsx", WATER_R8);
  put("wrong.xlsx", withTexts(WATER_R8, ["452,100 | 3,700", "425,100 | 3,700"]));
});
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, tables: Tables) => writeFileSync(join(folder, name), xlsxOf(bookOf(tables, name)));

const kenzan = (...args: string[]) => checkIn(folder, ...args);

test("--against compares with last year's book, which stays as it is", () => {
  const before = readFileSync(join(folder, "R7.xlsx"));
  const { status, stdout } = kenzan("R8.xlsx", "--against", "R7.xlsx", "--json", "-");
  expect(status).toBe(0);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({ against: "R7.xlsx", summary: { verdict: "ties" } });
  const alone = JSON.parse(kenzan("R8.xlsx", "--json", "-").stdout);
  expect(report.summary.equations - alone.summary.equations).toBe(11);
  expect(alone).not.toHaveProperty("against");
  expect(readFileSync(join(folder, "R7.xlsx"))).toEqual(before);
});

test.each(["xls", "ods"] as const)("last year's book as an .%s: the same as with its .xlsx", (format) => {
  const name = `R7.${format}`;
  const book = read(readFileSync(join(folder, "R7.xlsx")));
  const bytes = write(book, { bookType: format === "xls" ? "biff8" : "ods", type: "buffer" });
  writeFileSync(join(folder, name), format === "xls" ? bytes : withTypeFirst(bytes));
  const told = (against: string) => {
    const { status, stdout } = kenzan("wrong.xlsx", "--against", against, "--equations", "--json", "-");
    return { status, report: JSON.parse(stdout.replaceAll(`[${against}]`, "[other]")) };
  };
  const [own, other] = [told("R7.xlsx"), told(name)];
  expect(other).toEqual({ ...own, report: { ...own.report, against: name } });
  expect(own.status).toBe(1);
});

/** As the format has it: SheetJS writes the entry that names the format among the others. */
function withTypeFirst(ods: Uint8Array): Uint8Array {
  const { mimetype, ...parts } = unzipSync(ods);
  return zipSync({ mimetype: [mimetype!, { level: 0 }], ...parts });
}

test("a wrong figure ends with 1, and the copy names the other book's cell", () => {
  const { status, stdout } = kenzan("wrong.xlsx", "--against", "R7.xlsx", "--out", "copy.xlsx");
  expect(status).toBe(1);
  expect(stdout).toContain("前年度のブックの額と一致しません（差額 △27,000千円）");
  const sheet = ownSheetText(readFileSync(join(folder, "copy.xlsx")), "result");
  expect(sheet).toContain("[R7.xlsx]予算実施計画 D8");
  expect(sheet).toContain("前年度のブック");
});

test.each([
  ["is not there", ["--against", "gone.xlsx"], /gone\.xlsx が見つかりません/],
  ["is the book itself", ["--against", "R8.xlsx"], /検算するブックそのもの/],
  [
    "is where the copy is to go",
    ["--against", "R7.xlsx", "--out", "R7.xlsx", "--force"],
    /前年度のブックです/,
  ],
  ["is where the JSON is to go", ["--against", "R7.xlsx", "--json", "R7.xlsx", "--force"], /R7\.xlsx/],
])("a book of last year that %s is refused in one line", (_what, args, reason) => {
  const { status, stdout, stderr } = kenzan("R8.xlsx", ...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(reason);
  expect(stderr).toMatch(/^kenzan: [^\n]+\n$/);
});

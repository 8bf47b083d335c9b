import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mark } from "../../../src/hosts/excel/mark";
import { unmark } from "../../../src/hosts/excel/unmark";
import { readWorkbook } from "../../../src/hosts/xlsx/read";
import { saveBook } from "../../../host/xlsx/save";
import { openSample, SAMPLE, sampleCheck, sampleMarks, samplePlan } from "./checked-sample";
import { openHost } from "./open";

/** A program that others have written; Debian has it as python3-openpyxl. */
const python = ["python3", "/usr/bin/python3"].find(
  (program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0,
);

const original = readFileSync(SAMPLE);
let marked: Uint8Array;

beforeAll(async () => {
  const { book } = openHost(openSample());
  await mark(sampleMarks, samplePlan);
  marked = saveBook(book, original);
});

test("the book that was marked in Excel and saved is read as the one that was checked", () => {
  expect(readWorkbook(marked, "予算.xlsx")).toEqual(sampleCheck.workbook);
});

test("the book whose marks were removed and that was saved is read as it was", async () => {
  const { book } = openHost(openSample());
  await mark(sampleMarks, samplePlan);
  await unmark();
  const saved = readWorkbook(saveBook(book, original), "予算.xlsx");
  expect(saved).toEqual(sampleCheck.workbook);
  expect(book.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
});

(python ? test : test.skip)(
  `openpyxl sees the marks and our sheet, and everything else unchanged${python ? "" : " (not installed here)"}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), "kenzan-"));
    const paths = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
    writeFileSync(paths[0]!, original);
    writeFileSync(paths[1]!, marked);
    const { stdout } = spawnSync(python!, [join(__dirname, "../../support/open_with_openpyxl.py")], {
      input: JSON.stringify(paths),
      encoding: "utf8",
    });
    rmSync(folder, { recursive: true });
    const [before, after] = JSON.parse(stdout);
    expect(after.error).toBe(undefined);
    expect(after.names).toEqual([...before.names, "検証結果"]);
    for (const name of before.names) {
      const { values, rules, links } = before.sheets[name];
      expect(after.sheets[name]).toMatchObject({ values, rules, links });
      const strengths = sampleMarks.find(({ sheet }) => sheet === name)?.marks ?? [];
      expect(after.sheets[name].ours.map(([, formula]: [number, string]) => formula)).toEqual(
        strengths.map(({ strength }) => `N("kenzan1:${strength}")=0`),
      );
    }
    expect(after.sheets["検証結果"]).toMatchObject({ first: "検証結果", landscape: true, frozen: "A4" });
  },
);

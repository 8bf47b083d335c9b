import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check, toReport, toText } from "../src/engine";
import type { Workbook } from "../src/engine/types";
import { readWorkbook } from "../src/hosts/xlsx/read";
import { printedSheet, workbookOf } from "../specimens/sheets";

const SAMPLES = join(__dirname, "../assets/samples");

const BOOKS: readonly (readonly [name: string, read: () => Workbook])[] = [
  ...["budget-h28", "budget-h28-signs-lost", "budget-h28-overview"].map((name) => {
    const read = () => readWorkbook(readFileSync(join(SAMPLES, `${name}.xlsx`)), `${name}.xlsx`);
    return [name, read] as const;
  }),
  // 14 目, of which five hold sources carried down from the line above, one two that ran together, one an odd row.
  ["flat-list", () => workbookOf(printedList("flat-list/list.tsv"))],
];

function printedList(file: string) {
  const printed = readFileSync(join(__dirname, "fixtures", file), "utf8");
  return printedSheet(printed.replaceAll("\t", "|"), "事項別明細");
}

/**
 * What a finance officer reads, kept as files so that a change of wording is seen in review. `UPDATE_FIXTURES=1 npx
 * jest test/fixtures` writes them anew.
 */
describe.each(BOOKS)("the report on %s", (name, read) => {
  const result = check(read());

  test.each([
    ["expected.ja.txt", toText(result, "ja")],
    ["expected.en.txt", toText(result, "en")],
    ["expected.json", `${JSON.stringify(toReport(result, "ja"), null, 2)}\n`],
  ])("is %s, word for word", (file, text) => {
    const path = join(__dirname, "fixtures", name, file);
    if (process.env.UPDATE_FIXTURES) writeFileSync(path, text);
    expect(existsSync(path)).toBe(true);
    expect(text).toBe(readFileSync(path, "utf8"));
  });
});

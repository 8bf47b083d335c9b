import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check, toReport, toText } from "../src/engine";
import { readWorkbook } from "../src/hosts/xlsx/read";

/**
 * What a finance officer reads, kept as files so that a change of wording is seen in review. `UPDATE_FIXTURES=1 npx
 * jest test/fixtures` writes them anew.
 */
describe.each(["budget-h28", "budget-h28-signs-lost", "budget-h28-overview"])("the report on %s", (name) => {
  const bytes = readFileSync(join(__dirname, "../assets/samples", `${name}.xlsx`));
  const result = check(readWorkbook(bytes, `${name}.xlsx`));

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

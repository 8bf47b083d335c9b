import { readFileSync, writeFileSync } from "node:fs";
import { checkCauses } from "../scripts/rules/causes-table";
import { rulesDocument } from "../scripts/rules/document";
import { findingsGuide } from "../scripts/rules/guide";
import { readWorkbook } from "../src/hosts/xlsx/read";

/** Compares with what the file holds; UPDATE_FIXTURES=1 writes it. */
function expectIn(path: string, text: string): void {
  if (process.env.UPDATE_FIXTURES) writeFileSync(path, text);
  expect(readFileSync(path, "utf8")).toBe(text);
}

const sample = (name: string) => readWorkbook(readFileSync(`assets/samples/${name}.xlsx`), `${name}.xlsx`);

test("docs/rules.md lists what there is, with its source", () => {
  expectIn("docs/rules.md", rulesDocument());
});

describe("the guides to findings say of every example what the engine says", () => {
  const causes = checkCauses({
    budget: sample("budget-h28"),
    overview: sample("budget-h28-overview"),
    signsLost: sample("budget-h28-signs-lost"),
  });

  test.each(["ja", "en"] as const)("docs/%s/findings.md", (lang) => {
    expectIn(`docs/${lang}/findings.md`, findingsGuide(lang, causes));
  });
});

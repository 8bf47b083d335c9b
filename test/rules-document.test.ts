import { readFileSync, writeFileSync } from "node:fs";
import { rulesDocument } from "../scripts/rules/document";

const PATH = "docs/rules.md";

test("docs/rules.md lists what there is, with its source", () => {
  const text = rulesDocument();
  if (process.env.UPDATE_FIXTURES) writeFileSync(PATH, text);
  expect(readFileSync(PATH, "utf8")).toBe(text);
});

import { createRequire } from "node:module";
import { join } from "node:path";
import { Linter } from "eslint";

const ROOT = join(__dirname, "../../..");
const config: Linter.Config[] = createRequire(__filename)("../../../eslint.config.js");

const ERROR = 2;

/** Code that breaks the rules for add-ins, with the rule that says so. */
const WRONG: Readonly<Record<string, string>> = {
  "call-sync-after-load":
    'const range = context.workbook.getSelectedRange(); range.load("values"); console.log(range.values);',
  "call-sync-before-read":
    'const range = context.workbook.getSelectedRange(); range.load("values"); console.log(range.values);',
  "load-object-before-read":
    "const range = context.workbook.getSelectedRange(); await context.sync(); console.log(range.values);",
  "no-context-sync-in-loop": "for (let i = 0; i < 9; i += 1) await context.sync();",
  "no-empty-load": "const range = context.workbook.getSelectedRange(); range.load(); await context.sync();",
  "test-for-null-using-isNullObject":
    'const sheet = context.workbook.worksheets.getItemOrNullObject("a"); await context.sync(); if (sheet === null) return;',
};

const linter = new Linter({ cwd: ROOT });

test("every rule for add-ins is an error, in the adapter and in the pane", () => {
  const own = config.find(({ plugins }) => plugins?.["office-addins"] !== undefined)!;
  expect(own.files).toEqual(["src/hosts/excel/**", "src/taskpane/**"]);
  const rules = Object.keys(own.plugins!["office-addins"]!.rules!);
  expect(rules.length).toBeGreaterThanOrEqual(8);
  for (const rule of rules) expect([rule, own.rules![`office-addins/${rule}`]]).toEqual([rule, "error"]);
});

test.each(Object.entries(WRONG))("%s is seen", (rule, code) => {
  const text = `export async function use(context: Excel.RequestContext) { ${code} }\n`;
  const messages = linter.verify(text, config, join(ROOT, "src/hosts/excel/wrong.ts"));
  expect(messages).toContainEqual(
    expect.objectContaining({ ruleId: `office-addins/${rule}`, severity: ERROR }),
  );
});

import { check, findAll, toReport } from "../../src/engine";
import { cellName, columnName } from "../../src/engine/book/address";
import { comparisonWith } from "../../src/engine/comparison";
import { listRules, type RuleEntry } from "../../src/engine/rules";
import type { Report } from "../../src/engine/report/contract";
import type { Cell, Sheet, Workbook } from "../../src/engine/types";
import type { Lang } from "../../src/messages/words";
import type { RuleExample } from "../../specimens/examples/rule-example";
import { RULE_EXAMPLES } from "../../specimens/examples/rules";
import { type CheckedCauses, causesTable } from "./causes-table";
import { GUIDE_WORDS } from "./guide-words";

/** docs/ja/findings.md or docs/en/findings.md: every rule and cause, each with what the engine says of an example. */
export function findingsGuide(lang: Lang, causes: CheckedCauses): string {
  const words = GUIDE_WORDS[lang];
  const rules = listRules(lang);
  const sections = (["error", "warning", "info"] as const).flatMap((severity) => [
    `## ${words.severities[severity]}`,
    ...rules.filter((rule) => rule.severity === severity).flatMap((rule) => ruleSection(rule, lang)),
  ]);
  const table = [`## ${words.causes}`, words.causesIntro, causesTable(lang, causes)];
  return `${[words.intro, ...sections, ...table].join("\n\n")}\n`;
}

function ruleSection({ id, name, what, why }: RuleEntry, lang: Lang): string[] {
  const words = GUIDE_WORDS[lang];
  const example = RULE_EXAMPLES[id];
  if (!example) throw new Error(`no example of ${id}`);
  const { finding, elsewhere } = found(id, example, lang);
  return [
    `### ${name}`,
    words.asks(what, why),
    ...example.book.sheets.map((sheet) => printed(sheet, finding, example.book)),
    ...(example.against?.sheets.map((sheet) => `${words.against}\n\n${printed(sheet, null, example.book)}`) ??
      []),
    `> ${finding.message}`,
    ...(elsewhere ? [words.told(elsewhere.message)] : []),
  ];
}

type Told = Report["findings"][number];

/** What the rule says of its example; and, where a discrepancy says the same and is told instead, what that says. */
function found(id: string, { book, against }: RuleExample, lang: Lang) {
  const options = against ? { against: comparisonWith(against) } : {};
  const ofRule = ({ findings }: Report) => findings.find(({ rule }) => rule === id);
  const report = toReport(check(book, options), lang);
  const told = ofRule(report);
  if (told) return { finding: told, elsewhere: null };
  const noticed = { ...findAll(book, options), diagnosis: { errors: [], formulas: [] }, objections: [] };
  const finding = ofRule(toReport(noticed, lang));
  const [elsewhere] = report.findings;
  if (!finding || !elsewhere) throw new Error(`the example of ${id} has no such finding`);
  return { finding, elsewhere };
}

/** A sheet as a table, with the letters and numbers of its cells; the cell of the finding is bold. */
function printed({ name, cells }: Sheet, finding: Told | null, { sheets }: Workbook): string {
  const width = Math.max(...cells.map(({ column }) => column)) + 1;
  const height = Math.max(...cells.map(({ row }) => row)) + 1;
  const letters = Array.from({ length: width }, (_, column) => columnName(column));
  const row = (at: number) => [
    String(at + 1),
    ...letters.map((_, column) => {
      const cell = cells.find((each) => each.row === at && each.column === column);
      const text = cell ? shown(cell) : "";
      const isFound = finding?.sheet === name && finding.cell === cellName(at, column);
      return isFound && text ? `**${text}**` : text;
    }),
  ];
  const lines = [
    [sheets.length > 1 ? name : "", ...letters],
    ["---:", ...letters.map(() => "---")],
  ];
  for (let at = 0; at < height; at += 1) lines.push(row(at));
  return lines.map((texts) => `| ${texts.join(" | ")} |`).join("\n");
}

function shown({ value, formula }: Cell): string {
  const text =
    typeof value === "number"
      ? value.toLocaleString("en-US").replace("-", "△")
      : value !== null && typeof value === "object"
        ? value.error
        : String(value ?? "");
  return formula === undefined ? text : `${text}（\`=${formula}\`）`;
}

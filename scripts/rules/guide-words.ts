import type { Report } from "../../src/engine/report/contract";
import { figure } from "../../src/messages/figures";
import type { Lang, Words } from "../../src/messages/words";

type Change = Report["repairs"][number]["changes"][number];

/** What stands between the examples. */
interface GuideWords {
  readonly intro: string;
  readonly severities: Readonly<Record<"error" | "warning" | "info", string>>;
  readonly asks: (what: string, why: string) => string;
  readonly against: string;
  /** Where another finding is told in place of this one. */
  readonly told: (message: string) => string;
  readonly causes: string;
  readonly causesIntro: string;
  readonly causesHead: readonly string[];
  readonly heading: (change: Change, more: number) => string;
  /** In place of a change, where a line is to be added. */
  readonly sentence: string;
}

const NOTE = "<!-- UPDATE_FIXTURES=1 npx jest test/rules-document -->";

export const GUIDE_WORDS: Words<GuideWords> = {
  ja: {
    intro: `# 指摘の読み方

${NOTE}

すべての規則と原因を、例とともに載せます。例は小さな表で、**太字**のセルに指摘が付きます。表の下の字下げした文は、検算が実際に出す文です。

- 規則は「何が合わないか」、原因は「なぜ合わないとみられるか」です。
- 突合の一つ一つと、その出典（法令、様式、基準）は[規則の一覧](../rules.md)にあります。`,
    severities: { error: "不一致になる規則", warning: "注意になる規則", info: "参考になる規則" },
    asks: (what, why) => `**${what}。** ${why}`,
    against: "前年度のブック：",
    told: (message) =>
      `この例では、合計が合わないことも分かるので、実際には次の不一致にまとめて示します：「${message}」`,
    causes: "原因",
    causesIntro:
      "修正案に付く原因です。例の多くは、見本のブック（平成28年度予算）の正しい額を、左の額に書き換えたものです。",
    causesHead: ["原因", "例（記載額 → 直した額）", "そうみる理由"],
    heading: (change, more) =>
      `${change.label} ${changeText(change, "ja")}${more ? `、ほか${more}か所` : ""}`,
    sentence: "行がない",
  },
  en: {
    intro: `# What the findings mean

${NOTE}

Every rule and every cause with an example. An example is a small table; the cell of the finding is **bold**. What is indented below it is what Kenzan says.

- A rule says what does not tie, a cause why that probably is.
- Each tie between statements with its source (law, form, standard): [the list of rules](../rules.md).`,
    severities: {
      error: "Rules whose findings are discrepancies",
      warning: "Rules whose findings are warnings",
      info: "Rules whose findings are notes",
    },
    asks: (what, why) => `**${what}.** ${why}`,
    against: "Last year’s book:",
    told: (message) => `Here a total misses besides, so that this is told instead: “${message}”`,
    causes: "Causes",
    causesIntro:
      "They are named with the repairs. Most examples are the sample workbook (budget of 2016) with its right figure replaced by the one on the left.",
    causesHead: ["Cause", "Example (printed → right)", "Why it looks so"],
    heading: (change, more) =>
      `${change.label} ${changeText(change, "en")}${more ? ` and ${more} more` : ""}`,
    sentence: "a line is missing",
  },
};

function changeText({ from, to, text, formula }: Change, lang: Lang): string {
  const blank = { ja: "空欄", en: "blank" }[lang];
  const before = text ?? (from === null ? blank : figure(from, 0, lang));
  const after = figure(to, 0, lang);
  if (!formula) return `${before} → ${after}`;
  const code = (content: string | null, otherwise: string) =>
    content === null ? otherwise : `\`=${content}\``;
  return `${code(formula.from, before)} → ${code(formula.to, after)}`;
}

import { check, toReport } from "../../src/engine";
import { CAUSES } from "../../src/engine/diagnosis/causes";
import type { Cause, ReasonFacts } from "../../src/engine/diagnosis/causes/cause";
import type { Check } from "../../src/engine/types";
import type { Lang } from "../../src/messages/words";
import { CAUSE_EXAMPLES, type Samples } from "../../specimens/examples/causes";
import { GUIDE_WORDS } from "./guide-words";

/** The examples of causes, checked, by the ids of the causes. */
export type CheckedCauses = Readonly<Record<string, Check>>;

export function checkCauses(samples: Samples): CheckedCauses {
  return Object.fromEntries(
    Object.entries(CAUSE_EXAMPLES).map(([id, example]) => [id, check(example(samples))]),
  );
}

/** Every cause with an example: what a right book was made to hold, and what the first repair says of it. */
export function causesTable(lang: Lang, checked: CheckedCauses): string {
  const { causesHead } = GUIDE_WORDS[lang];
  const rows = CAUSES.map((cause) => [cause.name[lang], ...exampleOf(cause, lang, checked[cause.id])]);
  return [causesHead, causesHead.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}

function exampleOf(
  { id, reason }: Cause,
  lang: Lang,
  example: Check | undefined,
): [change: string, why: string] {
  if (!example) return ["—", reason[lang](withoutFigures(lang))];
  const { repairs } = toReport(example, lang);
  const repair = repairs.find(({ rank, cause }) => rank === 1 && cause === id);
  if (!repair) throw new Error(`the example of ${id} has no such repair`);
  const { heading, sentence } = GUIDE_WORDS[lang];
  const [first] = repair.changes;
  const more = repair.changes.length - 1;
  const change = first ? heading(first, more) : sentence;
  return [change, repair.reason ?? ""];
}

/** What the reason of a cause without an example can speak of. */
function withoutFigures(lang: Lang): ReasonFacts {
  const year = { ja: "27年度", en: "27年度" }[lang];
  return {
    ...{ name: "", from: 0, to: 0, gap: "", isDifference: false, mayLackLine: false },
    ...{ count: 7, lines: [], columns: [], source: () => year, figure: String },
  };
}

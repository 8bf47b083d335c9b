import type { EarlierFinding } from "../engine/report/contract";
import type { EarlierRun } from "../engine/report/earlier-run";
import { SINCE } from "../messages/since";
import type { KeptList } from "./kept-xml";
import { attribute } from "./xlsx/write/escape";

const TEXTS = ["rule", "sheet", "cell", "message", "identity"] as const;

/** What the last run that wrote 検証結果 found; of two runs the later one counts, so that the list has one item. */
export const EARLIER_LIST: KeptList<EarlierRun> = {
  namespace: "urn:kenzan:findings:v1",
  root: "runs",
  depth: 3,
  write: ({ made, findings }) => `<run made="${attribute(made)}">${findings.map(findingXml).join("")}</run>`,
  read: ({ local, attributes, children }) => {
    const made = attributes.get("made")?.value;
    if (local !== "run" || made === undefined) return null;
    const findings = children.map(({ attributes: own }) =>
      Object.fromEntries(TEXTS.map((key) => [key, own.get(key)?.value ?? ""])),
    );
    return { made, findings: findings as unknown as readonly EarlierFinding[] };
  },
  about: () => "last",
  said: ({ made }) => made,
  section: { ja: SINCE.ja.kept, en: SINCE.en.kept },
};

function findingXml(finding: EarlierFinding): string {
  return `<finding${TEXTS.map((key) => ` ${key}="${attribute(finding[key] ?? "")}"`).join("")}/>`;
}

import type { Severity } from "../../engine/types";
import type { Lang } from "../../messages/words";
import { severityWords } from "../../messages/pane";
import { paneFindings } from "../../messages/pane-findings";
import type { CheckResult } from "../check/result";

export const GROUPINGS = ["cause", "sheet", "severity"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const SEVERITIES: readonly Severity[] = ["error", "rounding", "warning", "info"];

export interface Group {
  readonly key: string;
  readonly title: string;
  /** Indexes of findings, in the order of the report. */
  readonly findings: readonly number[];
}

export interface Selection {
  readonly grouping: Grouping;
  readonly shown: ReadonlySet<Severity>;
  /** Waived findings are in a group of their own, whatever their severity. */
  readonly isWaived: (finding: number) => boolean;
}

/** The findings to be listed; groups without any are left out. */
export function groupsOf(result: CheckResult, { grouping, shown, isWaived }: Selection, lang: Lang): Group[] {
  const titled = titling(result, grouping, lang);
  const groups = new Map<string, { title: string; order: number; findings: number[] }>();
  const waived: number[] = [];
  result.findings.forEach(({ finding: { severity } }, index) => {
    if (isWaived(index)) return void waived.push(index);
    if (!shown.has(severity)) return;
    const { key, title, order } = titled(index);
    const group = groups.get(key) ?? { title, order, findings: [] };
    groups.set(key, group);
    group.findings.push(index);
  });
  const listed = [...groups].map(([key, group]) => ({ key, ...group })).sort((a, b) => a.order - b.order);
  const last =
    waived.length > 0 ? [{ key: "waived", title: paneFindings.waived[lang], findings: waived }] : [];
  return [...listed.map(({ key, title, findings }) => ({ key, title, findings })), ...last];
}

interface Title {
  readonly key: string;
  readonly title: string;
  readonly order: number;
}

function titling(
  { findings, errors, rules }: CheckResult,
  grouping: Grouping,
  lang: Lang,
): (index: number) => Title {
  const severity = (index: number): Title => {
    const { severity } = findings[index]!.finding;
    return { key: severity, title: severityWords[severity][lang], order: SEVERITIES.indexOf(severity) };
  };
  if (grouping === "severity") return severity;
  if (grouping === "sheet") {
    const sheets = [...new Set(findings.map(({ finding }) => finding.sheet))];
    return (index) => {
      const { sheet } = findings[index]!.finding;
      return { key: `sheet ${sheet}`, title: sheet, order: sheets.indexOf(sheet) };
    };
  }
  return (index) => {
    const { finding, error } = findings[index]!;
    const { severity, rule } = finding;
    const order = errors.length + SEVERITIES.indexOf(severity);
    if (severity === "rounding") return { key: "rounding", title: paneFindings.roundings[lang], order };
    if (severity !== "error") return { key: `rule ${rule}`, title: rules[rule]!.name, order };
    if (error === null) return { key: "unexplained", title: paneFindings.unexplained[lang], order };
    return { key: `error ${error}`, title: errors[error]!.title, order: error };
  };
}

import { useEffect, useState } from "react";
import type { Lang } from "../../engine/types";
import { paneActions } from "../../messages/pane-actions";
import type { BookActions, Waiver, WaiverReason, WaiverSubject } from "../book-actions";
import { unpack } from "../check/packed";
import type { CheckResult } from "../check/result";
import type { ActionControl } from "./use-book-actions";

export interface WaiverControl {
  /** One for each finding, or nothing as long as they are not known. */
  readonly waivers: readonly (Waiver | null)[];
  /** Entered for the last waiver. */
  readonly name: string;
  readonly waive?: (finding: number, reason: WaiverReason, name: string) => void;
  readonly remove?: (finding: number, waiver: Waiver) => void;
}

/** The waivers of the findings of this check. */
export function useWaivers(
  actions: BookActions,
  result: CheckResult | null,
  { record }: ActionControl,
  lang: Lang,
): WaiverControl {
  const [known, setKnown] = useState<{ result: CheckResult | null; waivers: readonly (Waiver | null)[] }>({
    result: null,
    waivers: [],
  });
  const [name, setName] = useState("");

  useEffect(() => {
    if (!result || !actions.waivers) return;
    let isWanted = true;
    const subjects = result.report.findings.map((_, index) => subjectOf(result, index));
    actions
      .waivers(subjects)
      .then((waivers) => isWanted && setKnown({ result, waivers }))
      // Without its waivers a finding is listed like any other.
      .catch(() => undefined);
    return () => void (isWanted = false);
  }, [actions, result]);

  // Answers change the repairs, never the findings.
  const waivers = known.result?.rows.length === result?.rows.length ? known.waivers : [];
  const put = (finding: number, waiver: Waiver | null) =>
    setKnown((before) => {
      const all = result!.rows.map((_, index) => before.waivers[index] ?? null);
      return { result, waivers: all.map((each, index) => (index === finding ? waiver : each)) };
    });
  return {
    waivers: result ? waivers : [],
    name,
    waive:
      actions.waive &&
      ((finding, reason, by) => {
        setName(by);
        void record(async () => {
          put(finding, await actions.waive!(subjectOf(result!, finding), reason, by));
        }, paneActions.waived[lang]);
      }),
    remove:
      actions.removeWaiver &&
      ((finding, waiver) =>
        void record(async () => {
          await actions.removeWaiver!(waiver);
          put(finding, null);
        }, paneActions.waiverRemoved[lang])),
  };
}

function subjectOf({ report, equations, subjects }: CheckResult, index: number): WaiverSubject {
  const packed = equations[index] ?? null;
  return {
    finding: report.findings[index]!,
    equation: packed && unpack(packed),
    subject: subjects[index]!,
  };
}

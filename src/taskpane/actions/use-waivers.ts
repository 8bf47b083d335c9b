import { useEffect, useState } from "react";
import type { Lang } from "../../messages/words";
import { paneActions } from "../../messages/pane-actions";
import type { BookActions, KnownWaivers, Waiver, WaiverReason, WaiverSubject } from "../book-actions";
import type { CheckResult } from "../check/result";
import { keepReviewerName, reviewerName } from "./reviewer";
import type { ActionControl } from "./use-book-actions";

export interface WaiverControl {
  readonly known: KnownWaivers;
  /** Entered for the last waiver. */
  readonly name: string;
  readonly waive?: (finding: number, reason: WaiverReason, name: string) => void;
  readonly remove?: (finding: number, waiver: Waiver) => void;
}

const NOTHING_KNOWN: KnownWaivers = { waived: [], reopened: [], isBroken: false };

/** The waivers of the findings of this check. */
export function useWaivers(
  actions: BookActions,
  result: CheckResult,
  { record }: ActionControl,
  lang: Lang,
): WaiverControl {
  const { waive, removeWaiver } = actions;
  const [known, put] = useKnown(actions, result);
  const [name, setName] = useState(reviewerName);
  return {
    known,
    name,
    waive:
      waive &&
      ((finding, reason, by) => {
        setName(by);
        keepReviewerName(by);
        void record(async (course) => {
          put(finding, await waive(subjectOf(result, finding), reason, by, course));
        }, paneActions.waived[lang]);
      }),
    remove:
      removeWaiver &&
      ((finding, waiver) =>
        void record(async (course) => {
          await removeWaiver(waiver, course);
          put(finding, null);
        }, paneActions.waiverRemoved[lang])),
  };
}

/** What the workbook holds, and a way to say what was written of one finding since. */
function useKnown(actions: BookActions, result: CheckResult) {
  const [read, setRead] = useState<{ of: CheckResult; known: KnownWaivers } | null>(null);
  useEffect(() => {
    if (!actions.waivers) return;
    let isWanted = true;
    const subjects = result.findings.map(({ finding, subject }) => ({ finding, subject }));
    actions
      .waivers(subjects)
      .then((known) => isWanted && setRead({ of: result, known }))
      // Without its waivers a finding is listed like any other.
      .catch(() => undefined);
    return () => void (isWanted = false);
  }, [actions, result]);

  // Answers change the repairs, never the findings.
  const known = read && read.of.findings.length === result.findings.length ? read.known : NOTHING_KNOWN;
  const put = (finding: number, waiver: Waiver | null) =>
    setRead((before) => {
      const { waived, ...rest } = before?.known ?? NOTHING_KNOWN;
      const all = result.findings.map((_, index) => (index === finding ? waiver : (waived[index] ?? null)));
      return { of: result, known: { ...rest, waived: all } };
    });
  return [known, put] as const;
}

function subjectOf({ findings }: CheckResult, index: number): WaiverSubject {
  const { finding, subject } = findings[index]!;
  return { finding, subject };
}

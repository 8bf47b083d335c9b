import { useEffect, useState } from "react";
import type { Course } from "../../hosts/excel/course";
import type { Lang } from "../../messages/words";
import { paneActions, waivedCount } from "../../messages/pane-actions";
import type { BookActions, KnownWaivers, Waiver, WaiverNote, WaiverSubject } from "../book-actions";
import type { CheckResult } from "../check/result";
import { keepReviewerName, reviewerName } from "./reviewer";
import type { ActionControl } from "./use-book-actions";

export interface WaiverControl {
  readonly known: KnownWaivers;
  /** Entered for the last waiver. */
  readonly name: string;
  /** Waives these findings with one reason. */
  readonly waive?: (findings: readonly number[], note: WaiverNote) => void;
  /** Opens them again. */
  readonly remove?: (findings: readonly number[]) => void;
}

const NOTHING_KNOWN: KnownWaivers = { waived: [], reopened: [], isBroken: false };

/** The waivers of the findings of this check. */
export function useWaivers(
  actions: BookActions,
  result: CheckResult,
  { record }: ActionControl,
  lang: Lang,
): WaiverControl {
  const { waive, removeWaivers } = actions;
  const [known, put] = useKnown(actions, result);
  const [name, setName] = useState(reviewerName);
  const open = (findings: readonly number[], waivers: readonly Waiver[]) =>
    void record(async (course) => {
      await removeWaivers!(waivers, course);
      put(findings, () => null);
    }, paneActions.waiverRemoved[lang]);
  return {
    known,
    name,
    waive:
      waive &&
      ((findings, note) => {
        setName(note.name);
        keepReviewerName(note.name);
        const subjects = findings.map((finding) => subjectOf(result, finding));
        let made: readonly Waiver[] = [];
        const write = async (course: Course) => {
          made = await waive(subjects, note, course);
          put(findings, (at) => made[at]!);
        };
        const back = { text: paneActions.removeWaiver[lang], take: () => open(findings, made) };
        void record(write, waivedCount(findings.length)[lang], removeWaivers && back);
      }),
    remove:
      removeWaivers &&
      ((findings) => {
        const waivers = findings.flatMap((finding) => known.waived[finding] ?? []);
        open(findings, waivers);
      }),
  };
}

/** What the workbook holds, and a way to say what was written of some findings since. */
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
  const put = (findings: readonly number[], waiverOf: (at: number) => Waiver | null) =>
    setRead((before) => {
      const { waived, ...rest } = before?.known ?? NOTHING_KNOWN;
      const all = result.findings.map((_, index) => {
        const at = findings.indexOf(index);
        return at < 0 ? (waived[index] ?? null) : waiverOf(at);
      });
      return { of: result, known: { ...rest, waived: all } };
    });
  return [known, put] as const;
}

function subjectOf({ findings }: CheckResult, index: number): WaiverSubject {
  const { finding, subject } = findings[index]!;
  return { finding, subject };
}

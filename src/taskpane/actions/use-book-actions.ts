import type { Lang } from "../../messages/words";
import type { Course } from "../../hosts/excel/course";
import { leftUnmarked, paneActions } from "../../messages/pane-actions";
import { overviewMade, paneOverview } from "../../messages/pane-overview";
import type { OverviewResult, PrepareOverview } from "../overview/result";
import type { BookActions } from "../book-actions";
import type { StalenessControl } from "../changes/use-staleness";
import type { Outcome } from "./outcome";
import { unmarkedOutcome } from "./unmarked-outcome";
import { type AfterWriting, type RepairControl, useRepairs } from "./use-repairs";
import { type Turns, useTurns } from "./use-turns";

export interface ActionControl extends Omit<Turns, "run">, RepairControl {
  readonly mark: (prepare: Parameters<NonNullable<BookActions["mark"]>>[0]) => void;
  readonly unmark: () => void;
  /** What the overview would be; null where that cannot be told, and the outcome says why. */
  readonly previewOverview: (prepare: PrepareOverview) => Promise<OverviewResult | null>;
  readonly makeOverview: (prepare: PrepareOverview, allowsErrors: boolean) => Promise<void>;
  /** Keeps something that people say in the workbook and tells what came of it. */
  readonly record: (
    work: (course: Course) => Promise<unknown>,
    done: string,
    back?: Outcome["back"],
  ) => Promise<boolean>;
}

export interface AfterMaking {
  /** The 概要 was written on this sheet. */
  readonly onMade: (sheet: string) => void;
}

/** Carries out one action at a time and tells what came of it. */
export function useBookActions(
  actions: BookActions,
  lang: Lang,
  staleness: StalenessControl,
  { onWritten, onMade }: AfterWriting & AfterMaking,
): ActionControl {
  const { run, ...turns } = useTurns(lang, staleness);
  const repairs = useRepairs(actions, lang, staleness, { run, onWritten });
  return {
    ...turns,
    ...repairs,
    ...markActions(actions, lang, run),
    ...overviewActions(actions, lang, { run, onMade }),
    record: (work, done, back) =>
      run(paneActions.waiving[lang], async (course) => {
        await work(course);
        return { tone: "success", text: done, back };
      }),
  };
}

function markActions(
  actions: BookActions,
  lang: Lang,
  run: Turns["run"],
): Pick<ActionControl, "mark" | "unmark"> {
  return {
    mark: (prepare) =>
      void run(paneActions.marking[lang], async (course) => {
        const { unmarked, hasSheet } = await actions.mark!(prepare, course);
        const text = (hasSheet ? paneActions.marked : paneActions.markedWithoutSheet)[lang];
        return { tone: "success", text, detail: unmarked.length ? leftUnmarked(unmarked)[lang] : undefined };
      }),
    unmark: () =>
      void run(paneActions.unmarking[lang], async (course) =>
        unmarkedOutcome(await actions.unmark!(course), lang),
      ),
  };
}

function overviewActions(
  actions: BookActions,
  lang: Lang,
  { run, onMade }: Pick<Turns, "run"> & AfterMaking,
): Pick<ActionControl, "previewOverview" | "makeOverview"> {
  return {
    previewOverview: async (prepare) => {
      let made: OverviewResult | null = null;
      await run(paneOverview.previewing[lang], async (course) => {
        made = await actions.previewOverview!(prepare, course);
        return null;
      });
      return made;
    },
    makeOverview: async (prepare, allowsErrors) => {
      let made = "";
      const isMade = await run(paneOverview.making[lang], async (course) => {
        const { sheet } = await actions.makeOverview!(prepare, allowsErrors, course);
        made = sheet;
        return { tone: "success", text: overviewMade(sheet)[lang] };
      });
      if (isMade) onMade(made);
    },
  };
}

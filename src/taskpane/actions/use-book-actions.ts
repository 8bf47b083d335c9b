import { useEffect, useState } from "react";
import type { CellOrder } from "../../engine/report/cell-orders";
import type { ReportChange } from "../../engine/report/contract";
import type { Lang } from "../../messages/words";
import type { Course } from "../../hosts/excel/course";
import type { Consent } from "../../hosts/excel/repair/repair";
import { actionCancelled } from "../../messages/pane-failures";
import { leftUnmarked, paneActions, repairedText } from "../../messages/pane-actions";
import { overviewMade, paneOverview } from "../../messages/pane-overview";
import type { OverviewResult, PrepareOverview } from "../overview/result";
import type { BookActions, UndoToken } from "../book-actions";
import type { StalenessControl } from "../changes/use-staleness";
import { actionFailureOf, type Failure, sentences } from "../failure";
import { ProgressSource } from "../progress-source";
import { keepRepairs, keptRepairs } from "./kept-repairs";
import { unmarkedOutcome } from "./unmarked-outcome";

/** A repair that can be taken back. */
export interface Undoable {
  readonly token: UndoToken;
  readonly changes: readonly ReportChange[];
  readonly text: string;
}

export interface Outcome extends Failure {
  readonly tone: "success" | "info" | "warning" | "error";
}

export interface ActionControl {
  /** What is being written, or null. */
  readonly busy: string | null;
  readonly progress: ProgressSource;
  /** Ends what is under way; absent once Excel is being written to. */
  readonly cancel?: () => void;
  readonly outcome: Outcome | null;
  readonly dismiss: () => void;
  /** Repairs made, the last one first. */
  readonly undoables: readonly Undoable[];
  readonly mark: (prepare: Parameters<NonNullable<BookActions["mark"]>>[0]) => void;
  readonly unmark: () => void;
  /** What the overview would be; null where that cannot be told, and the outcome says why. */
  readonly previewOverview: (prepare: PrepareOverview) => Promise<OverviewResult | null>;
  readonly makeOverview: (prepare: PrepareOverview, allowsErrors: boolean) => void;
  readonly repair: (changes: readonly ReportChange[], orders: readonly CellOrder[], consent: Consent) => void;
  readonly undo: () => void;
  /** Does something of a waiver's and tells what came of it. */
  readonly record: (work: (course: Course) => Promise<unknown>, done: string) => Promise<boolean>;
}

/** Carries out one action at a time and tells what came of it. */
export function useBookActions(actions: BookActions, lang: Lang, staleness: StalenessControl): ActionControl {
  const [busy, setBusy] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [undoables, setUndoables] = useState(keptRepairs);
  useEffect(() => keepRepairs(undoables), [undoables]);

  const [progress] = useState(() => new ProgressSource());
  const [ending, setEnding] = useState<AbortController | null>(null);

  const run = async (doing: string, work: (course: Course) => Promise<Outcome | null>): Promise<boolean> => {
    if (busy !== null) return false;
    const controller = new AbortController();
    const { signal } = controller;
    const course: Course = {
      signal,
      onSheets: (done, of) => progress.set({ done, of }),
      onWriting: () => setEnding(null),
    };
    progress.set(null);
    setBusy(doing);
    setEnding(controller);
    setOutcome(null);
    try {
      setOutcome(await staleness.whileWriting(() => Promise.race([work(course), whenAborted(signal)])));
      return true;
    } catch (error) {
      setOutcome(
        signal.aborted
          ? { tone: "info", text: sentences(actionCancelled, lang) }
          : { tone: "error", ...actionFailureOf(error, lang) },
      );
      return false;
    } finally {
      setBusy(null);
      setEnding(null);
    }
  };

  const noteChanges = (changes: readonly ReportChange[]) =>
    staleness.note(changes.map(({ sheet, cell }) => ({ sheet, address: cell })));

  return {
    busy,
    progress,
    cancel: ending ? () => ending.abort() : undefined,
    outcome,
    dismiss: () => setOutcome(null),
    undoables,
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
    previewOverview: async (prepare) => {
      let made: OverviewResult | null = null;
      await run(paneOverview.previewing[lang], async (course) => {
        made = await actions.previewOverview!(prepare, course);
        return null;
      });
      return made;
    },
    makeOverview: (prepare, allowsErrors) =>
      void run(paneOverview.making[lang], async (course) => {
        const { sheet } = await actions.makeOverview!(prepare, allowsErrors, course);
        return { tone: "success", text: overviewMade(sheet)[lang] };
      }),
    repair: (changes, orders, consent) =>
      void run(paneActions.repairing[lang], async (course) => {
        const token = await actions.repair!(changes, orders, consent, course);
        noteChanges(changes);
        const { label, sheet, cell } = changes[0]!;
        const text = repairedText(label, `${sheet} ${cell}`, changes.length)[lang];
        setUndoables((before) => [{ token, changes, text }, ...before]);
        return null;
      }),
    undo: () =>
      void run(paneActions.undoing[lang], async (course) => {
        const [last] = undoables;
        if (!last) return null;
        await actions.undo!(last.token, course);
        noteChanges(last.changes);
        setUndoables((before) => before.filter((each) => each !== last));
        return { tone: "success", text: paneActions.undone[lang] };
      }),
    record: (work, done) =>
      run(paneActions.waiving[lang], async (course) => {
        await work(course);
        return { tone: "success", text: done };
      }),
  };
}

/** Rejects as soon as the work is no longer wanted: what then still comes of it is nobody's, and writes nothing. */
function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}

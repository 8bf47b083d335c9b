import { useState } from "react";
import type { CellOrder } from "../../engine/report/cell-orders";
import type { ReportChange } from "../../engine/report/contract";
import type { Lang } from "../../engine/types";
import type { Consent } from "../../hosts/excel/repair/repair";
import { leftUnmarked, paneActions, repairedText } from "../../messages/pane-actions";
import type { BookActions, UndoToken } from "../book-actions";
import type { Marking } from "../check/result";
import type { StalenessControl } from "../changes/use-staleness";
import { actionFailureOf, type Failure } from "../failure";

/** A repair that can be taken back. */
export interface Undoable {
  readonly token: UndoToken;
  readonly changes: readonly ReportChange[];
  readonly text: string;
}

export interface Outcome extends Failure {
  readonly tone: "success" | "error";
}

export interface ActionControl {
  /** What is being written, or null. */
  readonly busy: string | null;
  readonly outcome: Outcome | null;
  readonly dismiss: () => void;
  /** Repairs made, the last one first. */
  readonly undoables: readonly Undoable[];
  readonly mark: (marking: Marking) => void;
  readonly unmark: () => void;
  readonly repair: (changes: readonly ReportChange[], orders: readonly CellOrder[], consent: Consent) => void;
  readonly undo: () => void;
  /** Does something of a waiver's and tells what came of it. */
  readonly record: (work: () => Promise<unknown>, done: string) => Promise<boolean>;
}

/** Carries out one action at a time and tells what came of it. */
export function useBookActions(actions: BookActions, lang: Lang, staleness: StalenessControl): ActionControl {
  const [busy, setBusy] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [undoables, setUndoables] = useState<readonly Undoable[]>([]);

  const run = async (doing: string, work: () => Promise<Outcome | null>): Promise<boolean> => {
    if (busy !== null) return false;
    setBusy(doing);
    setOutcome(null);
    try {
      setOutcome(await staleness.whileWriting(work));
      return true;
    } catch (error) {
      setOutcome({ tone: "error", ...actionFailureOf(error, lang) });
      return false;
    } finally {
      setBusy(null);
    }
  };

  const noteChanges = (changes: readonly ReportChange[]) =>
    staleness.note(changes.map(({ sheet, cell }) => ({ sheet, address: cell })));

  return {
    busy,
    outcome,
    dismiss: () => setOutcome(null),
    undoables,
    mark: (marking) =>
      void run(paneActions.marking[lang], async () => {
        const { unmarked, hasSheet } = await actions.mark!(marking);
        const text = (hasSheet ? paneActions.marked : paneActions.markedWithoutSheet)[lang];
        return { tone: "success", text, detail: unmarked.length ? leftUnmarked(unmarked)[lang] : undefined };
      }),
    unmark: () =>
      void run(paneActions.unmarking[lang], async () => {
        await actions.unmark!();
        return { tone: "success", text: paneActions.unmarked[lang] };
      }),
    repair: (changes, orders, consent) =>
      void run(paneActions.repairing[lang], async () => {
        const token = await actions.repair!(changes, orders, consent);
        noteChanges(changes);
        const { label, sheet, cell } = changes[0]!;
        const text = repairedText(label, `${sheet} ${cell}`, changes.length)[lang];
        setUndoables((before) => [{ token, changes, text }, ...before]);
        return null;
      }),
    undo: () =>
      void run(paneActions.undoing[lang], async () => {
        const [last] = undoables;
        if (!last) return null;
        await actions.undo!(last.token);
        noteChanges(last.changes);
        setUndoables((before) => before.filter((each) => each !== last));
        return { tone: "success", text: paneActions.undone[lang] };
      }),
    record: (work, done) =>
      run(paneActions.waiving[lang], async () => {
        await work();
        return { tone: "success", text: done };
      }),
  };
}

import { useEffect, useState } from "react";
import type { CellOrder } from "../../engine/report/cell-orders";
import type { ReportChange } from "../../engine/report/contract";
import type { Lang } from "../../messages/words";
import type { Consent } from "../../hosts/excel/repair/repair";
import { paneActions, repairedText } from "../../messages/pane-actions";
import type { BookActions, MadeChange } from "../book-actions";
import type { StalenessControl } from "../changes/use-staleness";
import { keepRepairs, keptRepairs } from "./kept-repairs";
import type { Undoable } from "./outcome";
import type { Turns } from "./use-turns";

export interface RepairControl {
  /** Repairs made, the last one first. */
  readonly undoables: readonly Undoable[];
  /** Writes all of it or nothing; false where nothing was written. */
  readonly repair: (
    changes: readonly MadeChange[],
    orders: readonly CellOrder[],
    consent: Consent,
  ) => Promise<boolean>;
  readonly undo: () => Promise<void>;
}

export interface AfterWriting {
  /** Cells were changed by a repair, or were changed back. */
  readonly onWritten: (changes: readonly ReportChange[]) => void;
}

/** Writes repairs, and takes the last one back. */
export function useRepairs(
  actions: BookActions,
  lang: Lang,
  staleness: StalenessControl,
  { run, onWritten }: Pick<Turns, "run"> & AfterWriting,
): RepairControl {
  const [undoables, setUndoables] = useState(keptRepairs);
  useEffect(() => keepRepairs(undoables), [undoables]);

  const noteChanges = (changes: readonly ReportChange[]) =>
    staleness.note(changes.map(({ sheet, cell }) => ({ sheet, address: cell })));
  return {
    undoables,
    repair: async (changes, orders, consent) => {
      const isDone = await run(paneActions.repairing[lang], async (course) => {
        const token = await actions.repair!(changes, orders, consent, course);
        noteChanges(changes);
        const { label, sheet, cell } = changes[0]!;
        const text = repairedText(label, `${sheet} ${cell}`, changes.length)[lang];
        setUndoables((before) => [{ token, changes, text }, ...before]);
        return null;
      });
      if (isDone) onWritten(changes);
      return isDone;
    },
    undo: async () => {
      const [last] = undoables;
      if (!last) return;
      const isDone = await run(paneActions.undoing[lang], async (course) => {
        await actions.undo!(last.token, course);
        noteChanges(last.changes);
        setUndoables((before) => before.filter((each) => each !== last));
        return { tone: "success", text: paneActions.undone[lang] };
      });
      if (isDone) onWritten(last.changes);
    },
  };
}

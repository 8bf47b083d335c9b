import { useCallback, useEffect, useRef, useState } from "react";
import type { BookRow } from "../../src/hosts/summary/row";
import type { Words } from "../../src/messages/words";
import { bookList } from "../../src/messages/workbench";
import { officeSettings } from "../../src/taskpane/check/office-settings";
import type { Notice } from "../shell/use-book";
import { rowsOfAll } from "./check-apart";
import type { ChosenFile } from "./chosen-file";

/** Several books, and what has come of them. */
export interface Run {
  readonly chosen: readonly ChosenFile[];
  /** In the order in which they were chosen. */
  readonly rows: readonly Words<BookRow>[];
  readonly passedOver: number;
  readonly state: "running" | "done" | "stopped";
}

export interface ListState {
  /** null until several books are chosen. */
  readonly run: Run | null;
  readonly isShown: boolean;
  /** One book is opened, several are listed. */
  readonly take: (chosen: readonly ChosenFile[]) => void;
  readonly open: (path: string) => void;
  readonly stop: () => void;
  readonly show: () => void;
  readonly hide: () => void;
}

export function useList(openFile: (file: File) => void, say: (notice: Notice) => void): ListState {
  const [run, setRun] = useState<Run | null>(null);
  const [isShown, setShown] = useState(false);
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => running.current?.abort(), []);
  useEffect(() => stop, [stop]);
  const start = (chosen: readonly ChosenFile[]) => {
    stop();
    const own = (running.current = new AbortController());
    setShown(true);
    void checked(chosen, own.signal, (next) => {
      if (running.current === own) setRun(next);
    });
  };
  return {
    ...{ run, isShown, stop },
    take: (chosen) => {
      const [first] = chosen;
      if (!first) say({ tone: "bad", words: bookList.none });
      else if (chosen.length === 1) openFile(first.file);
      else start(chosen);
    },
    open: (path) => {
      const found = run?.chosen.find((each) => each.path === path);
      if (found) openFile(found.file);
    },
    show: () => setShown(true),
    hide: () => setShown(false),
  };
}

/** Checks the books, and tells after each what there is. */
async function checked(
  chosen: readonly ChosenFile[],
  signal: AbortSignal,
  tell: (run: Run) => void,
): Promise<void> {
  let run: Run = { chosen, rows: [], passedOver: 0, state: "running" };
  const settle = (next: Partial<Run>) => tell((run = { ...run, ...next }));
  tell(run);
  try {
    for await (const row of rowsOfAll(chosen, await officeSettings(), signal)) {
      settle(row ? { rows: [...run.rows, row] } : { passedOver: run.passedOver + 1 });
    }
    settle({ state: "done" });
  } catch (error) {
    if (!signal.aborted) throw error;
    settle({ state: "stopped" });
  }
}
